package org.quipu.log.chunks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quipu.core.client.Client.Registered;
import org.quipu.core.client.ClientCommand.ChangeClientDimension;
import org.quipu.core.client.ClientKinds;
import org.quipu.local.LocalPostgres;
import org.quipu.log.Institution;
import org.quipu.log.Ledger;
import org.quipu.log.Outcome;
import org.quipu.log.chunks.Chunk.Step;

/**
 * A work that deposits into accounts, three at a time, and notes on the client how far it is. Its
 * state is the log's; every runner here is a new one.
 */
class ChunkRunnerTest {
    private static final int ACCOUNTS = 7;

    @Test
    void does_every_step_once_and_sleeps_until_something_happens() {
        try (var bank = Institution.found().withSavers(ACCOUNTS)) {
            var work = new Deposits(ACCOUNTS);
            var runner = new ChunkRunner(bank.ledger, List.of(work));
            while (runner.step()) {}
            assertThat(balances(bank)).containsOnly("1001.00");
            var asked = work.asked;
            runner.step();
            assertThat(work.asked).isEqualTo(asked);
            bank.ask(Institution.deposit("s-0", "1.00"));
            runner.step();
            assertThat(work.asked).isEqualTo(asked + 1);
        }
    }

    @Test
    void goes_on_after_a_restart_in_the_middle_of_a_chunk() {
        var url = LocalPostgres.shared().newDatabase();
        try (var bank = Institution.found(url, UnaryOperator.identity()).withSavers(ACCOUNTS)) {
            new ChunkRunner(bank.ledger, List.of(new Deposits(ACCOUNTS))).step();
            var dies = new ChunkRunner(bank.ledger, List.of(new Interrupted()));
            assertThatThrownBy(dies::step).hasMessage("killed");
            assertThat(balances(bank)).filteredOn("1001.00"::equals).hasSize(6);
        }
        try (var bank = Institution.found(url, UnaryOperator.identity())) {
            var runner = new ChunkRunner(bank.ledger, List.of(new Deposits(ACCOUNTS)));
            while (runner.step()) {}
            assertThat(balances(bank)).containsOnly("1001.00");
            assertThat(through(bank.ledger)).isEqualTo(ACCOUNTS);
        }
    }

    @Test
    void a_refused_step_stops_no_other_and_is_told_to_the_closing() {
        try (var bank = Institution.found().withSavers(2)) {
            var work = new Deposits(4);
            var runner = new ChunkRunner(bank.ledger, List.of(work));
            while (runner.step()) {}
            assertThat(work.refused).containsExactly("account/unknown", "account/unknown");
            assertThat(bank.balance("s-1")).isEqualTo("1001.00");
            assertThat(through(bank.ledger)).isEqualTo(4);
        }
    }

    @Test
    void no_chunk_is_larger_than_people_wait_for() {
        var step = new Step("one", Institution.deposit("s-0", "1.00"));
        var many = IntStream.rangeClosed(0, Chunk.MOST).mapToObj(_ -> step).toList();
        assertThatThrownBy(() -> new Chunk(many, _ -> step)).hasMessageContaining("201");
    }

    private static List<String> balances(Institution bank) {
        return IntStream.range(0, ACCOUNTS).mapToObj(at -> bank.balance("s-" + at)).toList();
    }

    private static int through(Ledger ledger) {
        var client = (Registered) ledger.read(ClientKinds.CLIENT.ref("c-1")).join().state();
        return client.dimensions().getOrDefault("through", List.of()).stream()
                .mapToInt(value -> Integer.parseInt(value.value()))
                .max()
                .orElse(0);
    }

    private static class Deposits implements ChunkedWork {
        private final int accounts;
        private final List<String> refused = new ArrayList<>();
        private int asked;

        Deposits(int accounts) {
            this.accounts = accounts;
        }

        @Override
        public String name() {
            return "deposits";
        }

        @Override
        public Optional<Chunk> next(Ledger ledger) {
            asked++;
            var from = through(ledger);
            if (from == accounts) return Optional.empty();
            var end = Math.min(from + 3, accounts);
            var steps =
                    IntStream.range(from, end)
                            .mapToObj(at ->
                                    new Step("s-" + at, Institution.deposit("s-" + at, "1.00")))
                            .toList();
            return Optional.of(new Chunk(steps, outcomes -> closing(outcomes, end)));
        }

        Step closing(List<Outcome> outcomes, int end) {
            for (var each : outcomes) {
                if (each instanceof Outcome.Rejected rejected) refused.add(rejected.rule());
            }
            return new Step(
                    "through-" + end,
                    new ChangeClientDimension(
                            "c-1",
                            "through",
                            Integer.toString(end),
                            Optional.empty(),
                            Institution.ENVELOPE));
        }
    }

    /** The process ends after the steps and before the closing. */
    private static final class Interrupted extends Deposits {
        Interrupted() {
            super(ACCOUNTS);
        }

        @Override
        Step closing(List<Outcome> outcomes, int end) {
            throw new IllegalStateException("killed");
        }
    }
}
