package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quipu.log.Institution.deposit;
import static org.quipu.log.Institution.request;
import static org.quipu.log.Institution.transfer;
import static org.quipu.log.Institution.withdraw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quipu.core.account.AccountKinds;
import org.quipu.log.Outcome.Accepted;
import org.quipu.log.Outcome.Rejected;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerTest {
    private Institution institution;

    @BeforeAll
    void found() {
        institution = Institution.found().withSavers(20);
    }

    @AfterAll
    void close() {
        institution.close();
    }

    @Test
    void answers_a_deposit_with_its_place_and_reads_the_balance() {
        var accepted = institution.ask(deposit("s-1", "250.00"));
        assertThat(accepted.position()).isEqualTo(institution.ledger.log().head().position());
        assertThat(institution.balance("s-1")).isEqualTo("1250.00");
    }

    @Test
    void has_the_state_after_an_event_at_hand_until_the_next_one() {
        var ref = AccountKinds.ACCOUNT.ref("s-18");
        var first = institution.ask(deposit("s-18", "1.00")).position();
        institution.ask(deposit("s-19", "1.00"));
        var read = institution.ledger.read(ref).join();

        assertThat(institution.ledger.after(ref, first)).contains(read.state());

        var second = institution.ask(deposit("s-18", "1.00")).position();
        assertThat(institution.ledger.after(ref, first)).isEmpty();
        assertThat(institution.ledger.after(ref, second)).isNotEmpty();
        assertThat(institution.ledger.after(AccountKinds.ACCOUNT.ref("nobody"), first)).isEmpty();
    }

    @Test
    void repeats_the_first_answer_under_the_same_key() {
        var first = submit(transfer("s-2", "s-3", "10.00"), "key-1");
        var again = submit(transfer("s-2", "s-3", "10.00"), "key-1");
        assertThat(again)
                .isEqualTo(
                        new Accepted(
                                ((Accepted) first).position(), ((Accepted) first).events(), true));
        assertThat(institution.balance("s-2")).isEqualTo("990.00");
    }

    @Test
    void refuses_a_key_that_belongs_to_another_request() {
        submit(deposit("s-4", "1.00"), "key-2");
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> submit(deposit("s-4", "2.00"), "key-2"))
                .satisfies(e ->
                        assertThat(((NotDone) Institution.causeOf(e)).kind())
                                .isEqualTo(NotDone.Kind.KEY_REUSED));
    }

    @Test
    void repeats_a_refusal_with_its_figures() {
        var first = (Rejected) submit(withdraw("s-5", "5000.00", Optional.empty()), "key-3");
        institution.ask(deposit("s-5", "9000.00"));
        var again = (Rejected) submit(withdraw("s-5", "5000.00", Optional.empty()), "key-3");
        assertThat(again)
                .isEqualTo(new Rejected(first.rule(), first.meaning(), first.figures(), true));
        assertThat(first.figures()).isNotEmpty();
    }

    @Test
    void makes_one_posting_of_a_hundred_requests_with_one_key() {
        var positions = new ArrayList<Long>();
        var running = 0;
        var all = new ArrayList<CompletableFuture<Outcome>>();
        for (var i = 0; i < 100; i++)
            all.add(institution.ledger.submit(request(deposit("s-6", "7.00"), "key-4")));
        for (var each : all) {
            try {
                positions.add(((Accepted) each.join()).position());
            } catch (CompletionException e) {
                assertThat(((NotDone) Institution.causeOf(e)).kind())
                        .isEqualTo(NotDone.Kind.STILL_RUNNING);
                running++;
            }
        }
        assertThat(positions).isNotEmpty().containsOnly(positions.getFirst());
        assertThat(positions.size() + running).isEqualTo(100);
        assertThat(institution.balance("s-6")).isEqualTo("1007.00");
    }

    @Test
    void sees_earlier_decisions_before_they_are_durable() {
        var all = new ArrayList<CompletableFuture<Outcome>>();
        for (var i = 0; i < 64; i++)
            all.add(institution.ledger.submit(request(transfer("s-7", "s-8", "100.00"))));
        var accepted = all.stream().filter(each -> each.join() instanceof Accepted).count();
        assertThat(accepted).isEqualTo(10);
        assertThat(institution.balance("s-7")).isEqualTo("0.00");
    }

    @Test
    void appends_all_of_an_atomic_batch_or_nothing() {
        var head = institution.ledger.log().head().position();
        var good =
                List.of(
                        request(deposit("s-9", "1.00"), "a-1"),
                        request(transfer("s-9", "s-10", "1001.00"), "a-2"));
        var bad =
                List.of(
                        request(deposit("s-9", "1.00"), "b-1"),
                        request(transfer("s-9", "s-10", "2.00"), "b-2"),
                        request(deposit("s-9", "1.00"), "b-3"));
        assertThat(institution.ledger.submitAtomically(good).join())
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Accepted.class));
        var refused = institution.ledger.submitAtomically(bad).join();
        assertThat(refused).hasSize(2);
        assertThat(refused.getLast()).isInstanceOf(Rejected.class);
        assertThat(institution.ledger.log().head().position()).isEqualTo(head + 2);
        assertThat(institution.balance("s-9")).isEqualTo("0.00");
        assertThat(institution.ledger.submitAtomically(good).join())
                .allSatisfy(outcome -> assertThat(outcome.replayed()).isTrue());
    }

    @Test
    void decides_a_sequence_in_order() {
        var requests = new ArrayList<Request>();
        for (var i = 0; i < 1_000; i++) {
            requests.add(
                    request(
                            i % 2 == 0
                                    ? transfer("s-11", "s-12", "1000.00")
                                    : transfer("s-12", "s-11", "1000.00"),
                            "order-" + i));
        }
        assertThat(institution.ledger.submitInOrder(requests))
                .allSatisfy(outcome -> assertThat(outcome.join()).isInstanceOf(Accepted.class));
        assertThat(institution.balance("s-11")).isEqualTo("1000.00");
    }

    @Test
    void shows_a_dry_run_and_appends_nothing() {
        var head = institution.ledger.log().head().position();
        var shown =
                institution
                        .ledger
                        .submit(
                                new Request(
                                        deposit("s-13", "5.00"),
                                        Optional.empty(),
                                        Request.Lane.INTERACTIVE,
                                        "test",
                                        true,
                                        List.of()))
                        .join();
        assertThat(((Accepted) shown).events()).hasSize(1);
        assertThat(institution.ledger.log().head().position()).isEqualTo(head);
        assertThat(institution.balance("s-13")).isEqualTo("1000.00");
    }

    private Outcome submit(org.quipu.core.Command command, String key) {
        return institution.ledger.submit(request(command, key)).join();
    }
}
