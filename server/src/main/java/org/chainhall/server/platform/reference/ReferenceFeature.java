package org.chainhall.server.platform.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.setup.ServletEnvironment;
import io.dropwizard.servlets.assets.AssetServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The door of this package: puts its pages beside the API. */
public final class ReferenceFeature {
    private static final String CONTRACT = "/META-INF/openapi/openapi.yaml";
    private static final String SWAGGER_UI = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    public ReferenceFeature(Environment environment, String version) {
        ServletEnvironment servlets = environment.servlets();
        try {
            byte[] yaml = resource(CONTRACT);
            JsonNode contract = new YAMLMapper().readTree(yaml);
            ObjectMapper json = new ObjectMapper();
            serve(servlets, "home", "", new Document("application/json", json.writeValueAsBytes(home(version))));
            serve(servlets, "openapi-yaml", "/openapi.yaml", new Document("application/yaml", yaml));
            serve(
                    servlets,
                    "openapi-json",
                    "/openapi.json",
                    new Document("application/json", json.writeValueAsBytes(contract)));
            serve(
                    servlets,
                    "docs",
                    "/docs/*",
                    new AssetServlet("/docs", "/docs", "index.html", StandardCharsets.UTF_8));
            serve(
                    servlets,
                    "swagger-ui",
                    "/docs/swagger-ui/*",
                    new AssetServlet(swaggerUi(), "/docs/swagger-ui", null, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        servlets.addFilter("docs", new PageGuard())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/docs/*");
    }

    /** The folder of Swagger UI in its jar, which is named after its version. */
    private static String swaggerUi() throws IOException {
        Properties built = new Properties();
        built.load(new ByteArrayInputStream(resource(SWAGGER_UI)));
        return "/META-INF/resources/webjars/swagger-ui/" + built.getProperty("version");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = ReferenceFeature.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return stream.readAllBytes();
        }
    }

    private static Map<String, Object> home(String version) {
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("api", "/v1");
        links.put("docs", "/docs");
        links.put("openapi", "/openapi.yaml");
        Map<String, Object> home = new LinkedHashMap<>();
        home.put("name", "Chainhall");
        home.put("version", version);
        home.put("links", links);
        return home;
    }

    private static void serve(ServletEnvironment servlets, String name, String path, Servlet servlet) {
        servlets.addServlet(name, servlet).addMapping(path);
    }
}
