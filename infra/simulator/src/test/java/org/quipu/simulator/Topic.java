package org.quipu.simulator;

import java.util.ArrayList;
import java.util.List;
import org.quipu.stream.StreamRecord;

/** The stream as the broker has it. */
final class Topic {
    private final List<StreamRecord> records = new ArrayList<>();
    private int generation = 1;

    List<StreamRecord> records() {
        return records;
    }

    /** Another number once it was deleted and made anew. */
    int generation() {
        return generation;
    }

    void delete() {
        records.clear();
        generation++;
    }
}
