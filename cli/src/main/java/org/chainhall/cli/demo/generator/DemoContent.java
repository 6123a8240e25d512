package org.chainhall.cli.demo.generator;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainhall.client.model.ProviderProfile;

/** The directories of the demo and their made-up providers: always the same. */
public final class DemoContent {
    private static final int PERCENT_OF_COINED_BRANDS = 70;

    private final Vocabulary vocabulary = new Vocabulary();
    private final ProviderMaker maker = new ProviderMaker(vocabulary);

    public List<DemoDirectory> directories() {
        return vocabulary.directories();
    }

    /** The providers of a directory, by their external id. */
    public Stream<ProviderProfile> providers(DemoDirectory directory) {
        Businesses businesses = new Businesses(vocabulary, directory, 0);
        return IntStream.rangeClosed(1, directory.size())
                .mapToObj(businesses::at)
                .map(maker::profile);
    }

    /**
     * The provider with a number from 1 on of a directory that may be larger than those of the demo: most brands are
     * coined, as the listed ones would come up again and again. The sizes of its countries say how often they occur.
     */
    public IntFunction<ProviderProfile> crowd(DemoDirectory directory) {
        Businesses businesses = new Businesses(vocabulary, directory, PERCENT_OF_COINED_BRANDS);
        return number -> maker.profile(businesses.at(number));
    }
}
