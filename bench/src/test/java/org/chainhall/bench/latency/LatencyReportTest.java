package org.chainhall.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LatencyReportTest {
    private final ClassFigures plain = figures(SearchClass.PLAIN, 4);
    private final LatencyReport report =
            new LatencyReport(Map.of("directories", "10"), List.of(plain, figures(SearchClass.SUGGEST, 6)));

    @Test
    void printsBothEnginesAndTheAimSideBySide() {
        assertThat(LatencyReport.row(plain))
                .matches(
                        "plain +450 +4\\.0 / 8\\.0 +9\\.0 / 9\\.0 +0\\.50 +0\\.6 .* 3\\.0 / 3\\.0 +0\\.98 / 0\\.98 +2");
    }

    @Test
    void keepsEveryFigure() {
        JsonNode json = report.json();

        assertThat(json.at("/circumstances/directories").asText()).isEqualTo("10");
        assertThat(json.at("/classes/0/ratio").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/classes/0/chainhall/processorMillis/server").asDouble())
                .isEqualTo(1);
        assertThat(json.at("/classes/1/aim").isMissingNode()).isTrue();
    }

    private static ClassFigures figures(SearchClass searchClass, double p50) {
        return new ClassFigures(searchClass, 450, engine(p50), engine(8));
    }

    private static EngineFigures engine(double p50) {
        return new EngineFigures(450, p50, 9, 2.5, 1.2, Map.of("server", 1.0, "elasticsearch", 2.0), 0.98, 1);
    }
}
