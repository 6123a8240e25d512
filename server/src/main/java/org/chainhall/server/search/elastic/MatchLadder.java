package org.chainhall.server.search.elastic;

import java.util.ArrayList;
import java.util.List;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.search.SearchPage.Relaxation;

/**
 * Goes stage by stage from what was asked for to what may have been meant, and stops at the first that finds enough. The
 * usual search ends at the first stage.
 */
final class MatchLadder {
    /** With fewer hits, a word may have been misspelt. */
    private static final int ENOUGH = 10;
    /** A hit with all words in its names, the last one perhaps not finished. */
    private static final double GOOD = TextTranslator.TIER;

    private final Corrector corrector;

    MatchLadder(Corrector corrector) {
        this.corrector = corrector;
    }

    Step climb(Directory directory, TextMatch match, Asking asking) {
        Step first = step(directory, match, List.of(), asking);
        if (first.found().total() > 0 || !match.asksForSomething()) {
            return first;
        }
        TextMatch corrected = first.match();
        List<Relaxation> relaxed = new ArrayList<>(List.of(Relaxation.FEWER_WORDS));
        if (corrected.hasLostWords()) {
            TextMatch kept = corrected.withoutLostWords();
            if (kept.asksForSomething()) {
                Step without = step(directory, kept.at(Stage.WORDS), relaxed, asking);
                if (without.found().total() > 0) {
                    return without;
                }
            }
        }
        if (corrected.hasTypos()) {
            relaxed.addFirst(Relaxation.TYPOS);
        }
        Step fewer = ask(corrected.at(Stage.FEWER_WORDS), relaxed, asking);
        if (fewer.found().total() > 0 || corrected.words().size() < 2) {
            return fewer;
        }
        relaxed.remove(Relaxation.FEWER_WORDS);
        relaxed.add(Relaxation.ANY_WORD);
        return ask(corrected.at(Stage.ANY_WORD), relaxed, asking);
    }

    /** As written, and corrected where that finds too little. */
    private Step step(Directory directory, TextMatch match, List<Relaxation> relaxed, Asking asking) {
        Step asWritten = ask(match, relaxed, asking);
        if (isEnough(asWritten.found())) {
            return asWritten;
        }
        TextMatch corrected = match.hasTypos() ? match.at(Stage.TYPOS) : corrector.correct(directory, match);
        if (!corrected.hasTypos()) {
            return asWritten;
        }
        List<Relaxation> more = new ArrayList<>(relaxed);
        more.addFirst(Relaxation.TYPOS);
        Step similar = ask(corrected, more, asking);
        return similar.found().total() > asWritten.found().total()
                ? similar
                : new Step(corrected.at(match.stage()), asWritten.found(), relaxed);
    }

    private static Step ask(TextMatch match, List<Relaxation> relaxed, Asking asking) {
        return new Step(match, asking.ask(match), List.copyOf(relaxed));
    }

    private static boolean isEnough(DirectoryIndex.Found found) {
        return found.total() >= ENOUGH
                || (!found.hits().isEmpty() && found.hits().getFirst().score() >= GOOD);
    }

    /** Where the ladder ended. */
    record Step(TextMatch match, DirectoryIndex.Found found, List<Relaxation> relaxed) {
        /** What the next pages need to know. */
        MatchState state() {
            return MatchState.of(match, relaxed);
        }
    }

    /** Searches with a match. */
    @FunctionalInterface
    interface Asking {
        DirectoryIndex.Found ask(TextMatch match);
    }
}
