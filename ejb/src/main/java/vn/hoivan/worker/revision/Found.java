package vn.hoivan.worker.revision;

/**
 * Words of the earlier version found again.
 *
 * @param old   places in the earlier text, rising
 * @param now   their places in the later one, rising
 * @param all   whether none is missing and nothing came between them
 * @param moved whether they were moved past other words
 */
record Found(int[] old, int[] now, boolean all, boolean moved) {

    int first() {
        return now[0];
    }

    int last() {
        return now[now.length - 1];
    }
}
