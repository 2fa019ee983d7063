package vn.hoivan.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.files.FileStore;
import vn.hoivan.files.Prints;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.worker.Refusal;

/** Printing the registers with their statutory columns (Decree 30/2020/NĐ-CP, art. 16.2b, 22.3b). */
@Stateless
@RolesAllowed({Role.Names.CLERK, Role.Names.LEADER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Registers {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    @Inject
    private RegisterRows rows;
    @Inject
    private Prints prints;
    @Inject
    private FileStore store;

    /** @return a PDF in the work folder, to be deleted by the caller once it is sent */
    public Path print(@NotNull Direction direction, @NotNull LocalDate from, @NotNull LocalDate to) {
        if (to.isBefore(from)) {
            throw BusinessException.invalid("to", "documents.print.order");
        }
        String html = direction == Direction.INCOMING ? rows.incoming(from, to) : rows.outgoing(from, to);
        try {
            return prints.write(html, store.workFolder(), LIMIT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal e) {
            throw BusinessException.conflict("documents.print.failed");
        }
    }
}
