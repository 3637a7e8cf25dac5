package org.quipu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Nothing acknowledged is lost, nothing is posted twice, nothing is told that is not so: in a
 * thousand worlds, in ten thousand with {@code ./quipu test --long}. {@code -Dquipu.simulate=…}
 * runs one again and tells its story.
 */
class SimulatorTest {
    private static final int SEEDS = Boolean.getBoolean("quipu.long") ? 10_000 : 1_000;
    private static final long FIRST = Long.getLong("quipu.seed", 1);

    @Test
    void no_world_finds_a_defect() {
        Map<Faults.Kind, Integer> faults = new EnumMap<>(Faults.Kind.class);
        var told = 0;
        var unknown = 0;
        for (var seed = FIRST; seed < FIRST + SEEDS; seed++) {
            var scenario = Scenario.of(seed);
            var verdict = Simulation.run(scenario, Wiring.HONEST, false);
            if (!verdict.defects().isEmpty())
                throw new AssertionError(Shrinking.report(scenario, verdict, Wiring.HONEST));
            verdict.kinds().forEach((kind, count) -> faults.merge(kind, count, Integer::sum));
            told += verdict.told();
            unknown += verdict.unknown();
        }
        System.out.printf(
                "simulator: %d seeds, %d answers checked, %d unknown, faults %s%n",
                SEEDS, told, unknown, faults);
        assertThat(faults).hasSize(Faults.Kind.values().length);
        assertThat(unknown).isPositive();
    }

    @Test
    void the_same_scenario_is_the_same_run() {
        for (var seed = 1; seed <= 10; seed++) {
            var one = Simulation.run(Scenario.of(seed), Wiring.HONEST, false);
            var other = Simulation.run(Scenario.of(seed), Wiring.HONEST, true);
            assertThat(other.digest()).isEqualTo(one.digest());
            assertThat(other.steps()).isEqualTo(one.steps());
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "quipu.simulate", matches = ".+")
    void tells_the_story_of_one_world() {
        var scenario = Scenario.parse(System.getProperty("quipu.simulate"));
        var verdict = Simulation.run(scenario, Wiring.HONEST, true);
        verdict.story().forEach(System.out::println);
        System.out.println("digest " + verdict.digest() + ", faults " + verdict.kinds());
        assertThat(verdict.defects()).isEmpty();
    }
}
