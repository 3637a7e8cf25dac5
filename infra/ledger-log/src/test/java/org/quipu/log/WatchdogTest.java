package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.log.Institution.request;
import static org.quipu.log.Institution.transfer;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quipu.core.Command;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.transfer.TransferCommand.Transfer;
import org.quipu.local.LocalPostgres;
import org.quipu.log.Institution.Wiring;
import org.quipu.log.pipeline.Rules;
import org.quipu.log.pipeline.Settings;

/** One decision that does not end holds the ledger neither for ever nor for others. */
@Timeout(120)
class WatchdogTest {
    private static final Settings IMPATIENT =
            Settings.of("impatient").withLongestDecision(Duration.ofMillis(300));

    @Test
    void gives_the_lead_up_and_comes_back_when_the_decision_has_ended() throws Exception {
        var gate = new Gate();
        try (var institution = caught(gate).withSavers(2)) {
            var ledger = institution.ledger;
            var head = ledger.log().head();
            gate.shut();
            var caught = ledger.submit(request(transfer("s-0", "s-1", "1.00"), "caught"));
            gate.awaitKnock();
            while (ledger.standing().leading()) Thread.sleep(1);

            assertThat(kind(ledger.submit(request(transfer("s-0", "s-1", "1.00")))))
                    .isEqualTo(NotDone.Kind.NOT_ACCEPTED);
            assertThat(caught).isNotDone();

            awaitEndOfWriter();
            gate.open();
            assertThat(kind(caught)).isEqualTo(NotDone.Kind.NOT_ACCEPTED);
            Institution.awaitLead(ledger);
            assertThat(ledger.log().head().position()).isEqualTo(head.position());
            assertThat(institution.balance("s-0")).isEqualTo("1000.00");
            var again = ledger.submit(request(transfer("s-0", "s-1", "1.00"), "caught")).join();
            assertThat(again).isInstanceOf(Outcome.Accepted.class);
            assertThat(again.replayed()).isFalse();
        }
    }

    @Test
    void lets_another_node_take_over_meanwhile() throws Exception {
        var gate = new Gate();
        var url = LocalPostgres.shared().newDatabase();
        try (var institution = caught(url, gate).withSavers(2)) {
            gate.shut();
            var caught = institution.ledger.submit(request(transfer("s-0", "s-1", "1.00")));
            gate.awaitKnock();
            var other = Settings.of("node-2").withStandstill(Duration.ofMillis(1_500));
            try (var standby =
                    Institution.wired(url, Wiring.store(UnaryOperator.identity()).with(other))) {
                standby.ask(transfer("s-0", "s-1", "250.00"));
                awaitEndOfWriter();
                gate.open();
                assertThat(kind(caught)).isEqualTo(NotDone.Kind.NOT_ACCEPTED);
                assertThat(standby.balance("s-0")).isEqualTo("750.00");
                assertThat(institution.ledger.standing().leading()).isFalse();
            }
        }
    }

    @Test
    void leaves_the_lead_to_another_node_as_it_ends_in_order() {
        var url = LocalPostgres.shared().newDatabase();
        try (var first = Institution.wired(url, Wiring.store(UnaryOperator.identity()))) {
            first.withSavers(2);
        }
        var patient = Settings.of("node-2").withStandstill(Duration.ofDays(1));
        try (var second =
                Institution.wired(url, Wiring.store(UnaryOperator.identity()).with(patient))) {
            second.ask(transfer("s-0", "s-1", "250.00"));
            assertThat(second.balance("s-0")).isEqualTo("750.00");
        }
    }

    /** Until then a decision that ends after all may still be committed. */
    private static void awaitEndOfWriter() throws InterruptedException {
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(it -> it.getName().startsWith("writer-impatient/"))) Thread.sleep(1);
    }

    private static NotDone.Kind kind(CompletableFuture<?> failing) {
        try {
            throw new AssertionError("Done: " + failing.join());
        } catch (CompletionException e) {
            if (Institution.causeOf(e) instanceof NotDone why) return why.kind();
            throw e;
        }
    }

    private static Institution caught(Gate gate) {
        return caught(LocalPostgres.shared().newDatabase(), gate);
    }

    private static Institution caught(String url, Gate gate) {
        var bank = Rules.ofTheBank();
        var rules =
                new Rules(
                        bank.kinds(),
                        bank.all(),
                        command -> before(bank.deciders().apply(command), gate),
                        bank.codec(),
                        bank.books());
        var wiring = Wiring.store(UnaryOperator.identity()).with(IMPATIENT).with(rules);
        return Institution.wired(url, wiring);
    }

    private static Decider<Command> before(Decider<Command> decider, Gate gate) {
        return new Decider<>() {
            @Override
            public Set<Ref<?>> needs(Command command, Known known) {
                return decider.needs(command, known);
            }

            @Override
            public List<? extends LedgerEvent> decide(Command command, Known known) {
                if (command instanceof Transfer) gate.pass();
                return decider.decide(command, known);
            }
        };
    }
}
