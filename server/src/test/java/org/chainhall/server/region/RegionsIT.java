package org.chainhall.server.region;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsIT {
    @RegisterExtension
    private static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    @Test
    void listsTheRegionsInTheOrderOfTheConfiguration() {
        CHAINHALL
                .operator()
                .get("/regions")
                .then()
                .statusCode(200)
                .body("items.key", contains("eu", "apac"))
                .body("items.name", contains("Europe", "Asia and Pacific"));
    }

    @Test
    void readsARegion() {
        CHAINHALL
                .operator()
                .get("/regions/apac")
                .then()
                .statusCode(200)
                .body("key", equalTo("apac"))
                .body("name", equalTo("Asia and Pacific"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mars", "EU", "eu-"})
    void knowsNoOtherRegion(String key) {
        CHAINHALL.operator().get("/regions/" + key).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void tellsWhoeverHasAKey() {
        TestDirectory directory = CHAINHALL.newDirectory();

        CHAINHALL.as(directory.adminKey()).get("/regions").then().statusCode(200);
        CHAINHALL.anonymous().get("/regions").then().statusCode(401);
        CHAINHALL.anonymous().get("/regions/eu").then().statusCode(401);
    }
}
