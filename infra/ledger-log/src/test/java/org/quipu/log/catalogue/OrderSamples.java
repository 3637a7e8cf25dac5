package org.quipu.log.catalogue;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Ordered;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.money.Money;
import org.quipu.core.standingorder.OrderTerms;
import org.quipu.core.standingorder.OrderTerms.Pays;
import org.quipu.core.standingorder.Rhythm;
import org.quipu.core.standingorder.StandingOrder.EndedBecause;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderChanged;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderEnded;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderPaused;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderResumed;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderSet;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderTried;

/**
 * One event of every kind of standing orders.
 *
 * @param full with every optional field, or with none
 * @param envelope where they came from
 */
record OrderSamples(boolean full, Envelope envelope) {
    private static final LocalDate MARCH_30 = LocalDate.of(2026, 3, 30);
    private static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);
    private static final String ORDER = "so_5b21";
    private static final String PAYER = "sav_9f2c";
    private static final String DUE = "standing-order:so_5b21:2026-03-30/1";

    /** By which order money moved. */
    static final Ordered ORDERED = new Ordered(ORDER, DUE, MARCH_30);

    List<LedgerEvent> events() {
        return List.of(
                new StandingOrderSet(ORDER, terms(), 0, optional(MARCH_31), MARCH_31, envelope),
                new StandingOrderChanged(ORDER, terms(), optional(MARCH_31), MARCH_31, envelope),
                new StandingOrderPaused(ORDER, PAYER, MARCH_31, envelope),
                new StandingOrderResumed(ORDER, PAYER, optional(MARCH_31), MARCH_31, envelope),
                new StandingOrderTried(
                        ORDER,
                        PAYER,
                        "sav_7d10",
                        DUE,
                        MARCH_30,
                        1,
                        kes("0.00"),
                        kes("100.00"),
                        optional("savings/insufficient-available-balance"),
                        optional(48_213L),
                        optional(MARCH_31),
                        MARCH_31,
                        MARCH_30,
                        envelope),
                new StandingOrderEnded(
                        ORDER, PAYER, 0, EndedBecause.COMPLETED, MARCH_31, MARCH_30, envelope));
    }

    private OrderTerms terms() {
        return new OrderTerms(
                PAYER,
                "sav_7d10",
                full ? Pays.AMOUNT : Pays.INSTALMENT,
                optional(kes("100.00")),
                optional(
                        new Rhythm(
                                Frequency.of("monthly"),
                                true,
                                HolidayRule.FOLLOWING,
                                optional(12L))),
                MARCH_31,
                optional(MARCH_31.plusYears(1)),
                3);
    }

    private static Money kes(String amount) {
        return Money.of(Currency.getInstance("KES"), amount);
    }

    private <T> Optional<T> optional(T value) {
        return full ? Optional.of(value) : Optional.empty();
    }
}
