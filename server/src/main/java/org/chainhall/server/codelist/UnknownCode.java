package org.chainhall.server.codelist;

/** A code that its list does not have. */
public record UnknownCode(CodeListId list, String code) {
    /** For the caller who wrote it. */
    public String detail() {
        return "`%s` is not a code of the list `%s`.".formatted(code, list.id());
    }
}
