package org.chainhall.server.search.elastic;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chainhall.api.model.SearchRules;
import org.chainhall.server.codelist.CodeListFeature;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.place.PlaceFeature;
import org.chainhall.server.place.Places;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.locale.CldrNames;
import org.chainhall.server.region.RegionKey;
import org.chainhall.server.search.meaning.Meanings;
import org.chainhall.server.search.meaning.QueryMeaning;
import org.chainhall.server.searchsettings.Tuning;
import org.chainhall.server.searchsettings.Tunings;

/** What the tests of this package share; all of it immutable, and dear to make. */
final class Fixtures {
    static final Cursors CURSORS = new Cursors("a secret of the tests");
    static final CodeLists CODE_LISTS;
    static final PlaceTree PLACES;
    static final TextAnalysis ANALYSIS = new TextAnalysis();
    static final Meanings MEANINGS;
    static final SearchVocabulary VOCABULARY;
    static final CodeNames CODE_NAMES;
    static final Tunings UNTUNED = tuned(SearchRules.builder().build());

    static {
        CldrNames names = new CldrNames();
        Places places = new PlaceFeature(names, CURSORS).places();
        PLACES = new PlaceTree(places);
        CODE_LISTS = new CodeListFeature(names).lists();
        CODE_NAMES = new CodeNames(CODE_LISTS, places, ANALYSIS);
        MEANINGS = new Meanings(CODE_LISTS, places, ANALYSIS);
        VOCABULARY = new SearchVocabulary(ANALYSIS, MEANINGS);
    }

    private Fixtures() {}

    /** The same rules for all directories. */
    static Tunings tuned(SearchRules rules) {
        Tuning tuning = Tuning.of(ANALYSIS, 1, rules);
        return new Tunings() {
            @Override
            public Tuning current(DirectoryId directory) {
                return tuning;
            }

            @Override
            public Optional<Tuning> find(DirectoryId directory, long version) {
                return Optional.of(tuning);
            }
        };
    }

    /** All words weigh the same. */
    static TextMatch match(String text) {
        QueryText query = VOCABULARY.query(text);
        QueryMeaning meaning = VOCABULARY.meaning(query);
        return TextMatch.of(
                query,
                meaning,
                IntStream.range(0, query.words().size())
                        .mapToObj(i -> TextMatch.Word.of(query, meaning, i, 8))
                        .toList());
    }

    static Directory directory(String tokenKey) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        return new Directory(
                new DirectoryId(UUID.randomUUID()),
                "d-" + tokenKey,
                "Directory " + tokenKey,
                new RegionKey("eu"),
                List.of("HR"),
                List.of("en"),
                ZoneId.of("Europe/Zagreb"),
                false,
                tokenKey,
                1,
                now,
                now);
    }
}
