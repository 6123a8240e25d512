package org.chainhall.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.jersey.validation.Validators;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chainhall.api.http.Caller;
import org.chainhall.server.access.AccessFeature;
import org.chainhall.server.codelist.CodeListFeature;
import org.chainhall.server.directory.DirectoryFeature;
import org.chainhall.server.directory.Housekeeping;
import org.chainhall.server.imports.ImportFeature;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.place.PlaceFeature;
import org.chainhall.server.platform.configuration.CompleteConfigurationFactory;
import org.chainhall.server.platform.database.Databases;
import org.chainhall.server.platform.database.DirectoryChanges;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.MigrationsCommand;
import org.chainhall.server.platform.database.SessionLocks;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.health.HealthFeature;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.HttpFeature;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.platform.http.RememberedParameterNames;
import org.chainhall.server.platform.idempotency.Idempotency;
import org.chainhall.server.platform.locale.CldrNames;
import org.chainhall.server.platform.metrics.MetricsFeature;
import org.chainhall.server.platform.reference.ReferenceFeature;
import org.chainhall.server.provider.ProviderFeature;
import org.chainhall.server.region.RegionFactory;
import org.chainhall.server.region.RegionFeature;
import org.chainhall.server.savedsearch.SavedSearchFeature;
import org.chainhall.server.search.SearchFeature;
import org.chainhall.server.searchsettings.SearchSettingsFeature;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The server: what is built, in which order, and who needs whom. */
public final class ChainhallApplication extends Application<ChainhallConfiguration> {
    private @Nullable SearchFeature search;

    public static void main(String[] arguments) throws Exception {
        new ChainhallApplication().run(arguments);
    }

    @Override
    public String getName() {
        return "chainhall";
    }

    @Override
    public void initialize(Bootstrap<ChainhallConfiguration> bootstrap) {
        bootstrap.setObjectMapper(JsonMappers.strict());
        bootstrap.setValidatorFactory(Validators.newConfiguration()
                .parameterNameProvider(new RememberedParameterNames())
                .buildValidatorFactory());
        bootstrap.setConfigurationFactoryFactory((type, validator, mapper, prefix) ->
                new CompleteConfigurationFactory<>(type, validator, System::getenv));
        bootstrap.addCommand(new MigrationsCommand<>(ChainhallConfiguration::migrations, ChainhallConfiguration.class));
    }

    @Override
    public void run(ChainhallConfiguration configuration, Environment environment) {
        String version = ProductVersion.current();
        MetricsFeature metrics = new MetricsFeature(environment, version);
        HttpFeature http = new HttpFeature(
                configuration.getServerFactory(), environment, configuration.cors(), metrics.registry());
        new ReferenceFeature(environment, version);
        new HealthFeature(environment, configuration.database(), configuration.shutdownDelay());
        JerseyEnvironment jersey = environment.jersey();
        InstantSource clock = InstantSource.system();
        ObjectMapper stored = JsonMappers.lenient();
        Cursors cursors = new Cursors(configuration.cursorSecret());

        Jdbi jdbi = Databases.open(environment, configuration.database(), stored, metrics.registry());
        jdbi.registerCodecFactory(ProviderFeature.idCodec());
        jdbi.registerCodecFactory(ImportFeature.idCodec());
        jdbi.registerCodecFactory(SavedSearchFeature.idCodec());
        Transactions transactions = new Transactions(jdbi);
        DirectoryChanges changes = new DirectoryChanges(jdbi);
        changes.measure(metrics.registry());
        environment.lifecycle().manage(changes);
        Idempotency idempotency = new Idempotency(transactions, stored, clock);

        CldrNames names = new CldrNames();
        CodeListFeature codeLists = new CodeListFeature(names);
        jersey.register(codeLists.resource());
        PlaceFeature places = new PlaceFeature(names, cursors);
        jersey.register(places.resource());

        RegionFeature regions = new RegionFeature(
                configuration.regions().stream().map(RegionFactory::build).toList());
        jersey.register(regions.resource());
        environment.lifecycle().manage(regions.connections());

        DirectoryFeature directories = new DirectoryFeature(
                transactions,
                changes,
                regions.regions(),
                codeLists.lists(),
                places.places(),
                cursors,
                http.json(),
                clock);
        jersey.register(directories.resource());
        directories.service().onDelete(directory -> idempotency.deleteAll(directory.id()));

        AccessFeature access = new AccessFeature(
                configuration.operatorKeyHash(),
                transactions,
                changes,
                directories.service(),
                http.operations(),
                cursors,
                idempotency,
                clock);
        jersey.register(access.filter());
        jersey.register(access.guard());
        jersey.register(new AuthValueFactoryProvider.Binder<>(Caller.class));
        jersey.register(access.resource());

        ProviderFeature providers = new ProviderFeature(
                transactions,
                directories.service(),
                codeLists.lists(),
                places.places(),
                cursors,
                idempotency,
                http.json(),
                stored,
                clock);
        jersey.register(providers.resource());

        TextAnalysis analysis = new TextAnalysis();
        SearchSettingsFeature settings = new SearchSettingsFeature(
                transactions, changes, directories.service(), providers.service(), analysis, clock);
        environment.lifecycle().manage(settings.counter());
        search = new SearchFeature(
                analysis,
                regions.regions(),
                transactions,
                new SessionLocks(jdbi),
                directories.service(),
                providers.service(),
                settings,
                codeLists.lists(),
                places.places(),
                cursors,
                stored,
                metrics.registry(),
                clock);
        jersey.register(search.resource());
        jersey.register(search.settingsResource());
        search.background().forEach(environment.lifecycle()::manage);

        SavedSearchFeature savedSearches = new SavedSearchFeature(
                transactions,
                regions.regions(),
                directories.service(),
                providers.service(),
                search,
                cursors,
                idempotency,
                metrics.registry(),
                clock);
        jersey.register(savedSearches.resource());
        savedSearches.workers().forEach(environment.lifecycle()::manage);

        ImportFeature imports = new ImportFeature(
                transactions,
                regions.regions(),
                directories.service(),
                providers,
                cursors,
                idempotency,
                http.json(),
                metrics.registry(),
                clock);
        jersey.register(imports.resource());
        environment.lifecycle().manage(imports.worker());

        ScheduledExecutorService hourly =
                environment.lifecycle().scheduledExecutorService("housekeeping").build();
        Stream.<Consumer<DirectoryId>>of(
                        idempotency::prune,
                        settings.housekeeping(),
                        imports.housekeeping(configuration.importRetention()),
                        savedSearches.housekeeping())
                .map(chore -> new Housekeeping(directories.service(), chore))
                .forEach(chore -> hourly.scheduleWithFixedDelay(chore, 1, 1, TimeUnit.HOURS));
    }

    /** For commands, when the server is put together. */
    public SearchFeature search() {
        return Objects.requireNonNull(search, "the server is not put together yet");
    }
}
