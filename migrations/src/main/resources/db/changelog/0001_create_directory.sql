--liquibase formatted sql

--changeset chainhall:0001_create_directory
CREATE SEQUENCE directory_token_key START WITH 46656 MAXVALUE 1679615;
COMMENT ON SEQUENCE directory_token_key IS 'Four base-36 digits, 1000 to zzzz; a key is never used again.';

CREATE TABLE directory (
    id            uuid        NOT NULL PRIMARY KEY,
    slug          text        NOT NULL UNIQUE,
    name          text        NOT NULL,
    region        text        NOT NULL,
    territory     text[]      NOT NULL,
    languages     text[]      NOT NULL,
    timezone      text        NOT NULL,
    public_search boolean     NOT NULL,
    token_key     text        NOT NULL UNIQUE,
    version       bigint      NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL
);
CREATE INDEX directory_by_region ON directory (region, id);
COMMENT ON TABLE directory IS 'Feature directory. The tenants themselves: read before a directory is known, so without row security.';

GRANT USAGE ON SCHEMA public TO chainhall_server;
GRANT USAGE ON SEQUENCE directory_token_key TO chainhall_server;
GRANT SELECT, INSERT, UPDATE, DELETE ON directory TO chainhall_server;
-- The server compares the schema with its own before it says that it is ready.
GRANT SELECT ON databasechangelog TO chainhall_server;
--rollback DROP TABLE directory; DROP SEQUENCE directory_token_key;
