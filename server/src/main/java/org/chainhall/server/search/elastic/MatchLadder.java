package org.chainhall.server.search.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    /**
     * Searches.
     *
     * @param outlook what the first stage will find, if somebody knows
     */
    Step climb(Directory directory, TextMatch match, Optional<Outlook> outlook, Asking asking) {
        boolean canBeFewer = match.words().size() > 1 && match.asksForSomething();
        Optional<Outlook> little = outlook.filter(MatchLadder::isLittle);
        if (canBeFewer && match.hasOnlyKnownWords() && little.isPresent()) {
            return wordsOrFewer(match, little.get(), asking);
        }
        Step best = step(directory, match, List.of(), asking);
        if (isEnough(best.found()) || !canBeFewer) {
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

    /** Whichever finds more: fewer words first, as all of them find little. */
    private static Step wordsOrFewer(TextMatch match, Outlook little, Asking asking) {
        if (little.isAll()) {
            return ask(match, List.of(), asking);
        }
        Step fewer = ask(match.at(Stage.FEWER_WORDS), List.of(Relaxation.FEWER_WORDS), asking);
        return fewer.found().total() > little.found()
                ? fewer
                : ask(match, List.of(), asking).orMore(fewer);
    }

    /** As written, and corrected where that finds too little. */
    private Step step(Directory directory, TextMatch match, List<Relaxation> relaxed, Asking asking) {
        if (match.isMisspelt()) {
            return misspelt(directory, match, relaxed, asking);
        }
        Step asWritten = ask(match, relaxed, asking);
        boolean isAllThere = match.words().size() > 1
                && match.hasOnlyKnownWords()
                && asWritten.found().total() > 0;
        if (isAllThere || isEnough(asWritten.found())) {
            return asWritten;
        }
        TextMatch corrected = corrected(directory, match);
        return corrected.hasTypos()
                ? new Step(corrected.at(match.stage()), asWritten.found(), relaxed)
                        .orMore(askCorrected(corrected, relaxed, asking))
                : asWritten;
    }

    /**
     * As it is written, it can only be a name that is spaced otherwise or goes on. That is found among the corrected ones
     * too, so they come first, and the usual slip takes one search less.
     */
    private Step misspelt(Directory directory, TextMatch match, List<Relaxation> relaxed, Asking asking) {
        TextMatch corrected = corrected(directory, match);
        if (!corrected.hasTypos()) {
            return ask(match, relaxed, asking);
        }
        Step similar = askCorrected(corrected, relaxed, asking);
        if (isAny(similar.found(), TextTranslator::isNamed)) {
            return ask(match, relaxed, asking);
        }
        return similar.found().total() > 0 ? similar : new Step(corrected, similar.found(), relaxed);
    }

    private TextMatch corrected(Directory directory, TextMatch match) {
        return match.hasTypos() ? match.at(Stage.TYPOS) : corrector.correct(directory, match);
    }

    private static Step askCorrected(TextMatch corrected, List<Relaxation> relaxed, Asking asking) {
        List<Relaxation> more = new ArrayList<>(relaxed);
        more.addFirst(Relaxation.TYPOS);
        return ask(corrected, more, asking);
    }

    private static Step ask(TextMatch match, List<Relaxation> relaxed, Asking asking) {
        return new Step(match, asking.ask(match), List.copyOf(relaxed));
    }

    /** Also when there was no time to find all: then there is none to look further. */
    private static boolean isEnough(DirectoryIndex.Found found) {
        return !found.isComplete()
                || found.total() >= ENOUGH
                || isAny(found, TextTranslator::isNamed)
                || isAny(found, TextTranslator::isNearlyNamed);
    }

    /** Some, who have the words and are not called so: no slip, and there may be more with fewer words. */
    private static boolean isLittle(Outlook outlook) {
        return outlook.found() > 0 && outlook.found() < ENOUGH && outlook.named() == 0;
    }

    private static boolean isAny(DirectoryIndex.Found found, Predicate<Set<String>> summands) {
        return found.hits().stream().anyMatch(hit -> summands.test(hit.factors().keySet()));
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
