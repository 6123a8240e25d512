package org.chainhall.client.internal;

/**
 * One call of one operation, with its parameters; immutable.
 *
 * @param <T> the body of the answer, {@link Void} if it has none
 */
public interface Call<T> {
    Request request();

    Class<T> answer();
}
