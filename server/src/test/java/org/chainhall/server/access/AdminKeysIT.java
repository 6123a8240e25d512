package org.chainhall.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import java.time.InstantSource;
import org.chainhall.localstack.DatabaseLogin;
import org.chainhall.server.platform.database.DatabasePlugin;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AdminKeysIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    @Test
    void makesAKeyThatOpensItsDirectory() {
        TestDirectory directory = CHAINHALL.newDirectory();

        String secret = keys().create(directory.slug(), "by hand").orElseThrow().value();

        directory.as(secret).get("/api-keys").then().statusCode(200).body("items.name", hasItem("by hand"));
        CHAINHALL.newDirectory().as(secret).get("/api-keys").then().statusCode(404);
    }

    @Test
    void makesNoneForADirectoryThatIsNotThere() {
        assertThat(keys().create("no-such-directory", "by hand")).isEmpty();
    }

    private static AdminKeys keys() {
        DatabaseLogin login = CHAINHALL.server().database().server();
        Jdbi jdbi = Jdbi.create(login.jdbcUrl(), login.user(), login.password())
                .installPlugin(new DatabasePlugin(JsonMappers.lenient()));
        return new AdminKeys(new Transactions(jdbi), InstantSource.system());
    }
}
