package org.chainhall.server.platform.http;

/**
 * A kind of failure that callers can tell apart.
 *
 * @param status the HTTP status
 * @param code stable, UPPER_SNAKE
 * @param title a summary that is the same whenever the code is
 */
public record ProblemType(int status, String code, String title) {}
