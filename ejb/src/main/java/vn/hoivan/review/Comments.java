package vn.hoivan.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

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

/**
 * Bảng tổng hợp ý kiến: the notes of a paper that are shared and that the caller may see, as a table, a workbook and a
 * print.
 */
@Stateless
@RolesAllowed(Role.Names.USER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Comments {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    private CommentReading reading;
    @Inject
    private FileStore store;
    @Inject
    private Prints prints;

    /** @throws BusinessException not found */
    public CommentTable table(UUID versionId) {
        return reading.table(versionId);
    }

    /**
     * @return an XLSX file
     * @throws BusinessException not found
     */
    public byte[] workbook(UUID versionId, @NotNull Locale locale) {
        CommentTable table = reading.table(versionId);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            new CommentWorkbook(locale).write(table, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @return a PDF in the work folder, to be deleted by the caller once it is sent
     * @throws BusinessException not found; conflict, where it could not be made
     */
    public Path print(UUID versionId, @NotNull Locale locale) {
        String html = new CommentSheet(locale).html(reading.table(versionId));
        try {
            return prints.write(html, store.workFolder(), LIMIT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal e) {
            throw BusinessException.conflict("review.comments.noPrint");
        }
    }
}
