package org.chainhall.server.platform.http;

/**
 * One thing that is wrong with a request.
 *
 * @param in the part of the request that the pointer points into
 * @param pointer a JSON pointer (RFC 6901); for a parameter {@code /} and its name
 * @param code stable, UPPER_SNAKE
 * @param detail for people
 */
public record Fault(Part in, String pointer, String code, String detail) {
    /** The parts of a request. */
    public enum Part {
        BODY,
        QUERY,
        PATH,
        HEADER
    }

    public static Fault body(String pointer, String code, String detail) {
        return new Fault(Part.BODY, pointer, code, detail);
    }

    public static Fault query(String parameter, String code, String detail) {
        return new Fault(Part.QUERY, "/" + parameter, code, detail);
    }
}
