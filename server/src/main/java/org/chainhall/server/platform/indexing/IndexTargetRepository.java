package org.chainhall.server.platform.indexing;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The targets of a region's relays; they belong to no directory. */
interface IndexTargetRepository {
    /** A batch may take longer than statements otherwise wait for a lock. */
    @SqlQuery("SELECT set_config('lock_timeout', '30s', true), set_config('statement_timeout', '30s', true)")
    String waitLonger();

    /** Against the shared lock that a relay holds during a batch. */
    @SqlQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('chainhall.index_target'), hashtext(:region))) l")
    int lock(String region);

    @SqlQuery("SELECT alias FROM index_target WHERE region = :region ORDER BY alias")
    List<String> list(String region);

    @SqlUpdate("INSERT INTO index_target (region, alias) VALUES (:region, :alias) ON CONFLICT DO NOTHING")
    void add(String region, String alias);

    @SqlUpdate("DELETE FROM index_target WHERE region = :region AND alias <> :alias")
    void removeOthers(String region, String alias);
}
