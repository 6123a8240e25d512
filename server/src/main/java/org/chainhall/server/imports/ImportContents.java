package org.chainhall.server.imports;

import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryContents;
import org.chainhall.server.platform.database.Transactions;

/** What a directory has of imports, also of one that runs: its next batch finds the directory gone. */
final class ImportContents implements DirectoryContents {
    private final ImportRepository imports;
    private final LeaseRepository leases;
    private final FileSpool spool;

    ImportContents(Transactions transactions, FileSpool spool) {
        this.imports = transactions.repository(ImportRepository.class);
        this.leases = transactions.repository(LeaseRepository.class);
        this.spool = spool;
    }

    @Override
    public void deleteAll(Directory directory) {
        leases.deleteAll(directory.id());
        spool.discardAll(directory.id());
        imports.deleteErrors(directory.id());
        imports.deleteAll(directory.id());
    }
}
