package org.chainhall.server.platform.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import org.chainhall.localstack.ChainhallDatabase;
import org.chainhall.localstack.TestStack;
import org.chainhall.server.support.ChainhallServer;
import org.chainhall.server.support.TestConfiguration;
import org.chainhall.server.support.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class HealthIT {
    private final TestStack stack = TestStack.shared();
    private final ChainhallDatabase database = stack.newDatabase();

    @Test
    void isReadyWhenTheSchemaHasWhatThisVersionKnows() throws Exception {
        try (ChainhallServer server = ChainhallServer.start(database)) {
            given().baseUri(server.adminUrl().toString())
                    .get("/ready")
                    .then()
                    .statusCode(503)
                    .body(containsString("was never migrated"));

            TestDatabase.migrate(database);
            given().baseUri(server.adminUrl().toString()).get("/ready").then().statusCode(200);

            superuser()
                    .useHandle(handle -> handle.execute(
                            "UPDATE databasechangelog SET id = '9999_of_a_later_version' WHERE orderexecuted = 2"));
            given().baseUri(server.adminUrl().toString())
                    .get("/ready")
                    .then()
                    .statusCode(503)
                    .body(containsString("lacks 0002_"));
        }
    }

    @Test
    void staysAliveButNotReadyWithoutPostgres() throws Exception {
        TestDatabase.migrate(database);
        try (ChainhallServer server = ChainhallServer.start(database)) {
            stack.postgres().dropDatabase(database.name());

            given().baseUri(server.adminUrl().toString()).get("/ready").then().statusCode(503);
            given().baseUri(server.adminUrl().toString()).get("/alive").then().statusCode(200);
            given().baseUri(server.baseUrl().toString())
                    .header("Authorization", "Bearer " + TestConfiguration.OPERATOR_KEY)
                    .get("/v1/directories")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2");
        }
    }

    private Jdbi superuser() {
        return Jdbi.create(
                database.superuser().jdbcUrl(),
                database.superuser().user(),
                database.superuser().password());
    }
}
