package vn.hoivan.worker.revision;

/** How many words two short texts have in common, in order. */
final class CommonWords {

    private CommonWords() {
    }

    static int count(int[] one, int[] other) {
        int[] counts = new int[other.length + 1];
        for (int word : one) {
            int diagonal = 0;
            for (int j = 1; j <= other.length; j++) {
                int above = counts[j];
                counts[j] = word == other[j - 1] ? diagonal + 1 : Math.max(above, counts[j - 1]);
                diagonal = above;
            }
        }
        return counts[other.length];
    }
}
