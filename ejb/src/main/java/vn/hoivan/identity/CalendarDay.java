package vn.hoivan.identity;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A day that differs from its weekday: a public holiday, or a Saturday worked instead. */
@Entity
@Table(name = "calendar_day")
public class CalendarDay {

    @Id
    @Column(name = "calendar_date")
    private LocalDate day;
    @Column(nullable = false, length = 200)
    private String name;
    @Column(nullable = false)
    private boolean working;

    protected CalendarDay() {
    }

    public CalendarDay(LocalDate day, String name, boolean working) {
        this.day = day;
        this.name = name;
        this.working = working;
    }

    public LocalDate getDay() {
        return day;
    }

    public String getName() {
        return name;
    }

    public boolean isWorking() {
        return working;
    }
}
