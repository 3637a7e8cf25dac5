package org.quipu.api.standingorder;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Figure;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Moneys;
import org.quipu.api.operation.Source;
import org.quipu.core.Envelope;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.money.Money;
import org.quipu.core.standingorder.OrderTerms;
import org.quipu.core.standingorder.OrderTerms.Pays;
import org.quipu.core.standingorder.Rhythm;

/** What is sent to standing orders. */
final class OrderBody {
    /** On so many days a payment is tried where nothing else is said. */
    private static final int TRIES = 5;

    private OrderBody() {}

    /** An order. */
    record Terms(
            @Meaning(
                            "amount: the same each time; instalment: what is due of a loan or the next of"
                                    + " a recurring deposit; surplus: all above an amount; fill_up: what"
                                    + " the paid account lacks to an amount.")
                    Pays pays,
            @Meaning(
                            value =
                                    "The savings account or recurring deposit that is paid; this or loan.",
                            example = "ext:ACC-18")
                    Optional<Identifier> to,
            @Meaning(value = "The loan that is paid; this or to.", example = "ext:LN-17")
                    Optional<Identifier> loan,
            @Meaning(
                            value =
                                    "What is paid, kept (surplus) or filled up to, in the account's"
                                            + " currency; none with an instalment.",
                            example = "100.00")
                    Optional<Figure> amount,
            @Meaning("Of an amount: how often, counted from the start.")
                    Optional<Frequency> frequency,
            @Meaning(
                            "Of an amount: a start on the last day of its month means the last day of"
                                    + " every month; false if absent.")
                    Optional<Boolean> endOfMonth,
            @Meaning("Of an amount: what becomes of a free day of the branch; none if absent.")
                    Optional<HolidayRule> holidayRule,
            @Meaning(value = "Of an amount: how many times, at most 1200.", example = "12")
                    Optional<Integer> times,
            @Meaning("The first day on which anything is paid, not before the business date.")
                    LocalDate start,
            @Meaning("The last day on which anything is paid; no end if absent.")
                    Optional<LocalDate> until,
            @Meaning(
                            value =
                                    "On how many days in a row a payment is tried, 1 to 31; 5 if absent. A"
                                            + " sweep is not tried again.",
                            example = "5")
                    Optional<Integer> tries,
            @Meaning(value = "Words for people. Kept outside the log.", example = "rent")
                    Optional<FreeText> narrative) {
        /** Refuses no payee and two of them, and what only a rhythm has without one. */
        Terms {
            if (to.isPresent() == loan.isPresent()) {
                throw new Breach("payee/one-of-two", "Either to or loan.");
            }
            var isRhythm = endOfMonth.isPresent() || holidayRule.isPresent() || times.isPresent();
            if (isRhythm && frequency.isEmpty()) {
                throw new Breach("frequency/missing", "These go with a frequency.");
            }
        }

        OrderTerms terms(Asking<Terms> asking) {
            var payer = asking.pathAccount();
            return new OrderTerms(
                    payer.id(),
                    to.map(it -> asking.account(it).id())
                            .or(() -> loan.map(it -> asking.loan(it).id()))
                            .orElseThrow(),
                    pays,
                    amount.map(it -> money(it, payer.currency())),
                    frequency.map(it ->
                            new Rhythm(
                                    it,
                                    endOfMonth.orElse(false),
                                    holidayRule.orElse(HolidayRule.NONE),
                                    times.map(Integer::longValue))),
                    start,
                    until,
                    tries.orElse(pays == Pays.SURPLUS || pays == Pays.FILL_UP ? 1 : TRIES));
        }
    }

    /** What is otherwise from now on. */
    record Change(
            @Meaning(value = "What is paid, kept or filled up to.", example = "120.00")
                    Optional<Figure> amount,
            @Meaning("The last day on which anything is paid.") Optional<LocalDate> until,
            @Meaning(value = "On how many days a payment is tried.", example = "3")
                    Optional<Integer> tries,
            @Meaning(value = "Why. Kept outside the log.", example = "the rent rose")
                    Optional<FreeText> narrative) {
        /** Refuses to change nothing. */
        Change {
            if (amount.isEmpty() && until.isEmpty() && tries.isEmpty()) {
                throw new Breach("change/nothing", "An amount, a last day or tries.");
            }
        }

        Optional<Money> amount(Currency currency) {
            return amount.map(it -> money(it, currency));
        }
    }

    /** Something that needs no more than saying why. */
    record Plain(
            @Meaning(value = "Why. Kept outside the log.", example = "customer's wish")
                    Optional<FreeText> narrative) {}

    private static Money money(Figure amount, Currency currency) {
        return Moneys.of("/amount", amount.decimal(), currency);
    }

    static Envelope because(Asking<?> asking, Optional<FreeText> narrative) {
        return Source.ofNarrative(narrative).envelope(asking);
    }
}
