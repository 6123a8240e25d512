package org.chainhall.cli.keys;

import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.db.DataSourceFactory;
import java.io.PrintStream;
import java.time.InstantSource;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.chainhall.cli.CommandFailure;
import org.chainhall.server.ChainhallConfiguration;
import org.chainhall.server.access.AdminKeys;
import org.chainhall.server.access.KeySecret;
import org.chainhall.server.platform.database.DatabasePlugin;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.JsonMappers;
import org.jdbi.v3.core.Jdbi;

/** {@code keys create config.yml --directory adriatic}: prints the secret, alone on its line, for scripts to take. */
public final class KeysCommand extends ConfiguredCommand<ChainhallConfiguration> {
    private final PrintStream out;

    public KeysCommand(PrintStream out) {
        super("keys", "Make a key with directory:admin straight in the database");
        this.out = out;
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("action").choices("create").help("what to do");
        super.configure(subparser);
        subparser.addArgument("--directory").required(true).metavar("SLUG").help("the directory that the key is for");
        subparser.addArgument("--name").setDefault("admin").help("what the key is for");
    }

    @Override
    protected Class<ChainhallConfiguration> getConfigurationClass() {
        return ChainhallConfiguration.class;
    }

    @Override
    protected void run(
            Bootstrap<ChainhallConfiguration> bootstrap, Namespace namespace, ChainhallConfiguration configuration) {
        DataSourceFactory database = configuration.database();
        Jdbi jdbi = Jdbi.create(database.getUrl(), database.getUser(), database.getPassword())
                .installPlugin(new DatabasePlugin(JsonMappers.lenient()));
        String slug = namespace.getString("directory");
        KeySecret secret = new AdminKeys(new Transactions(jdbi), InstantSource.system())
                .create(slug, namespace.getString("name"))
                .orElseThrow(() -> new CommandFailure("There is no directory " + slug));
        out.println(secret.value());
    }
}
