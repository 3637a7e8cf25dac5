package org.quipu.core.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.withdraw;
import static org.quipu.core.loan.LoanVillage.MAR_10;
import static org.quipu.core.loan.LoanVillage.lent;
import static org.quipu.core.loan.LoanVillage.repay;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.account.AccountEvent.BalancePledged;
import org.quipu.core.account.AccountEvent.PledgeReleased;
import org.quipu.core.account.AccountEvent.PledgeReleased.Why;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Pledges.Pledge;
import org.quipu.core.collateral.CollateralCommand.CallPledge;
import org.quipu.core.collateral.CollateralCommand.PledgeSavings;
import org.quipu.core.collateral.CollateralCommand.ReleasePledge;
import org.quipu.core.loan.LoanCommand.SettleLoan;
import org.quipu.core.loan.LoanEvent.LoanClosed;
import org.quipu.core.loan.LoanEvent.LoanSettled;
import org.quipu.core.loan.LoanEvent.RepaymentReceived;
import org.quipu.core.loan.LoanRefusal;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.savings.SavingsCommand.CloseAccount;
import org.quipu.core.savings.SavingsCommand.ReleaseHold;
import org.quipu.core.savings.SavingsRefusal;
import org.quipu.core.servicing.AllocationRule.Hold;

/** Savings that secure a loan. */
class PledgedSavingsTest {
    private static PledgeSavings pledge(String amount) {
        return new PledgeSavings("L", "p", "b", kes(amount), BY_CASHIER);
    }

    private static CallPledge call(String amount) {
        return new CallPledge("L", "p", kes(amount), BY_CASHIER);
    }

    private static Given saved() {
        return lent(new Hold()).asked(deposit("b", "800.00"));
    }

    @Test
    void what_is_pledged_is_not_drawn_and_only_the_lender_releases_it() {
        saved().when(pledge("800.01"))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE)
                .onFigure("available", "800.00")
                .when(pledge("500.00"))
                .thenHappens(BalancePledged.class)
                .when(withdraw("b", "300.01"))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE)
                .when(new ReleaseHold("b", "p", BY_CASHIER))
                .thenRefused(SavingsRefusal.PLEDGED)
                .onFigure("loan", "L")
                .when(new CloseAccount("b", BY_CASHIER))
                .thenRefused(SavingsRefusal.HOLDS_ACTIVE)
                .when(new ReleasePledge("L", "p", BY_CASHIER))
                .thenHappens(PledgeReleased.class)
                .when(new ReleasePledge("L", "p", BY_CASHIER))
                .thenRefused(CollateralRefusal.NOT_PLEDGED)
                .when(new PledgeSavings("none", "p", "b", kes("1.00"), BY_CASHIER))
                .thenRefused(LoanRefusal.UNKNOWN);
    }

    @Test
    void the_lender_repays_the_loan_out_of_it() {
        var given =
                saved().asked(pledge("500.00"))
                        .on(MAR_10.plusDays(40))
                        .when(call("500.01"))
                        .thenRefused(CollateralRefusal.MORE_THAN_PLEDGED)
                        .onFigure("pledged", "500.00")
                        .when(call("200.00"))
                        .thenHappens(PledgeReleased.class, RepaymentReceived.class);
        assertThat(balance(given.history(), "b")).isEqualTo("600.00");
        var pledges = given.history().state(AccountKinds.PLEDGES.ref("L")).active().values();
        assertThat(pledges).extracting(Pledge::amount).containsExactly(kes("300.00"));
        given.when(withdraw("b", "300.01"))
                .thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE);
    }

    @Test
    void it_is_free_once_the_loan_is_paid_back() {
        var given =
                saved().asked(pledge("500.00"))
                        .on(MAR_10.plusDays(40))
                        .asked(repay("300.00"))
                        .when(
                                new SettleLoan(
                                        "L",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        BY_CASHIER.withSettlementAccount("float")))
                        .thenHappens(LoanSettled.class, LoanClosed.class, PledgeReleased.class);
        var released = (PledgeReleased) given.history().events().getLast();
        assertThat(released.why()).isEqualTo(Why.LOAN_OVER);
        assertThat(released.availableAfter()).isEqualTo(kes("800.00"));
    }
}
