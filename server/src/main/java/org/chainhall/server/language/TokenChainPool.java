package org.chainhall.server.language;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Lends a chain to one thread at a time. Not by thread, as Lucene does: each virtual thread would make its own. */
final class TokenChainPool {
    private final Queue<TokenChain> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<TokenChain> maker;

    TokenChainPool(Supplier<TokenChain> maker) {
        this.maker = maker;
    }

    List<String> tokens(String text) {
        TokenChain lent = idle.poll();
        TokenChain chain = lent == null ? maker.get() : lent;
        List<String> tokens = chain.tokens(text);
        idle.offer(chain);
        return tokens;
    }
}
