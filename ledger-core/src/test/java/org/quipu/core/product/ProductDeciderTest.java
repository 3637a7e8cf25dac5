package org.quipu.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quipu.core.Given.given;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.kes;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quipu.core.Village;
import org.quipu.core.account.Component;
import org.quipu.core.product.LoanLimits.GraceLimits;
import org.quipu.core.product.Product.Offered;
import org.quipu.core.product.ProductCommand.AdoptLoanRules;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.ProductEvent.LoanProductVersioned;
import org.quipu.core.product.ProductEvent.ProductVersioned;
import org.quipu.core.savings.SavingsCommand.OpenSavingsAccount;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Method;

class ProductDeciderTest {
    private static final SavingsRules PLAIN = SavingsRules.plain(KES);

    @Test
    void numbers_versions_and_knows_which_one_is_valid() {
        var given =
                given(JAN_1)
                        .asked(
                                adopt(PLAIN, JAN_1.minusYears(1)),
                                adopt(PLAIN.withOverdraft(kes("9.00")), JAN_1.plusDays(9)),
                                adopt(PLAIN.withOverdraft(kes("5.00")), JAN_1.plusDays(5)));
        var product = (Offered) given.history().state(ProductKinds.PRODUCT.ref("p"));
        assertThat(product.on(JAN_1).number()).isEqualTo(1);
        assertThat(product.on(JAN_1.plusDays(5)).number()).isEqualTo(3);
        assertThat(product.on(JAN_1.plusDays(8)).number()).isEqualTo(3);
        assertThat(product.on(JAN_1.plusDays(9)).number()).isEqualTo(2);
        assertThat(product.latest()).isEqualTo(3);
    }

    @Test
    void refuses_rules_that_change_the_past_or_contradict_themselves() {
        given(JAN_1)
                .when(adopt(PLAIN.withMinimum(kes("-1.00")), JAN_1))
                .thenRefused(ProductRefusal.CONTRADICTION)
                .when(adopt(PLAIN.withMinimum(kes("2.00")).withMaximum(kes("1.00")), JAN_1))
                .thenRefused(ProductRefusal.CONTRADICTION)
                .when(adopt(PLAIN, JAN_1))
                .thenHappens(ProductVersioned.class)
                .when(adopt(PLAIN, JAN_1.minusDays(1)))
                .thenRefused(ProductRefusal.RETROACTIVE)
                .when(adopt(SavingsRules.plain(Currency.getInstance("USD")), JAN_1))
                .thenRefused(ProductRefusal.CURRENCY_FIXED);
    }

    @Test
    void versions_of_a_loan_product_are_kept_apart_from_savings() {
        var given =
                given(JAN_1)
                        .asked(adopt(PLAIN, JAN_1), lend("l", LoanProducts.business()))
                        .when(lend("p", LoanProducts.business()))
                        .thenRefused(ProductRefusal.KIND_FIXED)
                        .when(
                                new AdoptSavingsRules(
                                        "l", "Loan", PLAIN, Optional.of(JAN_1), BY_CASHIER))
                        .thenRefused(ProductRefusal.KIND_FIXED)
                        .when(lend("l", LoanProducts.serviceCharge()))
                        .thenHappens(LoanProductVersioned.class);
        var loans = (Offered) given.history().state(ProductKinds.PRODUCT.ref("l"));
        var savings = (Offered) given.history().state(ProductKinds.PRODUCT.ref("p"));
        assertThat(loans.on(JAN_1).loan()).isEqualTo(LoanProducts.serviceCharge());
        assertThat(loans.latest()).isEqualTo(2);
        assertThatThrownBy(() -> loans.on(JAN_1).savings()).hasMessage("product/not-for-savings");
        assertThatThrownBy(() -> savings.on(JAN_1).loan()).hasMessage("product/not-for-loans");
    }

    @Test
    void refuses_a_savings_account_on_a_loan_product() {
        Village.village()
                .asked(lend("l", LoanProducts.business()))
                .when(
                        new OpenSavingsAccount(
                                "c", "amina", "l", Optional.empty(), Optional.empty(), BY_CASHIER))
                .thenRefused(ProductRefusal.NOT_FOR_SAVINGS);
    }

    @Test
    void refuses_a_product_that_cannot_lend_on_its_own_usual_terms() {
        var rules = LoanProducts.business();
        var limits = rules.limits();
        var allGrace =
                new LoanLimits(
                        limits.principal(),
                        limits.price(),
                        new Range(1, 24, 3),
                        new GraceLimits(
                                Range.only(3),
                                Range.only(0),
                                Grace.Mode.DEFER,
                                Set.of(Grace.Mode.DEFER)),
                        limits.dates());
        var amount = new LoanLimits.ByAmount(Range.only(100));
        var fee = Charge.of(new Fee.Flat(100_001));
        given(JAN_1)
                .when(lend("l", LoanProducts.with(rules, allGrace)))
                .thenRefused(ProductRefusal.USUAL_TERMS_REFUSED)
                .when(lend("l", LoanProducts.with(rules, amount)))
                .thenRefused(ProductRefusal.USUAL_TERMS_REFUSED)
                .when(
                        lend(
                                "l",
                                LoanProducts.with(
                                        rules, LoanProducts.calculation(Method.ANNUITY, fee))))
                .thenRefused(ProductRefusal.USUAL_TERMS_REFUSED);
    }

    @Test
    void refuses_a_payee_who_has_no_settlement_account() {
        var charge =
                new Charge(new Fee.Flat(100), Optional.of("insurer"), LoanProducts.percent("16"));
        var rules =
                LoanProducts.with(
                        LoanProducts.business(), LoanProducts.calculation(Method.ANNUITY, charge));
        given(JAN_1)
                .when(lend("l", rules))
                .thenRefused(ProductRefusal.PAYEE_UNKNOWN)
                .asked(Village.settlement("insurer", Component.SUSPENSE))
                .when(lend("l", rules))
                .thenHappens(LoanProductVersioned.class);
    }

    private static AdoptLoanRules lend(String product, LoanRules rules) {
        return new AdoptLoanRules(product, "Loan", rules, Optional.of(JAN_1), BY_CASHIER);
    }

    private static AdoptSavingsRules adopt(SavingsRules rules, LocalDate validFrom) {
        return new AdoptSavingsRules("p", "Plain", rules, Optional.of(validFrom), BY_CASHIER);
    }
}
