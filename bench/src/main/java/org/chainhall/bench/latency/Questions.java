package org.chainhall.bench.latency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.client.model.Address;
import org.chainhall.client.model.ProviderProfile;

/** Draws questions from the words of the providers that they should find. */
public final class Questions {
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{4,}.*");
    private static final int LEAST_LETTERS_FOR_A_SLIP = 5;
    private static final int LEAST_LETTERS_OF_A_SERVICE = 4;
    private static final int FEWEST_TYPED = 3;
    private static final int MOST_TYPED = 8;
    private static final int LONGEST_TEXT = 200;

    /** A small directory runs out of different questions. */
    private static final int TRIES = 10;

    private static final int OF_A_CLASS = 300;

    private final MadeUpProviders providers;
    private final int asked;
    private final long seed;
    private final UnaryOperator<String> slip;

    /**
     * Questions to directories.
     *
     * @param asked how many of the directories
     * @param slip makes one slip in a name
     */
    public Questions(MadeUpProviders providers, int asked, long seed, UnaryOperator<String> slip) {
        this.providers = providers;
        this.asked = asked;
        this.seed = seed;
        this.slip = slip;
    }

    /** So many different questions, or fewer if there are not enough. */
    public List<Question> draw(SearchClass searchClass, int wanted) {
        Random random = new Random(seed + searchClass.ordinal());
        Set<Question> questions = new LinkedHashSet<>();
        for (int i = 0; i < TRIES * wanted && questions.size() < wanted; i++) {
            int position = providers.drawn(asked, random);
            question(searchClass, i, providers.directoryOf(position), providers.at(position), random)
                    .filter(question -> question.text().length() <= LONGEST_TEXT)
                    .ifPresent(questions::add);
        }
        return new ArrayList<>(questions);
    }

    /** Some of each class, mixed. */
    public List<Question> ofAllClasses() {
        List<Question> mixed = new ArrayList<>();
        for (SearchClass searchClass : SearchClass.values()) {
            mixed.addAll(draw(searchClass, OF_A_CLASS));
        }
        Collections.shuffle(mixed, new Random(seed));
        return mixed;
    }

    private Optional<Question> question(
            SearchClass searchClass, int number, String directory, ProviderProfile provider, Random random) {
        return switch (searchClass) {
            case PLAIN, REPEATED -> words(provider, number, random).map(text -> Question.words(directory, text));
            case FILTERED -> filtered(directory, provider, number);
            case FACETED -> filtered(directory, provider, number).map(some -> some.countedBy("category", "locatedIn"));
            case TYPO ->
                Optional.of(name(provider))
                        .filter(name -> letters(name) >= LEAST_LETTERS_FOR_A_SLIP)
                        .map(name -> Question.words(directory, slip.apply(name)));
            case PREFIX ->
                Optional.of(name(provider))
                        .filter(name -> LATIN.matcher(name).matches())
                        .map(name -> Question.words(directory, name.substring(0, FEWEST_TYPED)));
            case SUGGEST ->
                Optional.of(
                        Question.words(directory, typed(name(provider), random)).suggesting());
        };
    }

    private static Optional<String> words(ProviderProfile provider, int number, Random random) {
        String name = name(provider);
        return switch (number % 3) {
            case 0 -> Optional.of(name);
            case 1 -> address(provider).map(address -> wordsOf(name).getFirst() + " " + address.city());
            default -> provider.summary().values().stream().findFirst().map(text -> threeWords(text, random));
        };
    }

    private static String threeWords(String text, Random random) {
        List<String> words = wordsOf(text);
        int from = random.nextInt(Math.max(1, words.size() - 2));
        return String.join(" ", words.subList(from, Math.min(words.size(), from + 3)));
    }

    /** Wide, narrow, and by place, in turns. */
    private static Optional<Question> filtered(String directory, ProviderProfile provider, int number) {
        Optional<Question> words = service(provider).map(text -> Question.words(directory, text));
        return switch (number % 3) {
            case 0 ->
                words.map(question ->
                        question.filteredBy("category", category(provider).substring(0, 3)));
            case 1 -> words.map(question -> question.filteredBy("category", category(provider)));
            default ->
                words.flatMap(question -> address(provider)
                        .map(address -> question.filteredBy("locatedIn", String.valueOf(address.country()))));
        };
    }

    /** Two words of what it offers. */
    private static Optional<String> service(ProviderProfile provider) {
        return provider.offerings().stream()
                .flatMap(offering -> Stream.ofNullable(offering.name().get("en")))
                .findFirst()
                .map(name -> wordsOf(name).stream()
                        .filter(word -> word.length() >= LEAST_LETTERS_OF_A_SERVICE)
                        .limit(2)
                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isEmpty());
    }

    private static String category(ProviderProfile provider) {
        return provider.offerings().getFirst().category();
    }

    private static Optional<Address> address(ProviderProfile provider) {
        return provider.sites().stream().findFirst().flatMap(site -> Optional.ofNullable(site.address()));
    }

    private static String typed(String name, Random random) {
        int letters = random.nextInt(FEWEST_TYPED, MOST_TYPED + 1);
        return name.substring(0, Math.min(name.length(), letters)).strip();
    }

    private static String name(ProviderProfile provider) {
        return provider.names().getFirst().text();
    }

    private static List<String> wordsOf(String text) {
        return GAPS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    private static long letters(String name) {
        return name.codePoints().filter(Character::isLetter).count();
    }
}
