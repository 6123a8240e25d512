package org.chainhall.server.platform.configuration;

import io.dropwizard.logging.common.ConsoleAppenderFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.logging.json.EventJsonLayoutBaseFactory;
import java.util.List;
import java.util.Map;

/** How the server logs unless its configuration says otherwise: one JSON object a line, on the console. */
public final class JsonLogs {
    private JsonLogs() {}

    public static DefaultLoggingFactory toConsole() {
        EventJsonLayoutBaseFactory layout = new EventJsonLayoutBaseFactory();
        layout.setTimestampFormat("yyyy-MM-dd'T'HH:mm:ss.SSSX");
        layout.setFlattenMdc(true);
        ConsoleAppenderFactory<ch.qos.logback.classic.spi.ILoggingEvent> console = new ConsoleAppenderFactory<>();
        console.setLayout(layout);
        DefaultLoggingFactory logging = new DefaultLoggingFactory();
        logging.setAppenders(List.of(console));
        logging.setLoggers(Map.of());
        return logging;
    }
}
