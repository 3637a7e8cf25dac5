package org.quipu.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Given.given;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.kes;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.product.Product.Offered;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.ProductEvent.ProductVersioned;

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

    private static AdoptSavingsRules adopt(SavingsRules rules, LocalDate validFrom) {
        return new AdoptSavingsRules("p", "Plain", rules, Optional.of(validFrom), BY_CASHIER);
    }
}
