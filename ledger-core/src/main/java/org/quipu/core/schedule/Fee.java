package org.quipu.core.schedule;

import java.math.BigDecimal;
import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;
import org.quipu.core.rate.AnnualRate;

/** A charge, as an amount or in per cent of the principal. */
public sealed interface Fee {
    /** No charge. */
    static Fee none() {
        return new Flat(0);
    }

    /**
     * An amount.
     *
     * @param amount minor units, not below zero
     */
    record Flat(long amount) implements Fee {
        /** Refuses a charge that pays. */
        public Flat {
            if (amount < 0) throw new IllegalArgumentException("fee below zero");
        }
    }

    /**
     * A share of the principal.
     *
     * @param rate in per cent; not a rate a year
     */
    record Percent(BigDecimal rate) implements Fee {
        /** Refuses a charge that pays; 2.50 and 2.5 are the same rate. */
        public Percent {
            if (rate.signum() < 0) throw new IllegalArgumentException("fee below zero");
            rate = AnnualRate.percent(rate).percent();
        }
    }

    /**
     * What is charged.
     *
     * @param principal minor units
     * @param precision how this account rounds
     * @return minor units
     */
    default long of(long principal, Precision precision) {
        return switch (this) {
            case Flat(var amount) -> amount;
            case Percent(var percent) -> {
                var share = AnnualRate.percent(percent);
                yield RoundingPoint.FEE_PERCENT.round(
                        precision, principal, share.numerator(), share.denominator());
            }
        };
    }
}
