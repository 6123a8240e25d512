package org.chainhall.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of some properties (RFC 7396): what is not named stays as it is. Immutable.
 *
 * <pre>{@code
 * MergePatch.set("website", "https://adria.example")
 *         .andSet("summary", Map.of("hr", "Špedicija"))   // other languages stay
 *         .andSet("languages", List.of("hr", "en"))       // a list is replaced as a whole
 *         .andClear("sizeClass");
 * }</pre>
 */
public final class MergePatch {
    private final Map<String, @Nullable Object> changes;

    private MergePatch(Map<String, @Nullable Object> changes) {
        this.changes = Collections.unmodifiableMap(changes);
    }

    /** A patch that sets one property to a record of the model, a text, a number, a list or a map. */
    public static MergePatch set(String property, Object value) {
        return new MergePatch(Map.of()).andSet(property, value);
    }

    /** A patch that removes one property. */
    public static MergePatch clear(String property) {
        return new MergePatch(Map.of()).andClear(property);
    }

    /** This patch, and one more property that is set. */
    public MergePatch andSet(String property, Object value) {
        return with(property, Objects.requireNonNull(value, "to remove a property, clear it"));
    }

    /** This patch, and one more property that is removed. */
    public MergePatch andClear(String property) {
        return with(property, null);
    }

    private MergePatch with(String property, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(changes);
        more.put(property, value);
        return new MergePatch(more);
    }

    @SuppressWarnings("NullAway") // the contract's free-form object does not say that its values may be null
    Map<String, Object> body() {
        return changes;
    }
}
