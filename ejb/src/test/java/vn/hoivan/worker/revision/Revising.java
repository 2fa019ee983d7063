package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.hoivan.worker.revision.Draft.Block;
import vn.hoivan.worker.revision.Draft.Kind;
import vn.hoivan.worker.revision.Draft.Word;

/** What happens to a paper between two versions. */
enum Revising {

    NOTHING(0, 0, 0, 0, 0), WORDS_EDITED(0.035, 0, 0, 0, 0), HEAVILY_EDITED(0.15, 0.02, 0.02, 0, 0), DELETIONS(0, 0.08, 0, 0, 0),
    INSERTS(0, 0, 0.08, 0, 0), MOVED_PARAGRAPHS(0, 0, 0, 0.05, 0), PAGES_INSERTED(0, 0, 0, 0, 0.06), ALL(0.035, 0.03, 0.03, 0.02, 0.02);

    private final double edits;
    private final double deletions;
    private final double inserts;
    private final double moves;
    private final double pages;

    Revising(double edits, double deletions, double inserts, double moves, double pages) {
        this.edits = edits;
        this.deletions = deletions;
        this.inserts = inserts;
        this.moves = moves;
        this.pages = pages;
    }

    Draft revise(Draft draft, Random random, Author author) {
        List<Block> blocks = draft.copy().blocks();
        move(blocks, random);
        List<Block> revised = new ArrayList<>();
        for (Block block : blocks) {
            if (random.nextDouble() < inserts) {
                revised.addAll(random.nextInt(5) == 0 ? author.table() : List.of(author.paragraph()));
            }
            if (random.nextDouble() < pages) {
                revised.addAll(page(random, author));
            }
            if (random.nextDouble() >= deletions) {
                edit(block, random, author);
                revised.add(block);
            }
        }
        return new Draft(revised);
    }

    private static List<Block> page(Random random, Author author) {
        if (random.nextInt(3) == 0) {
            return List.of(author.scan());
        }
        List<Block> page = new ArrayList<>(List.of(Block.of(Kind.PAGE_BREAK, List.of())));
        page.addAll(author.paper(250).blocks());
        page.add(Block.of(Kind.PAGE_BREAK, List.of()));
        return page;
    }

    /** Single blocks, and runs of them as tables are. */
    private void move(List<Block> blocks, Random random) {
        int count = (int) Math.round(moves * blocks.size());
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(blocks.size());
            int to = from + 1;
            while (to < blocks.size() && blocks.get(from).kind() == Kind.ROW && blocks.get(to).kind() == Kind.ROW) {
                to++;
            }
            List<Block> taken = new ArrayList<>(blocks.subList(from, to));
            blocks.subList(from, to).clear();
            blocks.addAll(random.nextInt(blocks.size() + 1), taken);
        }
    }

    private void edit(Block block, Random random, Author author) {
        List<Word> words = block.words();
        for (int i = words.size() - 1; i >= 0; i--) {
            if (random.nextDouble() < edits) {
                switch (random.nextInt(4)) {
                    case 0 -> words.remove(i);
                    case 1 -> words.add(i, new Word(author.word()));
                    default -> words.set(i, new Word(author.word()));
                }
            }
        }
        if (block.kind() == Kind.PARAGRAPH && random.nextDouble() < inserts) {
            words.addAll(random.nextInt(words.size() + 1), author.sentence());
        }
        if (block.kind() == Kind.PARAGRAPH && words.size() > 20 && random.nextDouble() < deletions) {
            int from = random.nextInt(words.size() - 10);
            words.subList(from, from + 10).clear();
        }
    }
}
