package org.chainhall.server;

import static io.restassured.RestAssured.given;

import org.chainhall.server.support.ChainhallExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServerIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    @Test
    void answersOnTheAdminPort() {
        given().baseUri(CHAINHALL.adminUrl().toString()).get("/ping").then().statusCode(200);
    }
}
