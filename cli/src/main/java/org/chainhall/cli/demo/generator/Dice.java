package org.chainhall.cli.demo.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Chances that fall in the same way every time. */
final class Dice {
    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The dice for one aspect of one thing; the same words give the same throws. */
    static Dice of(String thing, int number, String aspect) {
        long seed = 1469598103934665603L;
        for (char c : (thing + '/' + number + '/' + aspect).toCharArray()) {
            seed = (seed ^ c) * 1099511628211L; // FNV-1a
        }
        return new Dice(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    <T> T pick(List<T> items, ToIntFunction<T> weight) {
        int left = random.nextInt(items.stream().mapToInt(weight).sum());
        for (T item : items) {
            left -= weight.applyAsInt(item);
            if (left < 0) {
                return item;
            }
        }
        throw new IllegalArgumentException("a weight is negative");
    }

    /** So many different items, or all of them, in no order. */
    <T> List<T> some(List<T> items, int count) {
        List<T> left = new ArrayList<>(items);
        List<T> some = new ArrayList<>();
        while (some.size() < count && !left.isEmpty()) {
            some.add(left.remove(random.nextInt(left.size())));
        }
        return some;
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
