package org.chainhall.server.support;

import io.restassured.specification.RequestSpecification;

/**
 * A directory of a test.
 *
 * @param adminKey a key with {@code directory:admin}
 */
public record TestDirectory(ChainhallExtension chainhall, String slug, String region, String adminKey) {
    /** Calls below {@code /v1/directories/{slug}} with the admin's key. */
    public RequestSpecification api() {
        return as(adminKey);
    }

    /** Calls below {@code /v1/directories/{slug}} with another key. */
    public RequestSpecification as(String key) {
        return chainhall.as(key).basePath("/v1/directories/" + slug);
    }
}
