package org.chainhall.bench.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads rules such as {@code offers(LOG-6030) and (site(HRRJK) or not held(haccp))}: facts, joined with {@code and}, which
 * binds closer, {@code or} and {@code not}. {@code one(rule)} holds if one offering alone fulfils the rule.
 */
final class RuleParser {
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private final Facts facts;
    private final String text;
    private int position;

    private RuleParser(Facts facts, String text) {
        this.facts = facts;
        this.text = text;
    }

    /** An empty text is a rule that nothing fulfils. */
    static Rule parse(String text, Facts facts) {
        if (text.isBlank()) {
            return provider -> false;
        }
        RuleParser parser = new RuleParser(facts, text);
        Rule rule = parser.anyOf();
        if (!parser.rest().isEmpty()) {
            throw parser.unreadable();
        }
        return rule;
    }

    private Rule anyOf() {
        Rule first = allOf();
        if (!takes("or")) {
            return first;
        }
        Rule others = anyOf();
        return provider -> first.holds(provider) || others.holds(provider);
    }

    private Rule allOf() {
        Rule first = single();
        if (!takes("and")) {
            return first;
        }
        Rule others = allOf();
        return provider -> first.holds(provider) && others.holds(provider);
    }

    private Rule single() {
        if (takes("not")) {
            Rule refused = single();
            return provider -> !refused.holds(provider);
        }
        if (takes("(")) {
            return closed(anyOf());
        }
        String word = word();
        take("(");
        if (word.equals("one")) {
            Rule rule = closed(anyOf());
            return provider -> holdsForOneOffering(rule, provider);
        }
        int end = text.indexOf(')', position);
        if (end < 0) {
            throw unreadable();
        }
        String values = text.substring(position, end);
        position = end + 1;
        return facts.fact(word, values.strip());
    }

    private static boolean holdsForOneOffering(Rule rule, JsonNode provider) {
        for (JsonNode offering : provider.path("offerings")) {
            ObjectNode alone = JsonNodeFactory.instance.objectNode();
            alone.setAll((ObjectNode) provider);
            alone.putArray("offerings").add(offering);
            if (rule.holds(alone)) {
                return true;
            }
        }
        return false;
    }

    private Rule closed(Rule rule) {
        take(")");
        return rule;
    }

    private String word() {
        String rest = rest();
        Matcher word = WORD.matcher(rest);
        if (!word.lookingAt()) {
            throw unreadable();
        }
        position += word.end();
        return word.group();
    }

    private void take(String token) {
        if (!takes(token)) {
            throw unreadable();
        }
    }

    private boolean takes(String token) {
        boolean isNext = rest().startsWith(token);
        position += isNext ? token.length() : 0;
        return isNext;
    }

    private String rest() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
        return text.substring(position);
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException("Unreadable at column " + (position + 1) + ": " + text);
    }
}
