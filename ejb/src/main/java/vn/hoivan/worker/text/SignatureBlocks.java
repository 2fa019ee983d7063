package vn.hoivan.worker.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds where a paper is signed: the lines of capacity in capitals ("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ
 * TỊCH") in the right half of a page, and the printed name below them.
 */
final class SignatureBlocks {

    private static final Pattern CAPACITY = Pattern.compile("(?iu)((TM|KT|TL|TUQ|Q)\\s*\\.|"
            + "(phó )?(chủ tịch|giám đốc|tổng giám đốc|cục trưởng|tổng cục trưởng|chi cục trưởng|vụ trưởng|trưởng|"
            + "viện trưởng|hiệu trưởng|chánh|chủ nhiệm|bí thư|tổng thư ký|thủ tướng|thống đốc)\\b|"
            + "(bộ trưởng|thứ trưởng|thủ trưởng|chủ tọa|chủ toạ|chủ trì|thư ký|kế toán trưởng|đại diện)\\b).*");

    private static final float NEAREST_NAME = 18;
    private static final float FURTHEST_NAME = 190;
    private static final float SAME_COLUMN = 45;
    private static final float LINE_GAP = 2.4f;

    /** The titles of a page stand in its middle, those of a signer clearly to the right. */
    private static final float OFF_MIDDLE = 25;

    private final ReadPage page;
    private final List<TextLine> column;

    private SignatureBlocks(ReadPage page) {
        this.page = page;
        float middle = page.width() / 2 + OFF_MIDDLE;
        this.column = page.lines().stream().flatMap(line -> line.pieces().stream())
                .filter(piece -> !piece.rule() && piece.middle() > middle)
                .sorted(Comparator.comparing(TextLine::baseline)).toList();
    }

    /** @return the block beside or below the first "Nơi nhận", else the last of the paper */
    static Optional<SignatureBlock> in(List<ReadPage> pages) {
        Optional<SignatureBlock> last = Optional.empty();
        for (ReadPage page : pages) {
            Optional<SignatureBlock> found = new SignatureBlocks(page).find();
            if (found.isPresent() && recipients(page).isPresent()) {
                return found;
            }
            last = found.isPresent() ? found : last;
        }
        return last;
    }

    static Optional<TextLine> recipients(ReadPage page) {
        return page.lines().stream().filter(line -> Folded.letters(line.text()).startsWith("NƠINHÂN")).findFirst();
    }

    /** Level with the recipients or below them; in minutes, which have them at the very end, the last one above. */
    private Optional<SignatureBlock> find() {
        float level = recipients(page).map(line -> line.baseline() - line.size()).orElse(Float.MAX_VALUE);
        SignatureBlock found = null;
        for (int i = 0; i < column.size(); i++) {
            if (capacity(column.get(i)) && (found == null || found.lastCapacity().baseline() < column.get(i).baseline())) {
                List<TextLine> lines = capacityFrom(i);
                found = new SignatureBlock(page, lines, name(lines.get(lines.size() - 1)));
                if (lines.get(0).baseline() > level) {
                    break;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean capacity(TextLine line) {
        return line.capitals() && CAPACITY.matcher(line.text()).matches();
    }

    private List<TextLine> capacityFrom(int index) {
        List<TextLine> lines = new ArrayList<>(List.of(column.get(index)));
        for (TextLine line : column.subList(index + 1, column.size())) {
            TextLine last = lines.get(lines.size() - 1);
            if (!line.capitals() || line.baseline() - last.baseline() > LINE_GAP * last.size()
                    || Math.abs(line.middle() - last.middle()) > SAME_COLUMN) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    private Optional<TextLine> name(TextLine capacity) {
        return column.stream().filter(line -> line.baseline() > capacity.baseline() + NEAREST_NAME
                        && line.baseline() < capacity.baseline() + FURTHEST_NAME
                        && Math.abs(line.middle() - capacity.middle()) < SAME_COLUMN)
                .filter(SignatureBlock::nameLike).filter(line -> !capacity(line)).findFirst();
    }
}
