--liquibase formatted sql

--changeset chainhall:0009_create_saved_search
CREATE TABLE saved_search (
    directory_id        uuid        NOT NULL REFERENCES directory (id),
    id                  uuid        NOT NULL,
    name                text        NOT NULL,
    criteria            jsonb       NOT NULL,
    matches_at_creation integer     NOT NULL,
    last_position       bigint      NOT NULL DEFAULT 0,
    created_at          timestamptz NOT NULL,
    PRIMARY KEY (directory_id, id)
);
COMMENT ON TABLE saved_search IS 'Feature savedsearch. Searches that are asked again when providers change; never changed themselves.';
COMMENT ON COLUMN saved_search.last_position IS 'Of the newest match: a sequence would let a reader pass over one that commits late.';

CREATE TABLE saved_search_match (
    directory_id    uuid        NOT NULL,
    saved_search_id uuid        NOT NULL,
    provider_id     uuid        NOT NULL,
    position        bigint,
    found_at        timestamptz NOT NULL,
    PRIMARY KEY (directory_id, saved_search_id, provider_id),
    FOREIGN KEY (directory_id, saved_search_id) REFERENCES saved_search (directory_id, id)
);
CREATE UNIQUE INDEX saved_search_match_by_position ON saved_search_match (directory_id, saved_search_id, position)
    WHERE position IS NOT NULL;
COMMENT ON TABLE saved_search_match IS 'Feature savedsearch. What a search has matched, once and for all while the provider exists.';
COMMENT ON COLUMN saved_search_match.position IS 'In the order of finding; null for what matched when the search was saved.';

CREATE TABLE saved_search_watch (
    directory_id uuid        NOT NULL PRIMARY KEY REFERENCES directory (id),
    wanted_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE saved_search_watch IS 'Feature savedsearch. The directories whose changes are taken down. Who saves a search or asks the saved ones holds its lock.';

CREATE TABLE saved_search_work (
    directory_id uuid        NOT NULL,
    id           bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    region       text        NOT NULL,
    provider_id  uuid        NOT NULL,
    version      bigint      NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (directory_id, id)
);
CREATE INDEX saved_search_work_by_region ON saved_search_work (region, directory_id);
COMMENT ON TABLE saved_search_work IS 'Feature savedsearch. Changed providers about which the saved searches were not asked yet; no foreign key, so that a relay waits for nobody.';
COMMENT ON COLUMN saved_search_work.version IS 'What the index must show before they are asked.';

ALTER TABLE saved_search ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_search FORCE ROW LEVEL SECURITY;
CREATE POLICY in_directory ON saved_search
    USING (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid)
    WITH CHECK (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid);
ALTER TABLE saved_search_match ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_search_match FORCE ROW LEVEL SECURITY;
CREATE POLICY in_directory ON saved_search_match
    USING (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid)
    WITH CHECK (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid);
ALTER TABLE saved_search_watch ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_search_watch FORCE ROW LEVEL SECURITY;
CREATE POLICY in_directory ON saved_search_watch
    USING (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid)
    WITH CHECK (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid);
ALTER TABLE saved_search_work ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_search_work FORCE ROW LEVEL SECURITY;
CREATE POLICY in_directory ON saved_search_work
    USING (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid)
    WITH CHECK (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid);
-- The worker of a region looks for the directories that have work; it then works in one of them at a time.
CREATE POLICY worker_reads ON saved_search_work FOR SELECT
    USING (region = (SELECT nullif(current_setting('chainhall.saved_search_region', true), '')));
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_search, saved_search_match, saved_search_watch, saved_search_work TO chainhall_server;
--rollback DROP TABLE saved_search_work; DROP TABLE saved_search_watch; DROP TABLE saved_search_match; DROP TABLE saved_search;
