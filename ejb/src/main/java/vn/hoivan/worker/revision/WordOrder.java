package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** In what order the words of a version are read; at first as they stand in the text. */
final class WordOrder {

    private final int[] numbers;
    private final int[] words;
    private final int[] places;

    /**
     * A stretch of words in a certain order.
     *
     * @param from place of the first
     */
    record Stretch(int from, List<Integer> words) {

        int size() {
            return words.size();
        }
    }

    /** @param numbers of the words, the same in both versions for the same word */
    WordOrder(int[] numbers) {
        this.numbers = numbers;
        words = IntStream.range(0, numbers.length).toArray();
        places = words.clone();
    }

    int[] words() {
        return words;
    }

    int place(int word) {
        return places[word];
    }

    /** From the first to the last of some words. */
    Stretch stretch(Collection<Integer> of) {
        int from = of.stream().mapToInt(word -> places[word]).min().orElseThrow();
        int to = of.stream().mapToInt(word -> places[word]).max().orElseThrow() + 1;
        return stretch(from, to);
    }

    Stretch stretch(int from, int to) {
        List<Integer> all = new ArrayList<>();
        for (int i = Math.max(0, from); i < Math.min(to, words.length); i++) {
            all.add(words[i]);
        }
        return new Stretch(Math.max(0, from), all);
    }

    void set(Stretch stretch) {
        for (int i = 0; i < stretch.size(); i++) {
            words[stretch.from() + i] = stretch.words().get(i);
            places[stretch.words().get(i)] = stretch.from() + i;
        }
    }

    private int[] numbers(Stretch stretch) {
        return stretch.words().stream().mapToInt(word -> numbers[word]).toArray();
    }

    /** The numbers of a stretch, as if a part of it were read otherwise. */
    int[] numbers(Stretch stretch, Stretch part) {
        int[] all = numbers(stretch);
        int[] some = numbers(part);
        for (int i = 0; i < some.length; i++) {
            int at = part.from() + i - stretch.from();
            if (at >= 0 && at < all.length) {
                all[at] = some[i];
            }
        }
        return all;
    }
}
