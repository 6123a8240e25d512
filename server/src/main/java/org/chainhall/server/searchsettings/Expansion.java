package org.chainhall.server.searchsettings;

/**
 * That one term finds another.
 *
 * @param rule the number of the rule that says so
 * @param pointer to the term that is found, within the settings
 */
record Expansion(int rule, Term from, Term to, String pointer) {}
