package org.chainhall.server.search.elastic;

/** What a word of a text says of itself by another token; no word of a query can look like one. */
enum Mark {
    SERVICE("+"),
    TWICE("*2"),
    THRICE("*3");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    String on(String word) {
        return word + sign;
    }
}
