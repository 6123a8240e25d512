package org.chainhall.server.directory;

/**
 * What a feature above keeps of a directory. Deleting a directory asks each of them, in the transaction that has locked
 * its row; the arrows between the features stay as they are.
 */
public interface DirectoryContents {
    /** Deletes the rows of the directory. */
    void deleteAll(Directory directory);
}
