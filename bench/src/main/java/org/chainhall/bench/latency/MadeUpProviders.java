package org.chainhall.bench.latency;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainhall.cli.demo.generator.DemoContent;
import org.chainhall.cli.demo.generator.DemoDirectory;
import org.chainhall.client.model.DirectoryDraft;
import org.chainhall.client.model.ProviderProfile;

/**
 * A list of made-up providers, always the same, cut into directories of equal size. They come in crowds, each from the
 * countries of one of the demo's chambers; a directory never holds more of them than it must.
 */
public final class MadeUpProviders {
    private static final int CROWDS = 10;

    private final int count;
    private final int directories;
    private final List<DemoDirectory> chambers;
    private final List<IntFunction<ProviderProfile>> crowds;

    public MadeUpProviders(int count, int directories) {
        if (count % directories != 0 || count % CROWDS != 0) {
            throw new IllegalArgumentException(
                    "%d providers cannot be cut into %d directories and %d crowds of equal size"
                            .formatted(count, directories, CROWDS));
        }
        DemoContent content = new DemoContent();
        this.count = count;
        this.directories = directories;
        this.chambers = IntStream.range(0, CROWDS)
                .mapToObj(crowd -> chamber(
                        crowd,
                        content.directories().get(crowd % content.directories().size())))
                .toList();
        this.crowds = chambers.stream().map(content::crowd).toList();
    }

    private static DemoDirectory chamber(int crowd, DemoDirectory like) {
        return new DemoDirectory(
                "latency-" + crowd,
                like.region(),
                like.name(),
                like.territory(),
                like.languages(),
                like.timezone(),
                "LAT" + crowd,
                like.providers());
    }

    public int count() {
        return count;
    }

    public int directories() {
        return directories;
    }

    public int directorySize() {
        return count / directories;
    }

    public String slug(int directory) {
        int digits = Integer.toString(directories).length();
        String number = Integer.toString(directory + 1);
        return "bench-lat-" + "0".repeat(digits - number.length()) + number;
    }

    public DirectoryDraft draft(int directory, String region) {
        DemoDirectory chamber = chambers.get(directory * directorySize() / crowdSize());
        return DirectoryDraft.builder()
                .slug(slug(directory))
                .region(region)
                .name(chamber.name() + " " + (directory + 1))
                .territory(chamber.territory())
                .languages(chamber.languages())
                .timezone(chamber.timezone())
                .build();
    }

    public Stream<ProviderProfile> of(int directory) {
        return IntStream.range(directory * directorySize(), (directory + 1) * directorySize())
                .mapToObj(this::at);
    }

    /** The position of any, or of one in so many of the directories, which lie as far apart as they can. */
    int drawn(int asked, Random random) {
        int position = random.nextInt(count);
        int beside = position / directorySize() % (directories / asked);
        return position - beside * directorySize();
    }

    String directoryOf(int position) {
        return slug(position / directorySize());
    }

    /** One at a time, since the generator keeps the tools of each language. */
    public synchronized ProviderProfile at(int position) {
        return crowds.get(position / crowdSize()).apply(position % crowdSize() + 1);
    }

    private int crowdSize() {
        return count / CROWDS;
    }
}
