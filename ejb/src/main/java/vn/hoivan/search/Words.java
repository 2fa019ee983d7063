package vn.hoivan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

import vn.hoivan.shared.Vietnamese;

/**
 * Cuts text into words. Each stands in the index without its marks, and with them behind {@link #EXACT} at the same
 * place where it has any: {@code Quyết} is {@code quyet} and {@code =quyết}.
 */
final class Words {

    static final String EXACT = "=";
    static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            return new TokenStreamComponents(tokenizer, new Marks(tokenizer));
        }
    };

    /** @param folded without marks; @param exact equal to it for a word without; @param start and @param end in the text */
    record Word(String folded, String exact, int start, int end) {

        boolean marked() {
            return !exact.equals(folded);
        }
    }

    private Words() {
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() == 0) {
                    Word bare = words.remove(words.size() - 1);
                    words.add(new Word(bare.folded(), term.toString().substring(EXACT.length()), bare.start(), bare.end()));
                } else {
                    words.add(new Word(term.toString(), term.toString(), offset.startOffset(), offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Compatibility forms too: PDFs have ligatures. */
    private static String exact(CharSequence word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Numbers are printed with a leading nought or without: 05/QĐ-UBND is 5/QĐ-UBND. */
    private static String folded(String exact) {
        String bare = Vietnamese.fold(exact);
        int digit = 0;
        while (digit < bare.length() - 1 && bare.charAt(digit) == '0') {
            digit++;
        }
        return digit > 0 && bare.chars().allMatch(c -> c >= '0' && c <= '9') ? bare.substring(digit) : bare;
    }

    private static final class Marks extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private State waiting;
        private String exact;

        Marks(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (waiting != null) {
                restoreState(waiting);
                waiting = null;
                term.setEmpty().append(EXACT).append(exact);
                step.setPositionIncrement(0);
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            exact = exact(term);
            String folded = folded(exact);
            term.setEmpty().append(folded);
            if (!folded.equals(exact)) {
                waiting = captureState();
            }
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            waiting = null;
        }
    }
}
