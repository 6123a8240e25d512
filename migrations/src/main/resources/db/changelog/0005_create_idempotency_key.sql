--liquibase formatted sql

--changeset chainhall:0005_create_idempotency_key
CREATE TABLE idempotency_key (
    directory_id uuid        NOT NULL REFERENCES directory (id),
    caller       text        NOT NULL,
    operation    text        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    status       integer     NOT NULL,
    location     text,
    etag         text,
    body         text,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (directory_id, caller, operation, key)
);
CREATE INDEX idempotency_key_by_age ON idempotency_key (directory_id, created_at);
COMMENT ON TABLE idempotency_key IS 'Platform idempotency. The answers to POST requests with an Idempotency-Key, for 24 hours; written in the transaction of the request itself.';

ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_key FORCE ROW LEVEL SECURITY;
CREATE POLICY in_directory ON idempotency_key
    USING (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid)
    WITH CHECK (directory_id = (SELECT nullif(current_setting('chainhall.directory', true), ''))::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_key TO chainhall_server;
--rollback DROP TABLE idempotency_key;
