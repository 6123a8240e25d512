--liquibase formatted sql

--changeset chainhall:0006_create_import
CREATE TABLE import_job (
    directory_id   uuid        NOT NULL REFERENCES directory (id),
    id             uuid        NOT NULL,
    format         text        NOT NULL,
    mode           text        NOT NULL,
    dry_run        boolean     NOT NULL,
    mapping        jsonb,
    state          text        NOT NULL,
    upload_id      uuid,
    checkpoint     bigint      NOT NULL DEFAULT 0,
    rows_created   bigint      NOT NULL DEFAULT 0,
    rows_updated   bigint      NOT NULL DEFAULT 0,
    rows_unchanged bigint      NOT NULL DEFAULT 0,
    rows_failed    bigint      NOT NULL DEFAULT 0,
    owner          uuid,
    failure        text,
    created_at     timestamptz NOT NULL,
    started_at     timestamptz,
    ended_at       timestamptz,
    PRIMARY KEY (directory_id, id)
);
COMMENT ON TABLE import_job IS 'Feature imports. The checkpoint is the number of the last row whose outcome is committed.';

CREATE TABLE import_chunk (
    directory_id uuid   NOT NULL,
    import_id    uuid   NOT NULL,
    upload_id    uuid   NOT NULL,
    number       bigint NOT NULL,
    bytes        bytea  NOT NULL,
    PRIMARY KEY (directory_id, import_id, upload_id, number),
    FOREIGN KEY (directory_id, import_id) REFERENCES import_job (directory_id, id)
);
ALTER TABLE import_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE import_chunk IS 'Feature imports. The raw file in pieces of 256 KiB, until the import has ended.';

CREATE TABLE import_row_error (
    directory_id uuid    NOT NULL,
    import_id    uuid    NOT NULL,
    row_number   bigint  NOT NULL,
    number       integer NOT NULL,
    external_id  text,
    column_name  text,
    pointer      text,
    code         text    NOT NULL,
    detail       text    NOT NULL,
    PRIMARY KEY (directory_id, import_id, row_number, number),
    FOREIGN KEY (directory_id, import_id) REFERENCES import_job (directory_id, id)
);
COMMENT ON TABLE import_row_error IS 'Feature imports. The faults of the rows that failed; one row may have several.';

CREATE TABLE import_lease (
    directory_id uuid NOT NULL,
    import_id    uuid NOT NULL,
    region       text NOT NULL,
    owner        uuid,
    leased_until timestamptz,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (directory_id, import_id),
    FOREIGN KEY (directory_id, import_id) REFERENCES import_job (directory_id, id)
);
COMMENT ON TABLE import_lease IS 'Feature imports. Which worker has which running import; holds no content, so that workers may look across directories.';

ALTER TABLE import_job ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_job FORCE ROW LEVEL SECURITY;
CREATE POLICY in_directory ON import_job
    USING (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid)
    WITH CHECK (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid);
ALTER TABLE import_chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_chunk FORCE ROW LEVEL SECURITY;
CREATE POLICY in_directory ON import_chunk
    USING (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid)
    WITH CHECK (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid);
ALTER TABLE import_row_error ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_row_error FORCE ROW LEVEL SECURITY;
CREATE POLICY in_directory ON import_row_error
    USING (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid)
    WITH CHECK (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid);
ALTER TABLE import_lease ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_lease FORCE ROW LEVEL SECURITY;
CREATE POLICY in_directory ON import_lease
    USING (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid)
    WITH CHECK (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid);
CREATE POLICY worker_reads ON import_lease FOR SELECT
    USING ((SELECT nullif(current_setting('chainhall.import_worker', true), '')) IS NOT NULL);
CREATE POLICY worker_claims ON import_lease FOR UPDATE
    USING ((SELECT nullif(current_setting('chainhall.import_worker', true), '')) IS NOT NULL);
GRANT SELECT, INSERT, UPDATE, DELETE ON import_job, import_chunk, import_row_error, import_lease TO chainhall_server;
--rollback DROP TABLE import_lease; DROP TABLE import_row_error; DROP TABLE import_chunk; DROP TABLE import_job;
