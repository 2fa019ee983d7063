package vn.hoivan.documents;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The last number of a register in a year. Read under a lock only: then numbers have neither gaps nor doubles. */
@Entity
@Table(name = "register_counter")
@IdClass(RegisterCounter.Key.class)
class RegisterCounter {

    @Id
    @Column(name = "register_id")
    private UUID registerId;
    @Id
    @Column(name = "registry_year")
    private int year;
    @Column(name = "last_number", nullable = false)
    private int lastNumber;

    protected RegisterCounter() {
    }

    int next() {
        return ++lastNumber;
    }

    void goOnWith(int number) {
        lastNumber = number - 1;
    }

    UUID getRegisterId() {
        return registerId;
    }

    int getYear() {
        return year;
    }

    int getLastNumber() {
        return lastNumber;
    }

    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;
        private UUID registerId;
        private int year;

        protected Key() {
        }

        Key(UUID registerId, int year) {
            this.registerId = registerId;
            this.year = year;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && registerId.equals(that.registerId) && year == that.year;
        }

        @Override
        public int hashCode() {
            return Objects.hash(registerId, year);
        }
    }
}
