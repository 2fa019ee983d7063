package vn.hoivan.meetings;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Lays an uploaded file to an agenda item. @param title null takes the name of the file */
public record AddPaper(@Size(max = Paper.TITLE_LENGTH) String title, @NotNull UUID fileId) {
}
