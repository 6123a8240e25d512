package org.chainhall.server.imports;

import java.util.ArrayList;
import java.util.List;
import org.chainhall.server.imports.reading.RowFault;

/** Gathers what became of the rows of a batch. */
final class BatchResult {
    /** All that failed are kept, but not all that is wrong with one. */
    private static final int FAULTS_OF_A_ROW = 20;

    private final List<RowError> errors = new ArrayList<>();
    private long created;
    private long updated;
    private long unchanged;
    private long failed;

    void created() {
        created++;
    }

    void updated() {
        updated++;
    }

    void unchanged() {
        unchanged++;
    }

    void failed(CheckedRow row, List<RowFault> faults) {
        failed++;
        int kept = Math.min(FAULTS_OF_A_ROW, faults.size());
        for (int number = 1; number <= kept; number++) {
            errors.add(RowError.of(row, number, faults.get(number - 1)));
        }
    }

    List<RowError> errors() {
        return errors;
    }

    RowCounts counts() {
        return new RowCounts(created, updated, unchanged, failed);
    }
}
