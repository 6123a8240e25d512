package org.chainhall.cli.demo.generator;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainhall.client.model.ProviderProfile;

/** The directories of the demo and their made-up providers: always the same. */
public final class DemoContent {
    private final Vocabulary vocabulary = new Vocabulary();
    private final ProviderMaker maker = new ProviderMaker(vocabulary);

    public List<DemoDirectory> directories() {
        return vocabulary.directories();
    }

    /** The providers of a directory, by their external id. */
    public Stream<ProviderProfile> providers(DemoDirectory directory) {
        Businesses businesses = new Businesses(vocabulary, directory);
        return IntStream.rangeClosed(1, directory.size())
                .mapToObj(businesses::at)
                .map(maker::profile);
    }
}
