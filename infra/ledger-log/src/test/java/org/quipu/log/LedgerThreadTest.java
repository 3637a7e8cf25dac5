package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quipu.log.Institution.request;
import static org.quipu.log.Institution.transfer;
import static org.quipu.log.Institution.withdraw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.local.LocalPostgres;
import org.quipu.log.Institution.Wiring;
import org.quipu.log.Outcome.Accepted;
import org.quipu.log.pipeline.Group;
import org.quipu.log.pipeline.LogStore;

/** The thread that decides waits for nothing: neither for a commit nor for a cold account. */
@Timeout(120)
class LedgerThreadTest {
    @Test
    void decides_on_while_a_commit_is_held_back_and_answers_nothing() throws Exception {
        var gates = new Gates();
        try (var institution = wired(gates).withSavers(2)) {
            var ledger = institution.ledger;
            var durable = ledger.standing().durable();
            gates.commits.shut();
            var all = new ArrayList<CompletableFuture<?>>();
            all.add(ledger.submit(request(transfer("s-0", "s-1", "1.00"), "first")));
            gates.commits.awaitKnock();
            var refused = ledger.submit(request(withdraw("s-0", "5000.00", Optional.empty())));
            var kept = ledger.submit(request(withdraw("s-0", "5000.00", Optional.empty()), "no"));
            var read = ledger.read(AccountKinds.ACCOUNT.ref("s-0"));
            for (var i = 0; i < 100; i++)
                all.add(ledger.submit(request(transfer("s-0", "s-1", "1.00"), "key-" + i)));
            await(() -> ledger.standing().decided() == durable + 101);

            assertThat(ledger.standing().durable()).isEqualTo(durable);
            assertThat(all).noneMatch(CompletableFuture::isDone);
            assertThat(List.of(refused, kept, read)).noneMatch(CompletableFuture::isDone);

            gates.commits.open();
            assertThat(all).allMatch(it -> it.join() instanceof Accepted);
            assertThat(refused.join()).isInstanceOf(Outcome.Rejected.class);
            assertThat(kept.join()).isInstanceOf(Outcome.Rejected.class);
            assertThat(((Account.Open) read.join().state()).ownBalance().decimal())
                    .isEqualTo("999.00");
            assertThat(institution.balance("s-0")).isEqualTo("899.00");
        }
    }

    @Test
    void decides_on_while_a_cold_account_is_loaded() throws Exception {
        var gates = new Gates();
        try (var institution = wired(gates).withSavers(2)) {
            gates.loads.shut();
            var cold = institution.ledger.submit(request(transfer("s-0", "nobody", "1.00")));
            gates.loads.awaitKnock();
            for (var i = 0; i < 10; i++) institution.ask(transfer("s-0", "s-1", "1.00"));
            assertThat(cold).isNotDone();
            gates.loads.open();
            assertThat(cold.join()).isInstanceOf(Outcome.Rejected.class);
        }
    }

    @Test
    void a_load_that_breaks_is_answered_and_the_next_one_is_read() throws Exception {
        var gates = new Gates();
        try (var institution = wired(gates).withSavers(2)) {
            for (var broken = 0; broken < 5; broken++) { // more than there are loaders
                gates.breaks = true;
                var asked = institution.ledger.submit(request(transfer("s-0", "no", "1.00")));
                assertThatThrownBy(asked::join)
                        .cause()
                        .isInstanceOfSatisfying(
                                NotDone.class,
                                why -> assertThat(why.kind()).isEqualTo(NotDone.Kind.NOT_ACCEPTED));
                gates.breaks = false;
            }
            assertThat(institution.ledger.submit(request(transfer("s-0", "no", "1.00"))).join())
                    .isInstanceOf(Outcome.Rejected.class);
        }
    }

    @Test
    void a_history_longer_than_what_is_read_at_once_is_folded_whole() throws Exception {
        var url = LocalPostgres.shared().newDatabase();
        try (var institution = Institution.found(url, UnaryOperator.identity()).withSavers(2)) {
            for (var i = 0; i < 450; i++) institution.ask(transfer("s-0", "s-1", "1.00"));
        }
        try (var again = Institution.found(url, UnaryOperator.identity())) {
            assertThat(again.balance("s-0")).isEqualTo("550.00");
            again.ask(transfer("s-0", "s-1", "1.00"));
            assertThat(again.balance("s-0")).isEqualTo("549.00");
        }
    }

    private static Institution wired(Gates gates) {
        return Institution.wired(LocalPostgres.shared().newDatabase(), Wiring.store(gates::before));
    }

    private static void await(java.util.function.BooleanSupplier condition)
            throws InterruptedException {
        while (!condition.getAsBoolean()) Thread.sleep(1);
    }

    private static final class Gates {
        final Gate commits = new Gate();
        final Gate loads = new Gate();
        volatile boolean breaks;

        LogStore before(LogStore store) {
            return new WrappedStore(store) {
                @Override
                public boolean append(Group group) throws LogStore.Unavailable, LogStore.Rejected {
                    if (!group.rows().isEmpty()) commits.pass();
                    return super.append(group);
                }

                @Override
                public void load(List<Wanted> wanted, long upTo, Histories histories)
                        throws LogStore.Unavailable {
                    if (breaks) throw new OutOfMemoryError("as if");
                    loads.pass();
                    super.load(wanted, upTo, histories);
                }
            };
        }
    }
}
