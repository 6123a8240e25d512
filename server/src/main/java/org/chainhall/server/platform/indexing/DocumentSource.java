package org.chainhall.server.platform.indexing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;

/** What the relay asks for the documents that it writes; called inside the relay's transaction. */
public interface DocumentSource {
    /** Whether an index was made for documents like these; the relay leaves alone what was made for earlier ones. */
    boolean fits(String target);

    /** The documents of those ids that exist now in the directory, in any order. */
    List<Document> documents(DirectoryId directory, Collection<UUID> ids);

    /**
     * A document of the index.
     *
     * @param version of the row that it was made from; the index refuses an older one
     * @param json the source, in UTF-8
     */
    record Document(UUID id, long version, byte[] json) {}
}
