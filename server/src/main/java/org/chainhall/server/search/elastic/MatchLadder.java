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
    /** A usual page; with fewer hits, a word may have been misspelt, or one too many. */
    private static final int ENOUGH = 20;

    private final Corrector corrector;

    MatchLadder(Corrector corrector) {
        this.corrector = corrector;
    }

    Step climb(Directory directory, TextMatch match, Asking asking) {
        Step best = step(directory, match, List.of(), asking);
        if (isEnough(best.found()) || match.words().size() < 2 || !match.asksForSomething()) {
            return best;
        }
        TextMatch corrected = best.match();
        if (corrected.hasLostWords() && corrected.withoutLostWords().asksForSomething()) {
            TextMatch kept = corrected.withoutLostWords().at(Stage.WORDS);
            best = best.orMore(step(directory, kept, List.of(Relaxation.FEWER_WORDS), asking));
            if (isEnough(best.found())) {
                return best;
            }
        }
        best = best.orMore(ask(corrected.at(Stage.FEWER_WORDS), relaxed(corrected, Relaxation.FEWER_WORDS), asking));
        return best.found().total() > 0 || !best.found().isComplete()
                ? best
                : ask(corrected.at(Stage.ANY_WORD), relaxed(corrected, Relaxation.ANY_WORD), asking);
    }

    private static List<Relaxation> relaxed(TextMatch match, Relaxation words) {
        return match.hasTypos() ? List.of(Relaxation.TYPOS, words) : List.of(words);
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
        return new Step(corrected.at(match.stage()), asWritten.found(), relaxed).orMore(similar);
    }

    private static Step ask(TextMatch match, List<Relaxation> relaxed, Asking asking) {
        return new Step(match, asking.ask(match), List.copyOf(relaxed));
    }

    /** Also when there was no time to find all: then there is none to look further. */
    private static boolean isEnough(DirectoryIndex.Found found) {
        return !found.isComplete()
                || found.total() >= ENOUGH
                || found.hits().stream()
                        .anyMatch(hit -> TextTranslator.isNamed(hit.factors().keySet()));
    }

    /** Where the ladder ended. */
    record Step(TextMatch match, DirectoryIndex.Found found, List<Relaxation> relaxed) {
        /** The other one, if it finds more. */
        Step orMore(Step other) {
            Step more = other.found().total() > found.total() ? other : this;
            return found.isComplete() && other.found().isComplete()
                    ? more
                    : new Step(more.match(), more.found().cutShort(), more.relaxed());
        }

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
