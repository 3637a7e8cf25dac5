package org.quipu.core.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.kes;
import static org.quipu.core.loan.LoanVillage.apply;
import static org.quipu.core.loan.LoanVillage.approve;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.core.loan.LoanVillage.disburse;
import static org.quipu.core.loan.LoanVillage.village;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.loan.LoanCommand.ChargeLoanFee;
import org.quipu.core.loan.LoanCommand.WaiveDue;
import org.quipu.core.loan.LoanEvent.DueWaived;
import org.quipu.core.loan.LoanEvent.LoanFeeCharged;
import org.quipu.core.product.Charge;
import org.quipu.core.product.LoanCalculation;
import org.quipu.core.product.ProductRefusal;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Proceeds;
import org.quipu.core.servicing.DebtComponent;

/** Charges that are a third party's or taxed, in the legs of events. */
class LoanChargesTest {
    private static final AnnualRate TAX = AnnualRate.percent(new BigDecimal("16"));
    private static final Proceeds INSURER = new Proceeds(Optional.of("suspense"), TAX);

    /** 1 % of 2000.00 is 20.00; a tax of 16 % is 2.76 of it. */
    @Test
    void pays_out_what_is_left_after_a_third_partys_fee() {
        assertThat(legs(lent()))
                .containsExactly(
                        "principal 2000.00",
                        "third_party_payables -17.24",
                        "taxes_on_fees -2.76",
                        "float -1980.00");
    }

    /** 11.60 for a visit is 10.00 and 1.60; half of it is let go. */
    @Test
    void lets_go_the_same_shares_of_a_fee() {
        var bank = lent().on(day(3, 20));
        bank.when(visit(Optional.of(INSURER))).thenHappens(LoanFeeCharged.class);
        bank.when(new WaiveDue("L", DebtComponent.FEE, kes("5.80"), Optional.empty(), BY_CASHIER))
                .thenHappens(DueWaived.class);
        assertThat(legs(bank))
                .containsExactly("fee -5.80", "third_party_payables 5.00", "taxes_on_fees 0.80");
    }

    @Test
    void refuses_a_third_party_whose_money_has_no_place() {
        var nobody = new Proceeds(Optional.of("nobody"), TAX);
        var saver = new Proceeds(Optional.of("a"), TAX);
        lent().when(visit(Optional.of(nobody))).thenRefused(ProductRefusal.PAYEE_UNKNOWN);
        lent().when(visit(Optional.of(saver))).thenRefused(ProductRefusal.PAYEE_UNKNOWN);
    }

    private static ChargeLoanFee visit(Optional<Proceeds> proceeds) {
        return new ChargeLoanFee(
                "L", "visit", kes("11.60"), proceeds, Optional.empty(), BY_CASHIER);
    }

    private static Given lent() {
        var upfront = new Charge(new Fee.Percent(BigDecimal.ONE), Optional.of("suspense"), TAX);
        var rules =
                LoanVillage.rules((LoanCalculation how) ->
                        new LoanCalculation(
                                how.method(),
                                how.dayCount(),
                                how.basis(),
                                how.dates(),
                                upfront,
                                Charge.NONE));
        return village(rules).asked(apply("L", "amina", "2000.00"), approve("L"), disburse("L"));
    }

    private static List<String> legs(Given bank) {
        var event = (LoanEvent.Moved) bank.history().events().getLast();
        return event.movement().legs().stream().map(LoanVillage::text).toList();
    }
}
