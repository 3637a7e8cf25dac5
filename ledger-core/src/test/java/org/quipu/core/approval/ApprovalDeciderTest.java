package org.quipu.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.village;
import static org.quipu.core.Village.withdraw;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.quipu.core.Envelope;
import org.quipu.core.Given;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.ApprovalCommand.RefuseApproval;
import org.quipu.core.approval.ApprovalCommand.WithdrawApproval;
import org.quipu.core.approval.ApprovalEvent.ApprovalGranted;
import org.quipu.core.approval.ApprovalEvent.ApprovalRefused;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.correction.CorrectionRefusal;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.savings.SavingsEvent.Withdrawn;

class ApprovalDeciderTest {
    private static final Envelope BY_CHECKER = Envelope.of("checker", "console");

    private final Given bank =
            village().asked(deposit("b", "500.00"), deposit("a", "100.00"), deposit("a", "50.00"));
    private final long spent = bank.history().head();
    private final ReverseTransaction reversal = new ReverseTransaction(spent, true, BY_CASHIER);
    private final long asked = bank.asked(withdraw("a", "120.00"), reversal).history().head();

    @Test
    void decides_what_was_granted_again_and_books_it_today_in_the_makers_name() {
        bank.on(JAN_1.plusDays(2))
                .when(grant(Checker.UNLIMITED))
                .thenHappens(ApprovalGranted.class, TransactionReversed.class);

        assertThat(bank.history().events().get((int) asked))
                .isEqualTo(new ApprovalGranted(asked, JAN_1.plusDays(2), BY_CHECKER));
        var reversed = (TransactionReversed) bank.history().events().getLast();
        assertThat(reversed.reverses()).isEqualTo(spent);
        assertThat(reversed.bookedOn()).isEqualTo(JAN_1.plusDays(2));
        assertThat(reversed.envelope().actor()).isEqualTo("cashier");
        assertThat(balance(bank.history(), "a")).isEqualTo("-20.00");
        assertThat(waiting()).isEmpty();
        assertThat(bank.history().state(ApprovalKinds.of(asked)))
                .isEqualTo(new Approval.Granted(pending(), "checker", asked + 1));
    }

