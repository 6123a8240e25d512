package org.chainhall.cli.demo.generator;

import java.util.List;
import java.util.Map;

/**
 * A group of service categories.
 *
 * @param weight how often it is what a company mainly does
 * @param with groups that its companies offer too
 * @param leaves the last digits of its categories
 * @param modes modes of transport of its lanes
 * @param leafModes the same for leaves that differ
 * @param sites kinds of sites that its companies have
 */
record ServiceGroup(
        String group,
        int weight,
        List<String> with,
        List<String> leaves,
        List<String> modes,
        Map<String, List<String>> leafModes,
        List<String> sites) {

    /** {@code LOG} of {@code LOG-5010}. */
    static String familyOf(String category) {
        return category.substring(0, 3);
    }

    /** {@code LOG-50} of {@code LOG-5010}. */
    static String groupOf(String category) {
        return category.substring(0, 6);
    }

    String family() {
        return familyOf(group);
    }

    /** Mostly a leaf; sometimes only the group is said. */
    String category(Dice dice) {
        return leaves.isEmpty() || dice.chance(8) ? group : family() + "-" + dice.pick(leaves);
    }

    List<String> modes(String category) {
        return leafModes.getOrDefault(category, modes);
    }
}
