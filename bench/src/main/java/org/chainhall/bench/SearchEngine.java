package org.chainhall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import org.chainhall.bench.latency.Question;

/** Something that answers questions over HTTP. */
interface SearchEngine {
    /** As a program would send it, with nothing left to be worked out. */
    HttpRequest request(Question question);

    boolean hasFound(JsonNode answer);
}
