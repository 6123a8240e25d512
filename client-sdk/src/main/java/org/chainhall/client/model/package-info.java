/**
 * What travels: the records and codes of the contract, generated from it. Records are immutable and made by their
 * builders; optional lists and maps are empty and never null, other optional values may be null. Answers are read
 * leniently: what this version does not know is ignored, and a code that it does not know keeps its value.
 */
@NullMarked
package org.chainhall.client.model;

import org.jspecify.annotations.NullMarked;
