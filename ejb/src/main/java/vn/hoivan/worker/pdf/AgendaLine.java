package vn.hoivan.worker.pdf;

import java.util.List;

/**
 * A line of the agenda.
 *
 * @param height how much of the page it takes
 * @param paper  index of the paper it leads to, or -1
 * @param last   whether it is the one that gives the paper's page
 */
record AgendaLine(float height, List<Piece> pieces, int paper, boolean last) {

    record Piece(Fonts.Face face, float size, float x, String text) {
    }
}
