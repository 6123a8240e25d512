package org.chainhall.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainhall.server.codelist.CodeListFeature;
import org.chainhall.server.place.PlaceFeature;
import org.chainhall.server.platform.database.DirectoryChanges;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.platform.http.StrictJson;
import org.chainhall.server.platform.locale.CldrNames;
import org.chainhall.server.region.Regions;
import org.chainhall.server.support.TestDatabase;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
    private final TestDatabase database = TestDatabase.shared();
    private final List<DirectoryId> kept = new ArrayList<>();

    @Test
    void comesToEveryDirectoryAlsoAfterOneThatFails() {
        List<DirectoryId> ours =
                Stream.generate(database::newDirectory).limit(205).toList();
        DirectoryId broken = ours.get(100);

        new Housekeeping(directories(), directory -> {
                    if (directory.equals(broken)) {
                        throw new IllegalStateException("broken");
                    }
                    kept.add(directory);
                })
                .run();

        assertThat(kept).doesNotHaveDuplicates().doesNotContain(broken);
        assertThat(ours).filteredOn(directory -> !directory.equals(broken)).allMatch(kept::contains);
    }

    private DirectoryService directories() {
        CldrNames names = new CldrNames();
        Cursors cursors = new Cursors("a-secret-that-only-the-tests-know");
        StrictJson json = new StrictJson(
                JsonMappers.strict(), Validation.buildDefaultValidatorFactory().getValidator());
        return new DirectoryFeature(
                        database.transactions(),
                        new DirectoryChanges(database.server()),
                        new Regions(List.of()),
                        new CodeListFeature(names).lists(),
                        new PlaceFeature(names, cursors).places(),
                        cursors,
                        json,
                        InstantSource.system())
                .service();
    }
}
