package vn.hoivan.worker.revision;

import java.util.List;

/** The same letters with other spaces between them are the same words: "Số:05" and "Số: 05". */
final class SameLetters {

    private SameLetters() {
    }

    static void link(PaperText before, PaperText after, Alignment alignment) {
        for (Hunk hunk : Hunk.of(alignment)) {
            if (!hunk.old().isEmpty() && !hunk.now().isEmpty()) {
                link(before, after, hunk.old(), hunk.now(), alignment);
            }
        }
    }

    /** Goes along both as long as the letters agree; what ends at the same letter is linked. */
    private static void link(PaperText before, PaperText after, List<Integer> old, List<Integer> now, Alignment alignment) {
        int i = 0;
        int j = 0;
        while (i < old.size() && j < now.size()) {
            StringBuilder left = new StringBuilder(before.at(old.get(i)).key());
            StringBuilder right = new StringBuilder(after.at(now.get(j)).key());
            int lastOld = i;
            int lastNow = j;
            while (left.length() != right.length() && begins(left, right)) {
                if (left.length() < right.length() && lastOld + 1 < old.size()) {
                    left.append(before.at(old.get(++lastOld)).key());
                } else if (left.length() > right.length() && lastNow + 1 < now.size()) {
                    right.append(after.at(now.get(++lastNow)).key());
                } else {
                    return;
                }
            }
            if (!left.toString().contentEquals(right)) {
                return;
            }
            for (int each = i; each <= lastOld; each++) {
                alignment.matchLetters(old.get(each), now.get(Math.min(lastNow, j + each - i)));
            }
            for (int each = j; each <= lastNow; each++) {
                alignment.matchLettersBack(now.get(each), old.get(Math.min(lastOld, i + each - j)));
            }
            i = lastOld + 1;
            j = lastNow + 1;
        }
    }

    private static boolean begins(StringBuilder one, StringBuilder other) {
        int shorter = Math.min(one.length(), other.length());
        return one.substring(0, shorter).contentEquals(other.substring(0, shorter));
    }
}
