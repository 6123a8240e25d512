package org.chainhall.server.searchsettings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainhall.api.model.SynonymRule;
import org.chainhall.server.language.Language;
import org.chainhall.server.language.QueryWord;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.platform.http.Fault;

/** Takes a rule about synonyms apart into what finds what, and says what is wrong with it. */
final class SynonymReader {
    private static final int MOST_WORDS = 4;
    /** Of Chinese, Japanese and Korean a word is two characters, and neighbours overlap. */
    private static final int MOST_PAIRS = 8;

    private final TextAnalysis analysis;
    private final int number;
    private final SynonymRule rule;
    private final String pointer;
    private final Consumer<Fault> faults;
    private final Optional<Language> language;

    private SynonymReader(TextAnalysis analysis, int number, SynonymRule rule, Consumer<Fault> faults) {
        this.analysis = analysis;
        this.number = number;
        this.rule = rule;
        this.pointer = "/synonyms/" + number;
        this.faults = faults;
        this.language = Optional.ofNullable(rule.language()).flatMap(tag -> Language.of(Locale.forLanguageTag(tag)));
    }

    static List<Expansion> read(TextAnalysis analysis, List<SynonymRule> rules, Consumer<Fault> faults) {
        List<Expansion> expansions = new ArrayList<>();
        for (int number = 0; number < rules.size(); number++) {
            expansions.addAll(new SynonymReader(analysis, number, rules.get(number), faults).read());
        }
        return expansions;
    }

    private List<Expansion> read() {
        refuse(
                rule.language() != null && language.isEmpty(),
                "/language",
                "UNKNOWN_CODE",
                "Not a language whose words we know in other forms; without one, the rule holds for the words as they"
                        + " are written.");
        return switch (rule.kind()) {
            case MUTUAL -> mutual();
            case ONE_WAY -> oneWay();
        };
    }

    private List<Expansion> mutual() {
        refuse(rule.from() != null, "/from", "NOT_ALLOWED", "A mutual rule has only `terms`.");
        refuse(!rule.to().isEmpty(), "/to", "NOT_ALLOWED", "A mutual rule has only `terms`.");
        refuse(rule.terms().size() < 2, "/terms", "REQUIRED", "A mutual rule has at least two terms.");
        List<Term> terms = terms("/terms", rule.terms());
        List<Expansion> expansions = new ArrayList<>();
        for (Term from : terms) {
            for (int to = 0; to < terms.size(); to++) {
                if (terms.get(to) != from) {
                    expansions.add(new Expansion(number, from, terms.get(to), pointer + "/terms/" + to));
                }
            }
        }
        return expansions;
    }

    private List<Expansion> oneWay() {
        refuse(!rule.terms().isEmpty(), "/terms", "NOT_ALLOWED", "A one-way rule has `from` and `to`.");
        refuse(rule.from() == null, "/from", "REQUIRED", "A one-way rule says what is searched for.");
        refuse(rule.to().isEmpty(), "/to", "REQUIRED", "A one-way rule says what is found as well.");
        if (rule.from() == null) {
            return List.of();
        }
        Term from = term("/from", rule.from());
        List<Term> found = terms("/to", rule.to());
        List<Expansion> expansions = new ArrayList<>();
        for (int to = 0; to < found.size(); to++) {
            refuse(found.get(to).isSameAs(from), "/to/" + to, "DUPLICATE", "A term finds itself without a rule.");
            expansions.add(new Expansion(number, from, found.get(to), pointer + "/to/" + to));
        }
        return expansions;
    }

    private List<Term> terms(String at, List<String> written) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Term term = term(at + "/" + i, written.get(i));
            refuse(
                    terms.stream().anyMatch(term::isSameAs),
                    at + "/" + i,
                    "DUPLICATE",
                    "The rule has this term already, perhaps in another form.");
            terms.add(term);
        }
        return terms;
    }

    private Term term(String at, String written) {
        Term term = Term.of(analysis, written, language);
        List<QueryWord> words = term.text().words();
        refuse(words.isEmpty(), at, "INVALID", "Has no letter or digit.");
        refuse(
                words.size() > MOST_PAIRS
                        || words.stream().filter(word -> !word.isCjk()).count() > MOST_WORDS,
                at,
                "OUT_OF_RANGE",
                "A term has one to four words, or up to nine characters of Chinese, Japanese or Korean.");
        return term;
    }

    private void refuse(boolean isWrong, String at, String code, String detail) {
        if (isWrong) {
            faults.accept(Fault.body(pointer + at, code, detail));
        }
    }
}
