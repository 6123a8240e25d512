package org.chainhall.server.support;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.SimpleValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/**
 * Fails a test whose answer the contract does not promise: an undocumented path, status, media type, header or body.
 * Requests are not checked, since many tests send wrong ones.
 */
public final class ContractFilter implements Filter {
    private static final ContractStatuses STATUSES = new ContractStatuses();

    private static final OpenApiInteractionValidator CONTRACT = OpenApiInteractionValidator.createFor(
                    "META-INF/openapi/openapi.yaml")
            .withBasePathOverride("/v1")
            .withResolveCombinators(true)
            .withLevelResolver(LevelResolver.create()
                    .withLevel("validation.request", Level.IGNORE)
                    .build())
            .build();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        ValidationReport report = CONTRACT.validate(
                new SimpleRequest.Builder(Request.Method.valueOf(request.getMethod()), path).build(),
                contractual(response));
        boolean promised = STATUSES.allow(request.getMethod(), path.substring("/v1".length()), response.statusCode());
        if (report.hasErrors() || !promised) {
            throw new AssertionError("%s %s answers %d, which the contract does not promise:%n%s%n%s"
                    .formatted(
                            request.getMethod(),
                            path,
                            response.statusCode(),
                            SimpleValidationReportFormat.getInstance().apply(report),
                            response.asString()));
        }
        return response;
    }

    private static SimpleResponse contractual(Response response) {
        SimpleResponse.Builder copy = SimpleResponse.Builder.status(response.statusCode());
        response.headers().forEach(header -> copy.withHeader(header.getName(), header.getValue()));
        byte[] body = response.asByteArray();
        if (body.length > 0) {
            copy.withBody(body);
        }
        return copy.build();
    }
}
