package org.chainhall.server.platform.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Strong entity tags of versions, and the preconditions that name them (RFC 9110, 8.8.3 and 13.1). */
public final class EntityTags {
    private static final String ANY = "*";

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses a write without {@code If-Match} (428). */
    public static String required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problems.preconditionRequired();
        }
        return ifMatch;
    }

    /** Refuses a write whose {@code If-Match}, if there is one, does not name the current version (412). */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch != null && !lists(ifMatch, of(version))) {
            throw Problems.stale();
        }
    }

    /** Whether {@code If-None-Match} says that the caller holds this tag: weak comparison, as for GET. */
    public static boolean holds(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null && lists(ifNoneMatch.replace("W/", ""), tag);
    }

    /** Whether {@code If-None-Match: *} asks for a creation only. */
    public static boolean createOnly(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null && ifNoneMatch.trim().equals(ANY);
    }

    private static boolean lists(String header, String tag) {
        return Arrays.stream(header.split(",")).map(String::trim).anyMatch(t -> t.equals(ANY) || t.equals(tag));
    }
}
