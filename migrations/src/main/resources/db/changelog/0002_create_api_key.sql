--liquibase formatted sql

--changeset chainhall:0002_create_api_key
CREATE TABLE api_key (
    directory_id uuid        NOT NULL REFERENCES directory (id),
    id           uuid        NOT NULL,
    name         text        NOT NULL,
    scopes       text[]      NOT NULL,
    hash         text        NOT NULL,
    hint         text        NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    PRIMARY KEY (directory_id, id)
);
CREATE INDEX api_key_by_hash ON api_key (hash);
COMMENT ON TABLE api_key IS 'Feature access. Keys by the SHA-256 of their secret, in hex.';

ALTER TABLE api_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_key FORCE ROW LEVEL SECURITY;
CREATE POLICY in_directory ON api_key
    USING (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid)
    WITH CHECK (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid);
-- Whoever holds the secret finds the key before the directory is known.
CREATE POLICY by_hash ON api_key FOR SELECT
    USING (hash = (SELECT nullif(current_setting('chainhall.key_hash', true), '')));
GRANT SELECT, INSERT, UPDATE, DELETE ON api_key TO chainhall_server;
--rollback DROP TABLE api_key;
