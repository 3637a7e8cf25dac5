package org.quipu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checks catch what they are there for: each is run against a build that is wrong. */
class SabotagedTwinsTest {
    private static final int MOST_SEEDS = 200;

    @ParameterizedTest
    @EnumSource
    void catches(SabotagedTwins twin) {
        for (var seed = 1; seed <= MOST_SEEDS; seed++) {
            var verdict = Simulation.run(Scenario.of(seed), twin.wiring(), false);
            if (verdict.defects().stream().anyMatch(it -> it.matches(twin.shows()))) return;
        }
        throw new AssertionError(twin + " passed " + MOST_SEEDS + " worlds");
    }

    @Test
    void shrinks_what_was_caught() {
        var wiring = SabotagedTwins.ACKNOWLEDGES_BEFORE_THE_COMMIT.wiring();
        var seed = 1;
        var found = Simulation.run(Scenario.of(seed), wiring, false);
        while (found.defects().isEmpty()) {
            found = Simulation.run(Scenario.of(++seed), wiring, false);
        }
        var scenario = Scenario.of(seed);
        var shortest = Shrinking.shortest(scenario, found, wiring);

        assertThat(shortest.clients()).isLessThan(scenario.clients());
        assertThat(Scenario.parse(shortest.toString())).isEqualTo(shortest);
        assertThat(Simulation.run(shortest, wiring, false).defects()).isNotEmpty();
    }
}
