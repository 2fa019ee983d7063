package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.naming.InitialContext;

import jakarta.ejb.EJBException;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.documents.IncomingDocuments;
import vn.hoivan.documents.IncomingFilter;
import vn.hoivan.documents.IncomingRow;
import vn.hoivan.documents.RegisterIncoming;
import vn.hoivan.documents.RegisteredDocument;
import vn.hoivan.documents.Secrecy;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PageRequest;

@ExtendWith(ArquillianExtension.class)
class RegisterNumbersIT {

    private static final int THREADS = 50;
    private static final int TRIES = 20;

    /** The year has no counter yet: the first to come makes it, whoever that is. */
    @Test
    void shouldAllocateExactlyOneToNThoughEveryThreadRollsBackOnceFirst() throws Exception {
        LocalDate arrival = LocalDate.of(2019, 5, 5);
        UUID file = Registering.upload();
        inParallel(THREADS, thread -> {
            takeANumberAndRollBack(Registering.paper(file, thread + "/TB-STN", arrival, Secrecy.NORMAL, true));
            return registerAtLast(thread, arrival, file);
        });
        List<IncomingRow> rows = As.user(Registering.CLERK, () -> As.boundary(IncomingDocuments.class)
                .list(new IncomingFilter(null, 2019, null), new PageRequest(0, 200, null)).items());
        assertThat(rows).extracting(IncomingRow::arrivalNumber)
                .containsExactlyElementsOf(IntStream.iterate(THREADS, number -> number > 0, number -> number - 1).boxed().toList());
        assertThat(As.user(Registering.CLERK, () -> As.boundary(IncomingDocuments.class).nextNumber(arrival))).isEqualTo(THREADS + 1);
    }

    @Test
    void shouldSeeADuplicateEvenWhenItIsEnteredAtTheSameMoment() throws Exception {
        UUID file = Registering.upload();
        RegisterIncoming command = Registering.paper(file, Registering.reference());
        List<Boolean> taken = inParallel(8, thread -> {
            for (int i = 0; i < TRIES; i++) {
                try {
                    As.boundary(IncomingDocuments.class).register(command);
                    return true;
                } catch (BusinessException duplicate) {
                    assertThat(duplicate.facts()).containsKey("earlier");
                    return false;
                } catch (EJBException busy) {
                    assertThat(i).as(busy.toString()).isLessThan(TRIES - 1);
                }
            }
            return false;
        });
        assertThat(taken).containsOnlyOnce(true);
    }

    private static void takeANumberAndRollBack(RegisterIncoming command) throws Exception {
        UserTransaction transaction = (UserTransaction) new InitialContext().lookup("java:jboss/UserTransaction");
        transaction.begin();
        try {
            assertThat(As.boundary(IncomingDocuments.class).register(command).arrivalNumber()).isPositive();
        } catch (EJBException | BusinessException busy) {
            // rolled back all the same
        } finally {
            transaction.rollback();
        }
    }

    /** Fifty at once wait for twenty connections: who waited too long comes again; the file may be refused meanwhile for want of time. */
    private static RegisteredDocument registerAtLast(int thread, LocalDate arrival, UUID file) throws Exception {
        RuntimeException last = null;
        UUID paper = file;
        for (int i = 0; i < TRIES; i++) {
            try {
                return As.boundary(IncomingDocuments.class)
                        .register(Registering.paper(paper, thread + "/TB-STN", arrival, Secrecy.NORMAL, true));
            } catch (EJBException busy) {
                last = busy;
            } catch (BusinessException refused) {
                last = refused;
                paper = Registering.upload();
            }
        }
        throw last;
    }

    private interface Deed<T> {

        T run(int thread) throws Exception;
    }

    private static <T> List<T> inParallel(int threads, Deed<T> deed) throws Exception {
        return AtOnce.all(IntStream.rangeClosed(1, threads)
                .<Attempt<T>>mapToObj(thread -> () -> As.user(Registering.CLERK, () -> deed.run(thread))).toList());
    }
}
