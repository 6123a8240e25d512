package org.chainhall.client;

import java.util.Map;

/** A scripted server, a client of it whose waits take no time, and what the server's answers look like. */
final class ClientFixture implements AutoCloseable {
    static final String KEY = "chk_test_S3cretThatMustNotShow";
    static final String ID = "01978c3e-0000-7000-8000-000000000001";

    final ScriptedServer server = new ScriptedServer();
    final VirtualWaits waits = new VirtualWaits();
    final ChainhallClient chainhall = ChainhallClient.builder()
            .baseUrl(server.url())
            .apiKey(KEY)
            .waits(waits)
            .build();
    final DirectoryClient adriatic = chainhall.directory("adriatic");

    ClientFixture fails(int status, String code) {
        return fails(status, code, Map.of());
    }

    ClientFixture fails(int status, String code, Map<String, String> headers) {
        server.answers(status, problem(status, code), headers);
        return this;
    }

    static String problem(int status, String code) {
        return """
                {"type": "about:blank", "title": "Title", "status": %d, "code": "%s", "detail": "What happened.", "requestId": "req-1"}
                """.formatted(status, code);
    }

    static String provider(String name, long version) {
        return """
                {"id": "%s", "slug": "adria", "version": %d, "names": [{"text": "%s"}],
                 "createdAt": "2026-01-02T03:04:05.678Z", "updatedAt": "2026-01-02T03:04:05.678Z"}
                """.formatted(ID, version, name);
    }

    static String job(String state) {
        return """
                {"id": "%s", "format": "csv", "mode": "upsert", "dryRun": false, "state": "%s", "createdAt": "2026-01-02T03:04:05Z",
                 "rows": {"read": 0, "created": 0, "updated": 0, "unchanged": 0, "failed": 0}}
                """.formatted(ID, state);
    }

    @Override
    public void close() {
        chainhall.close();
        server.close();
    }
}
