/**
 * What the API says of itself, beside the API: name, version and links at {@code /}, the contract at
 * {@code /openapi.yaml} and {@code /openapi.json}, and a page at {@code /docs} to read it and to try it. All of it comes
 * from the jar; the page asks no other host for anything.
 */
@NullMarked
package org.chainhall.server.platform.reference;

import org.jspecify.annotations.NullMarked;
