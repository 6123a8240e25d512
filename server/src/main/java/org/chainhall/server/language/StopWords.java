package org.chainhall.server.language;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;

/** Words that every text of a language has, so that they say nothing of it. */
final class StopWords {
    private StopWords() {}

    /** Folded as tokens are. */
    static Set<String> of(Language language) {
        Set<String> folded = new HashSet<>();
        for (Object word : listed(language)) {
            folded.add(Folding.glued(new String((char[]) word), WordSplitter.LONGEST));
        }
        return Set.copyOf(folded);
    }

    private static CharArraySet listed(Language language) {
        return switch (language) {
            case ENGLISH -> EnglishAnalyzer.getDefaultStopSet();
            case GERMAN -> GermanAnalyzer.getDefaultStopSet();
            case FRENCH -> FrenchAnalyzer.getDefaultStopSet();
            case SPANISH -> SpanishAnalyzer.getDefaultStopSet();
            case PORTUGUESE -> PortugueseAnalyzer.getDefaultStopSet();
            case ITALIAN -> ItalianAnalyzer.getDefaultStopSet();
            case DUTCH -> DutchAnalyzer.getDefaultStopSet();
            // Its list holds both writings of Serbian; the Latin words are Croatian too.
            case CROATIAN -> SerbianAnalyzer.getDefaultStopSet();
            case RUSSIAN -> RussianAnalyzer.getDefaultStopSet();
            case ARABIC -> ArabicAnalyzer.getDefaultStopSet();
            case CHINESE, JAPANESE, KOREAN, NEUTRAL -> CharArraySet.EMPTY_SET;
        };
    }
}
