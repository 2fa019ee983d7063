package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.List;
import vn.hoivan.worker.text.Span;

/** Words put together to lines. */
final class Lines {

    private Lines() {
    }

    /** The lines of the words from one place to before another, on whatever pages. */
    static List<Span> of(PaperText paper, int from, int to) {
        List<Span> lines = new ArrayList<>();
        Span open = null;
        for (int i = from; i < to; i++) {
            Token token = paper.at(i);
            boolean goesOn = open != null && i > from && paper.at(i - 1).line() == token.line() && paper.at(i - 1).rest() == null;
            if (!goesOn && open != null) {
                lines.add(open);
            }
            open = goesOn ? open.to(token.span()) : token.span();
            if (token.rest() != null) {
                lines.add(open);
                open = token.rest();
            }
        }
        if (open != null) {
            lines.add(open);
        }
        return lines;
    }

    /** The same, where the mark begins or ends within a word. */
    static List<Span> of(PaperText paper, int from, int to, double begins, double ends, Found found) {
        List<Span> lines = of(paper, from, to);
        if (from == found.first() && begins > 0) {
            lines.set(0, lines.get(0).from(paper.at(from).span().part((float) begins, 1)));
        }
        if (to - 1 == found.last() && ends < 1 && paper.at(to - 1).rest() == null) {
            int last = lines.size() - 1;
            lines.set(last, lines.get(last).to(paper.at(to - 1).span().part(0, (float) ends)));
        }
        return lines;
    }
}
