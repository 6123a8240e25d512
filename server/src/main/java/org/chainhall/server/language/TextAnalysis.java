package org.chainhall.server.language;

import java.util.List;

/** The one analysis of names and texts; see the package. */
public final class TextAnalysis {
    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_SORT_KEY = 128;

    private final TokenChainPool indexing = new TokenChainPool(TokenChain::forIndex);
    private final TokenChainPool querying = new TokenChainPool(TokenChain::forQuery);

    /** The tokens under which a text is found, in the order of the text; some may occur twice. */
    public List<String> indexTokens(String text) {
        return indexing.tokens(text);
    }

    /** The tokens that a text must have, all of them, to be found by this query. */
    public List<String> queryTokens(String query) {
        return querying.tokens(query);
    }

    /** A whole name as one token: folded letters and digits, glued; empty if it has neither. */
    public String exact(String name) {
        return Folding.cut(Folding.words(name, ""), LONGEST_NAME);
    }

    /** What names are ordered by: folded words; the name itself if it has no letter or digit. */
    public String sortKey(String name) {
        String words = Folding.words(name, " ");
        return Folding.cut(words.isEmpty() ? name : words, LONGEST_SORT_KEY);
    }
}
