--liquibase formatted sql

--changeset chainhall:0010_notify_directory_changes splitStatements:false
CREATE FUNCTION notify_directory_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
    PERFORM pg_notify('directory_change', changed ->> TG_ARGV[0]);
    RETURN NULL;
END $$;
COMMENT ON FUNCTION notify_directory_change() IS 'Tells the servers, which remember what they read, whose it was: the argument names the column.';

CREATE TRIGGER notify_servers AFTER UPDATE OR DELETE ON directory
    FOR EACH ROW EXECUTE FUNCTION notify_directory_change('id');
CREATE TRIGGER notify_servers AFTER UPDATE OR DELETE ON api_key
    FOR EACH ROW EXECUTE FUNCTION notify_directory_change('directory_id');
CREATE TRIGGER notify_servers AFTER INSERT OR DELETE ON search_settings
    FOR EACH ROW EXECUTE FUNCTION notify_directory_change('directory_id');
--rollback DROP TRIGGER notify_servers ON search_settings; DROP TRIGGER notify_servers ON api_key; DROP TRIGGER notify_servers ON directory; DROP FUNCTION notify_directory_change();
