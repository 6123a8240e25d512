package org.chainhall.bench.latency;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was measured of a class of questions.
 *
 * @param different how many different questions were asked
 */
public record ClassFigures(SearchClass searchClass, int different, EngineFigures ours, EngineFigures naive) {
    double ratio() {
        return ours.p50() / naive.p50();
    }

    void put(ObjectNode json) {
        json.put("class", searchClass.toString()).put("differentQuestions", different);
        json.put("ratio", ratio());
        searchClass.aim().ifPresent(aim -> json.put("aim", aim));
        ours.put(json.putObject("chainhall"));
        naive.put(json.putObject("naive"));
    }
}
