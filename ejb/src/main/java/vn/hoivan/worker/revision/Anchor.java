package vn.hoivan.worker.revision;

/**
 * The words of the earlier version a mark hangs on.
 *
 * @param words  their places in the text, rising
 * @param begins part of the first word that lies before the mark, from 0 to 1
 * @param ends   part of the last word that the mark covers
 * @param under  whether they lie under the mark; else they are the nearest
 */
record Anchor(int[] words, double begins, double ends, boolean under) {

    Anchor(int[] words, boolean under) {
        this(words, 0, 1, under);
    }

    int first() {
        return words[0];
    }

    int last() {
        return words[words.length - 1];
    }

    /** Whether no other word lies between them. */
    boolean whole() {
        return last() - first() == words.length - 1;
    }
}
