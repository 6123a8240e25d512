package org.chainhall.server;

import com.fasterxml.jackson.annotation.JsonMerge;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.util.Duration;
import io.dropwizard.validation.MinDuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chainhall.server.platform.configuration.JsonLogs;
import org.chainhall.server.platform.database.Databases;
import org.chainhall.server.platform.http.CorsSettings;
import org.chainhall.server.region.RegionFactory;
import org.jspecify.annotations.Nullable;

/** The settings of the server, one field for each feature's; {@code docs/examples/config.yml} shows them all. */
public final class ChainhallConfiguration extends Configuration {
    /** What the server works with: a role that owns nothing and cannot go around row security. */
    @JsonProperty
    @JsonMerge
    @Valid
    @NotNull
    private DataSourceFactory database = Databases.defaults();

    /** What {@code db migrate} works with: the role that owns the tables. A server that only serves need not know it. */
    @JsonProperty
    @Valid
    private @Nullable DataSourceFactory migrations;

    @JsonProperty
    @Valid
    @NotEmpty
    private List<RegionFactory> regions = List.of();

    /** The SHA-256 of the operator's key, in hex; the key itself is nowhere in the configuration. */
    @JsonProperty
    @NotNull
    @Pattern(regexp = "[0-9a-f]{64}", message = "must be the SHA-256 of the operator's key, in hex")
    private String operatorKeyHash = "";

    /** Signs cursors; servers of one installation share it. */
    @JsonProperty
    @NotNull
    @Size(min = 32, message = "must have at least 32 characters")
    private String cursorSecret = "";

    @JsonProperty
    @Valid
    @NotNull
    private CorsSettings cors = CorsSettings.none();

    /** How long a server that is told to stop still serves, so that load balancers notice first. */
    @JsonProperty
    @NotNull
    private Duration shutdownDelay = Duration.seconds(5);

    /** For how long an import that has ended can be read, with the faults of its rows. */
    @JsonProperty
    @NotNull
    @MinDuration(value = 1, unit = TimeUnit.DAYS)
    private Duration importRetention = Duration.days(30);

    public ChainhallConfiguration() {
        setLoggingFactory(JsonLogs.toConsole());
    }

    public DataSourceFactory database() {
        return database;
    }

    public DataSourceFactory migrations() {
        if (migrations == null) {
            throw new IllegalStateException("The configuration has no `migrations`: url, user and password");
        }
        migrations.setDriverClass(database.getDriverClass());
        return migrations;
    }

    public List<RegionFactory> regions() {
        return regions;
    }

    public String operatorKeyHash() {
        return operatorKeyHash;
    }

    public String cursorSecret() {
        return cursorSecret;
    }

    public CorsSettings cors() {
        return cors;
    }

    public Duration shutdownDelay() {
        return shutdownDelay;
    }

    public java.time.Duration importRetention() {
        return importRetention.toJavaDuration();
    }
}
