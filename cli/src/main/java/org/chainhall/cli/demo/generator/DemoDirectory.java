package org.chainhall.cli.demo.generator;

import java.util.List;
import java.util.Map;

/**
 * A directory of the demo.
 *
 * @param externalIds what the external ids of its providers begin with
 * @param providers how many it has from each country, about; their sum is exact
 */
public record DemoDirectory(
        String slug,
        String region,
        String name,
        List<String> territory,
        List<String> languages,
        String timezone,
        String externalIds,
        Map<String, Integer> providers) {

    /** How many providers it has. */
    public int size() {
        return providers.values().stream().mapToInt(Integer::intValue).sum();
    }
}
