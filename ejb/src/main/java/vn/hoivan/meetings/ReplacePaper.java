package vn.hoivan.meetings;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Puts an uploaded file in the place of a paper's. @param note what is different, may be null */
public record ReplacePaper(@NotNull UUID fileId, @Size(max = PaperVersion.NOTE_LENGTH) String note) {
}
