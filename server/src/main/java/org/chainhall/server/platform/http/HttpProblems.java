package org.chainhall.server.platform.http;

import java.time.Duration;

/** The problems of HTTP itself: requests that no operation gets to see. */
final class HttpProblems {
    private HttpProblems() {}

    /** The problem of a status; what the server said of it beyond that stays in the log. */
    static Problem of(int status) {
        return switch (status) {
            case 400 -> problem(400, "BAD_REQUEST", "Bad request", "This is not HTTP that the server can read.");
            case 401 ->
                problem(401, "UNAUTHORIZED", "A key is required", "Send Authorization: Bearer with a valid key.");
            case 403 -> problem(403, "FORBIDDEN", "Not allowed", "The key does not allow this.");
            case 404 -> Problems.notFound();
            case 405 ->
                problem(
                        405,
                        "METHOD_NOT_ALLOWED",
                        "Method not allowed",
                        "The header Allow lists the methods that are.");
            case 406 ->
                problem(
                        406,
                        "NOT_ACCEPTABLE",
                        "Not acceptable",
                        "The answer does not come in a type that Accept names.");
            case 408 -> problem(408, "REQUEST_TIMEOUT", "Request timeout", "The request took too long to arrive.");
            case 413 -> Problems.bodyTooLarge();
            case 414 -> problem(414, "URI_TOO_LONG", "URI too long", "The address has more than 8 KiB.");
            case 415 ->
                problem(
                        415,
                        "UNSUPPORTED_MEDIA_TYPE",
                        "Unsupported media type",
                        "The operation does not take a body of this type.");
            case 431 -> problem(431, "HEADERS_TOO_LARGE", "Headers too large", "The headers have more than 8 KiB.");
            case 505 -> problem(505, "HTTP_VERSION_NOT_SUPPORTED", "Unknown version of HTTP", "Send HTTP/1.1.");
            case 503 -> Problems.unavailable("The server is about to stop.", Duration.ofSeconds(1));
            default ->
                status < 500 ? problem(status, "REFUSED", "Refused", "The server refuses this request.") : internal();
        };
    }

    static Problem internal() {
        return problem(
                500, "INTERNAL_ERROR", "Internal error", "Something went wrong here; the request id tells where.");
    }

    /** The address has in its path what proxies and servers read differently. */
    static Problem ambiguousPath() {
        return problem(
                400, "AMBIGUOUS_PATH", "Ambiguous path", "A path must not have `;`, nor an encoded `/`, `\\` or `%`.");
    }

    private static Problem problem(int status, String code, String title, String detail) {
        return new Problem(new ProblemType(status, code, title), detail);
    }
}
