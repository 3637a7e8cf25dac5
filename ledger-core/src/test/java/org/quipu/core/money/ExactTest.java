package org.quipu.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ExactTest {
    private static final int MANY = 20_000;

    @Test
    void a_fraction_is_in_lowest_terms_however_long_it_is() {
        var random = new Random(1);
        for (var k = 0; k < MANY; k++) {
            var common = new BigInteger(1 + random.nextInt(30), random).add(BigInteger.ONE);
            var over = new BigInteger(1 + random.nextInt(40), random).add(BigInteger.ONE);
            var times = new BigInteger(1 + random.nextInt(40), random);
            if (random.nextBoolean()) times = times.negate();
            var fraction = new Exact(times.multiply(common), over.multiply(common));
            assertThat(fraction.numerator().gcd(fraction.denominator())).isEqualTo(BigInteger.ONE);
            assertThat(fraction.numerator().multiply(over))
                    .isEqualTo(fraction.denominator().multiply(times));
        }
    }

    @Test
    void the_least_of_all_whole_numbers_is_a_fraction_too() {
        assertThat(Exact.of(Long.MIN_VALUE).times(1, 2)).isEqualTo(Exact.of(Long.MIN_VALUE / 2));
    }
}
