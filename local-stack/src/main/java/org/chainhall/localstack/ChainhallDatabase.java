package org.chainhall.localstack;

/**
 * A database as the product expects it.
 *
 * @param migrator owns the database and, later, its tables
 * @param server reads and writes; owns nothing and is held by every row-level policy
 * @param superuser for a test that looks behind the policies
 */
public record ChainhallDatabase(String name, DatabaseLogin migrator, DatabaseLogin server, DatabaseLogin superuser) {}
