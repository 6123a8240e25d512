--liquibase formatted sql

--changeset chainhall:0007_create_search_settings
CREATE TABLE search_settings (
    directory_id uuid        NOT NULL REFERENCES directory (id),
    version      bigint      NOT NULL,
    rules        jsonb       NOT NULL,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (directory_id, version)
);
COMMENT ON TABLE search_settings IS 'Feature searchsettings. Versions are only added; the last ones stay, so that a walk through pages keeps the settings that it began with.';

ALTER TABLE search_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY in_directory ON search_settings
    USING (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid)
    WITH CHECK (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid);
GRANT SELECT, INSERT, DELETE ON search_settings TO chainhall_server;
--rollback DROP TABLE search_settings;
