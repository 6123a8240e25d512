package org.chainhall.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation of the contract that a method serves; metrics, logs and permissions go by it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {
    String id();

    /** The path template, with the base path. */
    String path();

    /** The contract's {@code x-permission}; empty if any caller may. */
    String permission() default "";
}
