package vn.hoivan.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.files.FileStore;
import vn.hoivan.files.Prints;
import vn.hoivan.files.Workers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.worker.ExportAnnotations;
import vn.hoivan.worker.Refusal;

/** Copies of papers with notes in them, and notes alone. The stored file itself never changes. */
@Stateless
@RolesAllowed(Role.Names.USER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnnotatedCopies {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Inject
    private MarkedPapers papers;
    @Inject
    private FileStore store;
    @Inject
    private Workers workers;
    @Inject
    private Prints prints;

    /**
     * @param locale of the words around the notes
     * @return a file of its own, to be deleted by whoever has sent it
     * @throws BusinessException not found; conflict, where the file cannot be handled
     */
    public AnnotatedCopy write(UUID versionId, Set<Layer> layers, CopyForm form, @NotNull Locale locale) {
        return write(papers.marked(versionId, layers), form, locale);
    }

    /**
     * The caller's whole pack with the notes on its papers.
     *
     * @param locale of the words around the notes
     * @return a file of its own, to be deleted by whoever has sent it
     * @throws BusinessException not found; conflict, while the pack is being built
     */
    public AnnotatedCopy writePack(UUID meetingId, Set<Layer> layers, CopyForm form, @NotNull Locale locale) {
        return write(papers.pack(meetingId, layers), form, locale);
    }

    /** @throws BusinessException not found */
    public NotesFile notes(UUID versionId, Set<Layer> layers) {
        return papers.notes(versionId, layers);
    }

    /** @throws BusinessException not found; conflict, while the pack is being built */
    public NotesFile packNotes(UUID meetingId, Set<Layer> layers) {
        return papers.packNotes(meetingId, layers);
    }

    private AnnotatedCopy write(MarkedPaper paper, CopyForm form, Locale locale) {
        Path copy = null;
        try {
            copy = Files.createTempFile(store.workFolder(), "annotated", "." + form.extension());
            if (form == CopyForm.XFDF) {
                try (Writer out = Files.newBufferedWriter(copy)) {
                    Xfdf.write(paper.marks(), paper.title() + ".pdf", out);
                }
            } else {
                writePdf(paper, form, locale, copy);
            }
            return new AnnotatedCopy(copy, paper.title(), form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal e) {
            copy.toFile().delete();
            throw BusinessException.conflict("review.noCopy");
        }
    }

    private void writePdf(MarkedPaper paper, CopyForm form, Locale locale, Path copy) throws IOException, Refusal {
        List<MarkedNote> told = paper.besides(form);
        Map<String, Integer> numbers = MarkedPaper.numbers(told);
        String file = store.path(paper.file()).toString();
        Path remarks = told.isEmpty() ? null : prints.write(new RemarkSheet(locale).html(paper.title(), told, numbers), store.workFolder(), LIMIT);
        try {
            workers.run(ExportAnnotations.KEY, new ExportAnnotations(file, paper.marks(), form == CopyForm.FLAT, numbers,
                    remarks == null ? null : remarks.toString(), copy.toString()), LIMIT);
        } finally {
            if (remarks != null) {
                Files.deleteIfExists(remarks);
            }
        }
    }
}
