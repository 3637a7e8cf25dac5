package org.quipu.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.village;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Envelope;
import org.quipu.core.Given;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Role;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.approval.ApprovalRefusal;
import org.quipu.core.approval.Checker;
import org.quipu.core.bank.LedgerLines;
import org.quipu.core.chart.Chart;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.settlement.SettlementCommand.MoveOwnMoney;

class OwnMoneyTest {
    private static final Envelope MAKER = Envelope.of("amina", "console");
    private static final Envelope CHECKER = Envelope.of("baraka", "console");

    private final Given bank = village();

    private static MoveOwnMoney move(String account, Role purpose, String amount) {
        return new MoveOwnMoney(account, purpose, kes(amount), Optional.empty(), MAKER);
    }

    private GrantApproval granted(Envelope by) {
        return new GrantApproval(bank.history().head(), Checker.UNLIMITED, by);
    }

    private void moved(MoveOwnMoney move) {
        bank.asked(move).asked(granted(CHECKER));
    }

    @Test
    void pays_rent_out_of_what_the_owners_put_in() {
        moved(move("vault", Role.EQUITY, "5000.00"));
        moved(move("vault", Role.OPERATING_EXPENSE, "-900.00"));

        assertThat(balance(bank.history(), "vault")).isEqualTo("4100.00");
        var rent = bank.history().events().getLast();
        assertThat(new LedgerLines(_ -> Grain.of("north"), Chart.DEFAULT).of(rent))
                .extracting(line -> line.code() + " " + line.amount().decimal())
                .containsExactly("1000 -900.00", "5200 900.00");
    }

    @Test
    void waits_for_a_person_who_is_not_the_maker() {
        bank.when(move("vault", Role.EQUITY, "5000.00")).thenHappens(ApprovalRequested.class);
        bank.asked(move("vault", Role.EQUITY, "5000.00"));
        bank.when(granted(MAKER)).thenRefused(ApprovalRefusal.MAKER_IS_CHECKER);
        assertThat(balance(bank.history(), "vault")).isEqualTo("0.00");
    }

    @Test
    void gives_no_cash_that_is_not_there() {
        bank.when(move("till", Role.OPERATING_EXPENSE, "-0.01"))
                .thenRefused(PostingRefusal.INSUFFICIENT_CASH);
    }

    @Test
    void writes_on_no_sub_ledger_and_between_no_branches() {
        for (var tied : new Role[] {Role.DEPOSITS, Role.LOAN_PORTFOLIO, Role.INTER_BRANCH}) {
            bank.when(move("vault", tied, "1.00"))
                    .thenRefused(SettlementRefusal.PURPOSE_OF_SUB_LEDGER);
        }
    }

    @Test
    void is_not_for_savers_and_not_for_days_to_come() {
        bank.asked(deposit("a", "100.00"));
        bank.when(move("a", Role.FEE_INCOME, "-1.00"))
                .thenRefused(SettlementRefusal.NOT_A_SETTLEMENT_ACCOUNT);
        var tomorrow = Optional.<LocalDate>of(JAN_1.plusDays(1));
        bank.when(new MoveOwnMoney("vault", Role.EQUITY, kes("1.00"), tomorrow, MAKER))
                .thenRefused(PostingRefusal.VALUE_DATE_IN_FUTURE);
    }

    @Test
    void is_reversed_as_any_transaction() {
        moved(move("vault", Role.EQUITY, "5000.00"));
        bank.asked(new ReverseTransaction(bank.history().head(), false, MAKER));
        assertThat(balance(bank.history(), "vault")).isEqualTo("0.00");
    }
}
