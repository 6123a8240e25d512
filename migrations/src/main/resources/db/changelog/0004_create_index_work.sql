--liquibase formatted sql

--changeset chainhall:0004_create_index_work
CREATE TABLE index_work (
    directory_id    uuid        NOT NULL,
    id              bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    region          text        NOT NULL,
    document_id     uuid        NOT NULL,
    deleted_version bigint,
    created_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (directory_id, id)
);
CREATE INDEX index_work_by_region ON index_work (region, id);
COMMENT ON TABLE index_work IS 'Platform indexing. What the relay has to look at again; only inserted by writers and deleted by the relay, no foreign key: it outlives its directory.';
COMMENT ON COLUMN index_work.deleted_version IS 'The version of a deletion; null for a write.';

CREATE TABLE index_dead (
    directory_id    uuid        NOT NULL,
    id              bigint      NOT NULL,
    region          text        NOT NULL,
    document_id     uuid        NOT NULL,
    deleted_version bigint,
    reason          text        NOT NULL,
    failed_at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (directory_id, id)
);
CREATE INDEX index_dead_by_region ON index_dead (region, id);
COMMENT ON TABLE index_dead IS 'Platform indexing. Work that the index refused for good, until it is retried by command.';

CREATE TABLE index_target (
    region text NOT NULL,
    alias  text NOT NULL,
    PRIMARY KEY (region, alias)
);
COMMENT ON TABLE index_target IS 'Platform indexing. The aliases that the relay of a region writes to, one for each index; more than one while a new version is built. Belongs to no directory.';

ALTER TABLE index_work ENABLE ROW LEVEL SECURITY;
ALTER TABLE index_work FORCE ROW LEVEL SECURITY;
CREATE POLICY in_directory ON index_work
    USING (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid)
    WITH CHECK (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid);
-- The relay claims across the directories of its region. SELECT … FOR UPDATE asks for an UPDATE policy too.
CREATE POLICY relay_reads ON index_work FOR SELECT
    USING (region = (SELECT nullif(current_setting('chainhall.relay_region', true), '')));
CREATE POLICY relay_locks ON index_work FOR UPDATE
    USING (region = (SELECT nullif(current_setting('chainhall.relay_region', true), '')));
CREATE POLICY relay_deletes ON index_work FOR DELETE
    USING (region = (SELECT nullif(current_setting('chainhall.relay_region', true), '')));

ALTER TABLE index_dead ENABLE ROW LEVEL SECURITY;
ALTER TABLE index_dead FORCE ROW LEVEL SECURITY;
CREATE POLICY in_directory ON index_dead
    USING (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid)
    WITH CHECK (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid);
CREATE POLICY relay_reads ON index_dead FOR SELECT
    USING (region = (SELECT nullif(current_setting('chainhall.relay_region', true), '')));
CREATE POLICY relay_locks ON index_dead FOR UPDATE
    USING (region = (SELECT nullif(current_setting('chainhall.relay_region', true), '')));
CREATE POLICY relay_deletes ON index_dead FOR DELETE
    USING (region = (SELECT nullif(current_setting('chainhall.relay_region', true), '')));

GRANT SELECT, INSERT, UPDATE, DELETE ON index_work, index_dead, index_target TO chainhall_server;
--rollback DROP TABLE index_target; DROP TABLE index_dead; DROP TABLE index_work;
