package org.chainhall.server.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;
import org.junit.jupiter.api.Test;

class BatchWriterTest {
    private final TestImports imports = new TestImports();
    private final BatchWriter writer = imports.writer();

    @Test
    void keepsTheOtherRowsWhenTheDatabaseRefusesOne() {
        ImportLease lease = running();
        List<CheckedRow> rows = IntStream.rangeClosed(1, 9)
                .mapToObj(n -> CheckedRow.good(n, profile(String.valueOf(n), n == 6 ? "\u0000" : "fine")))
                .toList();

        writer.write(imports.job(lease.id()), lease.owner(), rows);

        assertThat(imports.errors(lease.id())).containsExactly("6 6 null null NOT_STORABLE");
        assertThat(imports.count("provider")).isEqualTo(8);
        assertThat(imports.count("index_work")).isEqualTo(8);
        assertThat(imports.job(lease.id()))
                .extracting(ImportJob::checkpoint, ImportJob::rowsCreated, ImportJob::rowsFailed)
                .containsExactly(9L, 8L, 1L);
    }

    @Test
    void writesNothingForWhoDoesNotOwnTheImport() {
        ImportLease lease = running();

        assertThatThrownBy(() -> writer.write(
                        imports.job(lease.id()), UUID.randomUUID(), List.of(CheckedRow.good(1, profile("1", "fine")))))
                .isInstanceOf(LeaseLostException.class);

        assertThat(imports.count("provider")).isZero();
        assertThat(imports.job(lease.id()).checkpoint()).isZero();
    }

    @Test
    void writesNothingThatDoesNotFollowTheCheckpoint() {
        ImportLease lease = running();
        List<CheckedRow> first = List.of(CheckedRow.good(1, profile("1", "fine")));
        writer.write(imports.job(lease.id()), lease.owner(), first);

        assertThatThrownBy(() -> writer.write(imports.job(lease.id()), lease.owner(), first))
                .isInstanceOf(LeaseLostException.class);

        assertThat(imports.job(lease.id()).rowsCreated()).isEqualTo(1);
    }

    private ImportLease running() {
        imports.upload("id,name,city,country\n");
        return imports.leases(TestImports.LEASE).claim().orElseThrow();
    }

    private static ProviderProfile profile(String externalId, String summary) {
        return ProviderProfile.builder()
                .externalId(externalId)
                .names(List.of(ProviderName.builder().text("Name").build()))
                .summary(Map.of("en", summary))
                .build();
    }
}
