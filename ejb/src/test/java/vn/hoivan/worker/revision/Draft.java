package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.List;

/** A paper as its author has it: blocks of words. A word keeps its identity through every revision: that is the truth. */
record Draft(List<Block> blocks) {

    /** One and the same word, wherever it goes. */
    static final class Word {
        private final String text;

        Word(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    enum Kind {
        PARAGRAPH, ROW, SCAN, PAGE_BREAK
    }

    /** @param scan what a scanned page shows, else 0 */
    record Block(Kind kind, List<Word> words, int scan) {

        static Block of(Kind kind, List<Word> words) {
            return new Block(kind, new ArrayList<>(words), 0);
        }
    }

    Draft copy() {
        return new Draft(new ArrayList<>(blocks.stream().map(each -> new Block(each.kind(), new ArrayList<>(each.words()), each.scan())).toList()));
    }

    List<Word> words() {
        return blocks.stream().flatMap(block -> block.words().stream()).toList();
    }
}
