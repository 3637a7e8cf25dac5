package org.quipu.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.log.LogReader.Head;
import org.quipu.log.Witness;

/** The file of each node that says how far it acknowledged; it outlives the process. */
final class Marks {
    private final Map<String, Head> files = new HashMap<>();

    Witness of(String node) {
        return new Witness() {
            @Override
            public List<Head> newest() {
                return find(node).stream().toList();
            }

            @Override
            public void saw(Head head) {
                files.put(node, head);
            }
        };
    }

    Optional<Head> find(String node) {
        return Optional.ofNullable(files.get(node));
    }
}
