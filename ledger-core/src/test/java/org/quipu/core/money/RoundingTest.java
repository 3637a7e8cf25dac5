package org.quipu.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class RoundingTest {
    @Test
    void sees_an_exact_tie_as_one() {
        assertThat(Rounding.HALF_EVEN.share(20500, 6 * 30, 100 * 360)).isEqualTo(102);
        assertThat(Rounding.HALF_UP.share(20500, 6 * 30, 100 * 360)).isEqualTo(103);
        assertThat(Rounding.HALF_EVEN.share(3, 1, 2)).isEqualTo(2);
        assertThat(Rounding.HALF_UP.share(-3, 1, 2)).isEqualTo(-2);
        assertThat(Rounding.HALF_EVEN.share(-5, 1, 2)).isEqualTo(-2);
    }

    @Test
    void agrees_with_big_numbers_where_a_long_is_too_small() {
        var big = 9_000_000_000_000_000L;
        for (var rounding : Rounding.values()) {
            assertThat(rounding.share(big, 123_457, 1_000_000))
                    .isEqualTo(
                            rounding.quotient(
                                    BigInteger.valueOf(big).multiply(BigInteger.valueOf(123_457)),
                                    BigInteger.valueOf(1_000_000)));
        }
    }

    @Test
    void rounds_to_cash_units() {
        var precision = new Precision(2, Rounding.HALF_UP, 500);
        assertThat(
                        RoundingPoint.ANNUITY_INSTALMENT.roundToCash(
                                precision, new BigDecimal("52100.9")))
                .isEqualTo(52_000);
    }
}
