package vn.hoivan.meetings;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Notes a conclusion. @param responsible who carries it out, may be null; @param dueDate may be null */
public record NoteConclusion(@NotBlank @Size(max = Conclusion.TEXT_LENGTH) String text, UUID responsible,
        LocalDate dueDate) {
}
