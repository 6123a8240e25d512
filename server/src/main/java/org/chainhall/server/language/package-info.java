/**
 * Text to tokens: what the index holds, what a query asks for and what is marked in an answer are made here, by one
 * analysis, so that no node needs a plugin and no two places disagree. Tokens are folded (case, accents, width,
 * compatibility forms), hold nothing but letters, marks and digits, and are at most 64 code points long; Chinese,
 * Japanese and Korean become bigrams, and single characters too when indexing names.
 *
 * <p>Names have further forms, never stemmed: without legal form, glued, in Latin letters. Texts are stemmed in their
 * own language; a query, whose language nobody knows, in each. Japanese is transliterated without a dictionary: kana as
 * they are spelled, ideographs as if they were Chinese.
 *
 * <p>Pure and thread-safe: no I/O, no settings, never an exception whatever the text is. A change of the tokens is a new
 * version of the index. Leaf: knows no feature, every feature may use it.
 */
@NullMarked
package org.chainhall.server.language;

import org.jspecify.annotations.NullMarked;
