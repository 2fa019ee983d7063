package vn.hoivan.worker.revision;

import java.util.Arrays;

/** Which word of the later version each word of the earlier is, and the other way round. */
final class Alignment {

    private static final int NONE = -1;

    private final int[] to;
    private final int[] from;
    private final boolean[] moved;

    Alignment(int before, int after) {
        to = new int[before];
        from = new int[after];
        moved = new boolean[before];
        Arrays.fill(to, NONE);
        Arrays.fill(from, NONE);
    }

    int before() {
        return to.length;
    }

    int after() {
        return from.length;
    }

    void match(int before, int after) {
        to[before] = after;
        from[after] = before;
    }

    void move(int before, int after) {
        match(before, after);
        moved[before] = true;
    }

    void unmatch(int before) {
        from[to[before]] = NONE;
        to[before] = NONE;
    }

    /** Several words that together have the letters of others: the later one may stand for more than one. */
    void matchLetters(int before, int after) {
        to[before] = after;
    }

    void matchLettersBack(int after, int before) {
        from[after] = before;
    }

    /** -1 where it is gone. */
    int to(int before) {
        return to[before];
    }

    /** -1 where it is new. */
    int from(int after) {
        return from[after];
    }

    boolean gone(int before) {
        return to[before] == NONE;
    }

    boolean isNew(int after) {
        return from[after] == NONE;
    }

    /** Whether it was moved past other words. */
    boolean moved(int before) {
        return moved[before];
    }

    /** Of the same texts read backwards. */
    Alignment turned() {
        Alignment turned = new Alignment(to.length, from.length);
        for (int i = 0; i < to.length; i++) {
            if (to[i] != NONE) {
                turned.match(to.length - 1 - i, from.length - 1 - to[i]);
                turned.moved[to.length - 1 - i] = moved[i];
            }
        }
        return turned;
    }
}
