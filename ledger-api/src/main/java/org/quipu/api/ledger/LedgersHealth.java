package org.quipu.api.ledger;

import java.util.TreeMap;
import org.quipu.log.Ledgers;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready means: every ledger here is led, so that a posting can be decided. */
record LedgersHealth(Ledgers ledgers) implements HealthIndicator {
    @Override
    public Health health() {
        try {
            var waiting = 0;
            var lost = new TreeMap<String, String>();
            var names = ledgers.names();
            for (var name : names) {
                var ledger = ledgers.find(name);
                if (ledger.isEmpty() || !ledger.get().standing().leading()) waiting++;
                ledger.flatMap(it -> it.standing().lost())
                        .ifPresent(it -> lost.put(name, it.toString()));
            }
            return (waiting == 0 ? Health.up() : Health.outOfService())
                    .withDetail("ledgers", names.size())
                    .withDetail("notLeading", waiting)
                    .withDetail("lost", lost)
                    .build();
        } catch (RuntimeException e) {
            return Health.outOfService().withDetail("database", "not reachable").build();
        }
    }
}
