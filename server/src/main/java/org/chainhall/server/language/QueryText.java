package org.chainhall.server.language;

import java.util.List;

/**
 * What a query asks for; the other side of {@link NameForms}.
 *
 * @param text as it was typed
 * @param words the first sixteen distinct words, in their order
 * @param exact the whole query glued
 * @param exactLatin the same in Latin letters; equal to {@code exact} if it is so already
 * @param core the whole query glued without legal forms and articles
 * @param identifier the whole query as identifiers are kept: upper-case letters and digits
 */
public record QueryText(
        String text, List<QueryWord> words, String exact, String exactLatin, String core, String identifier) {}
