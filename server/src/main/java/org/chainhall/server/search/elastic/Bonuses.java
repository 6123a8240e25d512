package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.COMPLETENESS;
import static org.chainhall.server.search.elastic.FieldNames.UPDATED_AT;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainhall.server.search.Circle;

/**
 * What is good about a provider besides the words: all of it together is less than what any word counts in a name, so it
 * only decides among hits that fit equally well. Whole days and steps, so that a score is the same all day.
 */
final class Bonuses {
    private static final float QUARTER = 0.25f;
    private static final double[] NEARNESS = {0.5, 0.25, 0.125};

    private Bonuses() {}

    /** Changed this month, this year; half and mostly filled in. */
    static List<Query> ofProfile(LocalDate today) {
        return List.of(
                Queries.summand("fresh.month", QUARTER, changedSince(today.minusDays(30))),
                Queries.summand("fresh.year", QUARTER, changedSince(today.minusDays(365))),
                Queries.summand("complete.half", QUARTER, Queries.range(COMPLETENESS, 50, 100)),
                Queries.summand("complete.most", QUARTER, Queries.range(COMPLETENESS, 80, 100)));
    }

    /** Within a half, a quarter and an eighth of the radius. */
    static List<Query> ofDistance(Circle circle) {
        List<Query> bonuses = new ArrayList<>();
        for (double part : NEARNESS) {
            bonuses.add(
                    Queries.summand("near." + part, 2, FilterTranslator.inside(circle, circle.kilometres() * part)));
        }
        return bonuses;
    }

    private static Query changedSince(LocalDate day) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(UPDATED_AT).gte(day + "T00:00:00Z"))));
    }
}