    @Test
    void a_technical_overdraft_is_paid_back_by_the_next_deposit_and_pays_nothing_out() {
        bank.asked(grant(Checker.UNLIMITED), deposit("a", "30.00"))
                .when(withdraw("a", "10.01"))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE)
                .when(withdraw("a", "10.00"))
                .thenHappens(Withdrawn.class);
    }

    @Test
    void the_maker_is_not_the_checker() {
        bank.when(new GrantApproval(asked, Checker.UNLIMITED, BY_CASHIER))
                .thenRefused(ApprovalRefusal.MAKER_IS_CHECKER)
                .when(new RefuseApproval(asked, Checker.UNLIMITED, BY_CASHIER))
                .thenRefused(ApprovalRefusal.MAKER_IS_CHECKER);
        assertThat(waiting()).containsExactly(asked);
    }

    @Test
    void a_machine_neither_grants_nor_refuses() {
        var machine = new Checker(false, true, List.of());
        bank.when(grant(machine))
                .thenRefused(ApprovalRefusal.NOT_A_PERSON)
                .when(new RefuseApproval(asked, machine, BY_CHECKER))
                .thenRefused(ApprovalRefusal.NOT_A_PERSON);
    }

    @Test
    void a_limit_holds_to_the_cent_in_its_own_currency() {
        bank.when(grant(new Checker(true, false, List.of())))
                .thenRefused(ApprovalRefusal.OVER_LIMIT)
                .when(grant(upTo("49.99")))
                .thenRefused(ApprovalRefusal.OVER_LIMIT)
                .when(grant(upTo("50.00")))
                .thenHappens(ApprovalGranted.class, TransactionReversed.class);
    }

    @Test
    void what_is_granted_is_not_granted_refused_or_withdrawn_again() {
        bank.asked(grant(Checker.UNLIMITED))
                .when(grant(Checker.UNLIMITED))
                .thenRefused(ApprovalRefusal.NOT_PENDING)
                .when(refuse())
                .thenRefused(ApprovalRefusal.NOT_PENDING)
                .when(new WithdrawApproval(asked, BY_CASHIER))
                .thenRefused(ApprovalRefusal.NOT_PENDING);
    }

    @Test
    void what_is_refused_stays_undone() {
        bank.when(refuse())
                .then(new ApprovalRefused(asked, JAN_1, BY_CHECKER))
                .when(grant(Checker.UNLIMITED))
                .thenRefused(ApprovalRefusal.NOT_PENDING);
        assertThat(balance(bank.history(), "a")).isEqualTo("30.00");
        assertThat(waiting()).isEmpty();
        assertThat(bank.history().state(ApprovalKinds.of(asked)))
                .isEqualTo(new Approval.Refused(pending(), "checker", asked + 1, Optional.empty()));
    }

    @Test
    void only_the_maker_withdraws() {
        bank.when(new WithdrawApproval(asked, BY_CHECKER))
                .thenRefused(ApprovalRefusal.NOT_THE_MAKER)
                .when(new WithdrawApproval(asked, BY_CASHIER))
                .then(new ApprovalRefused(asked, JAN_1, BY_CASHIER));
    }

    @Test
    void a_grant_is_refused_where_its_command_is_and_the_request_goes_on_waiting() {
        var twice = bank.asked(reversal).history().head();
        bank.asked(new GrantApproval(twice, Checker.UNLIMITED, BY_CHECKER))
                .when(grant(Checker.UNLIMITED))
                .thenRefused(CorrectionRefusal.ALREADY_REVERSED);
        assertThat(waiting()).containsExactly(asked);
    }

    @Test
    void what_needs_nobody_any_more_passes_every_limit() {
        bank.asked(deposit("a", "20.00"))
                .when(grant(new Checker(true, false, List.of())))
                .thenHappens(ApprovalGranted.class, TransactionReversed.class);
        assertThat(balance(bank.history(), "a")).isEqualTo("0.00");
    }

    @Test
    void nothing_else_is_an_approval() {
        bank.when(new GrantApproval(spent, Checker.UNLIMITED, BY_CHECKER))
                .thenRefused(ApprovalRefusal.UNKNOWN)
                .when(new GrantApproval(asked + 1, Checker.UNLIMITED, BY_CHECKER))
                .thenRefused(ApprovalRefusal.UNKNOWN);
    }

    @Test
    void a_thousand_may_wait_and_the_last_of_them_can_still_be_granted() {
        for (var more = 1; more < ApprovalQueue.MOST; more++) bank.asked(reversal);
        assertThat(waiting())
                .containsExactlyElementsOf(
                        LongStream.range(asked, asked + ApprovalQueue.MOST).boxed().toList());

        bank.when(reversal)
                .thenRefused(ApprovalRefusal.QUEUE_FULL)
                .when(grant(Checker.UNLIMITED))
                .thenHappens(ApprovalGranted.class, TransactionReversed.class)
                .when(refuse())
                .thenRefused(ApprovalRefusal.NOT_PENDING);
    }

    @Test
    void a_reversal_that_is_queued_can_be_asked_for_again_when_there_is_room() {
        bank.asked(refuse()).when(reversal).thenHappens(ApprovalRequested.class);
    }

    private Approval.Pending pending() {
        return new Approval.Pending(
                reversal, "correction/needs-four-eyes", Optional.of(kes("50.00")), JAN_1);
    }

    private List<Long> waiting() {
        return bank.history().state(FourEyes.QUEUE).waiting();
    }

    private GrantApproval grant(Checker checker) {
        return new GrantApproval(asked, checker, BY_CHECKER);
    }

    private RefuseApproval refuse() {
        return new RefuseApproval(asked, Checker.UNLIMITED, BY_CHECKER);
    }

    private static Checker upTo(String amount) {
        return new Checker(true, false, List.of(kes(amount)));
    }
}
