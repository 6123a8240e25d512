package org.chainhall.server.searchsettings;

import java.util.List;
import org.chainhall.server.language.QueryText;

/**
 * Words of a query for which others count as well.
 *
 * @param first the position of the first one
 * @param behind the position behind the last one
 * @param alternatives each of which may stand for them, with all of its words
 */
public record Substitution(int first, int behind, List<QueryText> alternatives) {}
