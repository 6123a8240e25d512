package org.chainhall.server;

import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import org.chainhall.server.platform.configuration.CompleteConfigurationFactory;
import org.chainhall.server.platform.database.Databases;
import org.chainhall.server.platform.database.MigrationsCommand;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.HttpFeature;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.region.RegionFactory;
import org.chainhall.server.region.Regions;
import org.jdbi.v3.core.Jdbi;

/** The server: what is built, in which order, and who needs whom. */
public final class ChainhallApplication extends Application<ChainhallConfiguration> {
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
        bootstrap.setConfigurationFactoryFactory((type, validator, mapper, prefix) ->
                new CompleteConfigurationFactory<>(type, validator, System::getenv));
        bootstrap.addCommand(new MigrationsCommand<>(ChainhallConfiguration::migrations, ChainhallConfiguration.class));
    }

    @Override
    public void run(ChainhallConfiguration configuration, Environment environment) {
        HttpFeature http = new HttpFeature(configuration.getServerFactory(), environment, configuration.cors());
        Jdbi jdbi = Databases.open(environment, configuration.database(), JsonMappers.lenient());
        Transactions transactions = new Transactions(jdbi);

        Regions regions = new Regions(
                configuration.regions().stream().map(RegionFactory::build).toList());
    }
}
