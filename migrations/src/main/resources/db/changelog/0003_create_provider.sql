--liquibase formatted sql

--changeset chainhall:0003_create_provider
CREATE TABLE provider (
    directory_id uuid        NOT NULL REFERENCES directory (id),
    id           uuid        NOT NULL,
    external_id  text,
    slug         text        NOT NULL,
    version      bigint      NOT NULL,
    display_name text        NOT NULL,
    profile      jsonb       NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    PRIMARY KEY (directory_id, id),
    UNIQUE (directory_id, external_id),
    UNIQUE (directory_id, slug)
);
COMMENT ON TABLE provider IS 'Feature provider. The listings; SQL filters on the plain columns only, search on the profile.';

ALTER TABLE provider ENABLE ROW LEVEL SECURITY;
ALTER TABLE provider FORCE ROW LEVEL SECURITY;
CREATE POLICY in_directory ON provider
    USING (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid)
    WITH CHECK (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON provider TO chainhall_server;
--rollback DROP TABLE provider;
