package org.chainhall.localstack;

/** What a JDBC connection needs. */
public record DatabaseLogin(String jdbcUrl, String user, String password) {}
