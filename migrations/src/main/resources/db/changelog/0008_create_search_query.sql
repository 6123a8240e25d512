--liquibase formatted sql

--changeset chainhall:0008_create_search_query
CREATE TABLE search_query (
    directory_id uuid   NOT NULL REFERENCES directory (id),
    day          date   NOT NULL,
    query        text   NOT NULL,
    searches     bigint NOT NULL,
    zero_hits    bigint NOT NULL,
    PRIMARY KEY (directory_id, day, query)
);
COMMENT ON TABLE search_query IS 'Feature searchsettings. How often folded words were searched for on a day; nothing of who did, for 90 days.';

ALTER TABLE search_query ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_query FORCE ROW LEVEL SECURITY;
CREATE POLICY in_directory ON search_query
    USING (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid)
    WITH CHECK (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON search_query TO chainhall_server;
--rollback DROP TABLE search_query;
