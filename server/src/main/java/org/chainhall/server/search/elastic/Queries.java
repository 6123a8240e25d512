package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.ConstantScoreQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The few shapes that all our queries are made of. */
final class Queries {
    private Queries() {}

    static Query term(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    /** Any of them. */
    static Query terms(String field, Collection<String> values) {
        if (values.size() == 1) {
            return term(field, values.iterator().next());
        }
        List<FieldValue> list = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(list))));
    }

    static Query prefix(String field, String value) {
        return Query.of(q -> q.prefix(p -> p.field(field).value(value)));
    }

    /** All must hold; none of them scores. */
    static Query all(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : Query.of(q -> q.bool(b -> b.filter(queries)));
    }

    static Query any(List<Query> queries) {
        return queries.size() == 1
                ? queries.getFirst()
                : Query.of(q -> q.bool(b -> b.should(queries).minimumShouldMatch("1")));
    }

    /** The one, where the other does not hold. */
    static Query butNot(Query query, Query other) {
        return Query.of(q -> q.bool(b -> b.filter(query).mustNot(other)));
    }

    static Query nested(String path, Query query) {
        return Query.of(q -> q.nested(n -> n.path(path).query(query).scoreMode(ChildScoreMode.None)));
    }

    static Query none() {
        return Query.of(q -> q.matchNone(n -> n));
    }

    /** From this on, and up to that. */
    static Query range(String field, double from, double to) {
        return Query.of(q -> q.range(r -> r.number(n -> n.field(field).gte(from).lte(to))));
    }

    /** A summand of the score: this much or nothing. */
    static Query summand(String name, float weight, Query query) {
        return Query.of(q -> q.constantScore(c -> c.filter(query).boost(weight).queryName(name)));
    }

    static String name(Query summand) {
        return Objects.requireNonNull(summand.constantScore().queryName());
    }

    static Query unnamed(Query summand) {
        ConstantScoreQuery constant = summand.constantScore();
        return Query.of(q -> q.constantScore(c -> c.filter(constant.filter()).boost(constant.boost())));
    }
}
