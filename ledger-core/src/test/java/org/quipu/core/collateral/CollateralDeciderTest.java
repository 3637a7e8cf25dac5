package org.quipu.core.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.client;
import static org.quipu.core.Village.kes;
import static org.quipu.core.loan.LoanVillage.MAR_10;
import static org.quipu.core.loan.LoanVillage.apply;
import static org.quipu.core.loan.LoanVillage.approve;
import static org.quipu.core.loan.LoanVillage.lent;
import static org.quipu.core.loan.LoanVillage.village;

import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.client.ClientRefusal;
import org.quipu.core.collateral.CollateralCommand.AddGuarantor;
import org.quipu.core.collateral.CollateralCommand.RegisterCollateral;
import org.quipu.core.collateral.CollateralCommand.ReleaseCollateral;
import org.quipu.core.collateral.CollateralCommand.ReleaseGuarantor;
import org.quipu.core.collateral.CollateralEvent.CollateralRegistered;
import org.quipu.core.collateral.CollateralEvent.CollateralReleased;
import org.quipu.core.collateral.CollateralEvent.GuarantorAdded;
import org.quipu.core.collateral.CollateralEvent.GuarantorReleased;
import org.quipu.core.collateral.Security.Guarantee;
import org.quipu.core.collateral.Security.Item;
import org.quipu.core.loan.LoanCommand.RejectLoan;
import org.quipu.core.loan.LoanCommand.RepayLoan;
import org.quipu.core.loan.LoanRefusal;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.AllocationRule.Hold;
import org.quipu.core.servicing.AllocationRule.NextInstalments;

class CollateralDeciderTest {
    private static Given applied() {
        return village(new Hold()).asked(apply("L", "amina", "2000.00"));
    }

    private static Security security(Given given) {
        return given.history().state(CollateralKinds.SECURITY.ref("L"));
    }

    @Test
    void takes_in_pledge_and_gives_back() {
        var given =
                applied()
                        .when(register("i", "900.00"))
                        .then(
                                new CollateralRegistered(
                                        "L",
                                        "i",
                                        "motorcycle",
                                        kes("900.00"),
                                        Optional.of("hash"),
                                        MAR_10,
                                        BY_CASHIER.orBranch("north")))
                        .when(register("i", "900.00"))
                        .thenRefused(CollateralRefusal.ID_TAKEN);
        assertThat(security(given).items())
                .containsEntry(
                        "i", new Item("motorcycle", kes("900.00"), Optional.of("hash"), MAR_10));
        given.when(release("i"))
                .thenHappens(CollateralReleased.class)
                .when(release("i"))
                .thenRefused(CollateralRefusal.NOT_PLEDGED);
        assertThat(security(given)).isEqualTo(Security.NONE);
    }

    @Test
    void others_answer_for_a_borrower() {
        var given =
                applied()
                        .when(guarantee("amina", "500.00"))
                        .thenRefused(CollateralRefusal.OWN_LOAN)
                        .when(guarantee("nobody", "500.00"))
                        .thenRefused(ClientRefusal.UNKNOWN)
                        .when(guarantee("baraka", "500.00"))
                        .thenHappens(GuarantorAdded.class)
                        .when(guarantee("baraka", "600.00"))
                        .thenRefused(CollateralRefusal.ALREADY_GUARANTOR);
        assertThat(security(given).guarantees())
                .containsEntry("baraka", new Guarantee(kes("500.00"), MAR_10));
        given.when(free("baraka"))
                .thenHappens(GuarantorReleased.class)
                .when(free("baraka"))
                .thenRefused(CollateralRefusal.NOT_A_GUARANTOR)
                .when(guarantee("baraka", "600.00"))
                .thenHappens(GuarantorAdded.class);
    }

    @Test
    void amounts_are_of_the_loan_and_above_zero() {
        var dollars = Money.of(Currency.getInstance("USD"), "5.00");
        applied()
                .when(register("i", "0.00"))
                .thenRefused(CollateralRefusal.NOT_POSITIVE)
                .when(guarantee("baraka", "-1.00"))
                .thenRefused(CollateralRefusal.NOT_POSITIVE)
                .when(
                        new RegisterCollateral(
                                "L", "i", "gold", dollars, Optional.empty(), BY_CASHIER))
                .thenRefused(CollateralRefusal.WRONG_CURRENCY)
                .when(new AddGuarantor("L", "baraka", dollars, BY_CASHIER))
                .thenRefused(CollateralRefusal.WRONG_CURRENCY)
                .when(
                        new RegisterCollateral(
                                "L",
                                "i",
                                "Ms. Achieng's cow",
                                kes("5.00"),
                                Optional.empty(),
                                BY_CASHIER))
                .thenRefused(CollateralRefusal.NOT_A_CODE);
    }

    @Test
    void secures_what_may_be_owed() {
        village(new Hold())
                .when(register("i", "900.00"))
                .thenRefused(LoanRefusal.UNKNOWN)
                .when(free("baraka"))
                .thenRefused(LoanRefusal.UNKNOWN)
                .when(new AddGuarantor("a", "baraka", kes("1.00"), BY_CASHIER))
                .thenRefused(LoanRefusal.UNKNOWN);
        applied()
                .asked(approve("L"))
                .when(register("i", "900.00"))
                .thenHappens(CollateralRegistered.class);
        lent(new Hold()).when(register("i", "900.00")).thenHappens(CollateralRegistered.class);
        applied()
                .asked(register("i", "900.00"), new RejectLoan("L", BY_CASHIER))
                .when(register("j", "900.00"))
                .thenRefused(CollateralRefusal.LOAN_OVER)
                .when(release("i"))
                .thenHappens(CollateralReleased.class);
    }

    @Test
    void a_loan_paid_back_gives_back_and_takes_nothing() {
        lent(new NextInstalments())
                .asked(
                        register("i", "900.00"),
                        guarantee("baraka", "500.00"),
                        new RepayLoan(
                                "L", kes("2084.02"), Optional.empty(), Optional.empty(), AT_TILL),
                        client("c"))
                .when(register("j", "900.00"))
                .thenRefused(CollateralRefusal.LOAN_OVER)
                .when(guarantee("c", "1.00"))
                .thenRefused(CollateralRefusal.LOAN_OVER)
                .when(release("i"))
                .thenHappens(CollateralReleased.class)
                .when(free("baraka"))
                .thenHappens(GuarantorReleased.class);
    }

    @Test
    void is_bounded() {
        var given = applied();
        for (var i = 0; i < Security.MOST; i++) {
            given.asked(register("i" + i, "1.00"), client("c" + i), guarantee("c" + i, "1.00"));
        }
        given.when(register("one-more", "1.00"))
                .thenRefused(CollateralRefusal.TOO_MANY)
                .when(guarantee("baraka", "1.00"))
                .thenRefused(CollateralRefusal.TOO_MANY);
    }

    private static RegisterCollateral register(String item, String value) {
        return new RegisterCollateral(
                "L", item, "motorcycle", kes(value), Optional.of("hash"), BY_CASHIER);
    }

    private static ReleaseCollateral release(String item) {
        return new ReleaseCollateral("L", item, BY_CASHIER);
    }

    private static AddGuarantor guarantee(String client, String upTo) {
        return new AddGuarantor("L", client, kes(upTo), BY_CASHIER);
    }

    private static ReleaseGuarantor free(String client) {
        return new ReleaseGuarantor("L", client, BY_CASHIER);
    }
}
