package vn.hoivan.review;

import java.util.UUID;

/**
 * Which notes over all papers.
 *
 * @param text      beginnings of words of the note or of what it quotes, marks optional; null for all
 * @param selection null for one's own
 * @param kind      null for all
 * @param meetingId null for all
 */
public record NoteFilter(String text, NoteSelection selection, AnnotationKind kind, UUID meetingId) {

    NoteSelection selected() {
        return selection == null ? NoteSelection.MINE : selection;
    }
}
