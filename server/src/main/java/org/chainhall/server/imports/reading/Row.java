package org.chainhall.server.imports.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One record of a file. Its draft is made when it is asked for: a run that resumes passes over rows by their ids. */
public final class Row {
    private final long number;
    private final Optional<String> externalId;
    private final Supplier<ProfileDraft> draft;

    Row(long number, Optional<String> externalId, Supplier<ProfileDraft> draft) {
        this.number = number;
        this.externalId = externalId;
        this.draft = draft;
    }

    static Row unreadable(long number, RowFault fault) {
        return new Row(number, Optional.empty(), () -> ProfileDraft.unreadable(List.of(fault)));
    }

    /** 1 for the first one, after the header of a CSV file. */
    public long number() {
        return number;
    }

    public Optional<String> externalId() {
        return externalId;
    }

    public ProfileDraft draft() {
        return draft.get();
    }
}
