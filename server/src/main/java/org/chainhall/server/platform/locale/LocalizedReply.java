package org.chainhall.server.platform.locale;

import java.util.Locale;
import org.chainhall.api.http.Reply;

/** An answer that says in which language it is, so that a cache keeps one per language (RFC 9110, 12.5.5). */
public final class LocalizedReply {
    private LocalizedReply() {}

    public static <T> Reply<T> in(Locale language, Reply<T> reply) {
        return reply.header("Content-Language", language.toLanguageTag()).header("Vary", "Accept-Language");
    }
}
