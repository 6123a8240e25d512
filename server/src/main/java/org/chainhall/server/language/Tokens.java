package org.chainhall.server.language;

import java.util.ArrayList;
import java.util.List;

/** A text as tokens with their places, in three ways. */
final class Tokens {
    private final Pool<TokenChain> indexing = new Pool<>(TokenChain::forIndex);
    private final Pool<TokenChain> querying = new Pool<>(TokenChain::forQuery);
    private final Pool<TokenChain> bounding = new Pool<>(TokenChain::withoutBigrams);

    List<Token> index(String text) {
        return indexing.use(chain -> chain.tokens(text));
    }

    List<Token> query(String text) {
        return querying.use(chain -> chain.tokens(text));
    }

    /** Words as Unicode bounds them; Chinese and Japanese in single characters. */
    List<Token> words(String text) {
        return bounding.use(chain -> chain.tokens(text));
    }

    /** The same words, with adjacent ideographs put together, and adjacent kana: the two are read by different rules. */
    List<Token> runs(List<Token> words) {
        List<Token> runs = new ArrayList<>(words.size());
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < words.size(); ) {
            Token first = words.get(i);
            Token last = first;
            run.append(first.text());
            i++;
            while (i < words.size() && continues(last, words.get(i))) {
                last = words.get(i++);
                run.append(last.text());
            }
            runs.add(first == last ? first : new Token(run.toString(), first.start(), last.end()));
            run.setLength(0);
        }
        return runs;
    }

    private static boolean continues(Token last, Token next) {
        return last.touches(next)
                && Scripts.hasIdeographs(last.text())
                && Scripts.hasIdeographs(next.text())
                && Scripts.isHan(last.text()) == Scripts.isHan(next.text());
    }
}
