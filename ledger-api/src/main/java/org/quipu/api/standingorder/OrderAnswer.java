package org.quipu.api.standingorder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Wire;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Query;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.money.Money;
import org.quipu.core.standingorder.Rhythm;
import org.quipu.core.standingorder.StandingOrder;
import org.quipu.core.standingorder.StandingOrder.Placed;
import org.quipu.core.standingorder.StandingOrderEvent;
import org.quipu.core.standingorder.StandingOrderKinds;

/** What standing orders answer. */
final class OrderAnswer {
    private OrderAnswer() {}

    /** An order. */
    record Order(
            @Meaning(value = "Its id.", example = "so_01k9x0c2d4") String id,
            @Meaning(value = "The savings account that pays.", example = "sav_01k9x0c2d4")
                    String account,
            @Meaning(
                            value = "The account, loan or deposit that is paid.",
                            example = "sav_01k9x0bqwe")
                    String to,
            @Meaning(value = "amount, instalment, surplus or fill_up.", example = "amount")
                    String pays,
            @Meaning(value = "What is paid, kept or filled up to.", example = "100.00")
                    Optional<String> amount,
            @Meaning(value = "How often.", example = "monthly") Optional<String> frequency,
            @Meaning("Whether it means the last day of every month.") Optional<Boolean> endOfMonth,
            @Meaning(value = "What becomes of free days.", example = "following")
                    Optional<String> holidayRule,
            @Meaning("How many times.") Optional<Long> times,
            @Meaning("The first day on which anything is paid.") LocalDate start,
            @Meaning("The last one.") Optional<LocalDate> until,
            @Meaning(value = "On how many days in a row a payment is tried.", example = "5")
                    int tries,
            @Meaning(value = "standing, paused or ended.", example = "standing") String state,
            @Meaning(
                            value = "stopped, completed, payer_closed or payee_closed.",
                            example = "completed")
                    Optional<String> endedBecause,
            @Meaning("In the books of which day it ended.") Optional<LocalDate> endedOn,
            @Meaning(
                            "Of an amount: when it is paid next. An instalment is paid when it is due, a"
                                    + " sweep at the close of each day.")
                    Optional<LocalDate> next,
            @Meaning(value = "How many payments were begun.", example = "3") int begun,
            @Meaning("What became of the last try.") Optional<Try> last) {
        static Order of(Placed placed) {
            var terms = placed.terms();
            var rhythm = terms.rhythm();
            return new Order(
                    placed.id(),
                    terms.from(),
                    terms.to(),
                    Wire.name(terms.pays()),
                    terms.amount().map(Money::decimal),
                    rhythm.map(it -> it.frequency().text()),
                    rhythm.map(Rhythm::endOfMonth),
                    rhythm.map(it -> Wire.name(it.holidays())),
                    rhythm.flatMap(Rhythm::times),
                    terms.start(),
                    terms.until(),
                    terms.tries(),
                    placed.isStanding() ? placed.paused() ? "paused" : "standing" : "ended",
                    placed.ended().map(it -> Wire.name(it.why())),
                    placed.ended().map(StandingOrder.Ended::on),
                    placed.isStanding() ? placed.course().next() : Optional.empty(),
                    placed.course().begun(),
                    placed.course().last().map(Try::of));
        }
    }

    /** A try. */
    record Try(
            @Meaning("The day on which the payment was to be made.") LocalDate occasion,
            @Meaning(value = "Which try it was, from 1.", example = "2") int attempt,
            @Meaning("The day of the try.") LocalDate on,
            @Meaning(value = "What was paid.", example = "100.00") String paid,
            @Meaning(value = "What was not.", example = "0.00") String missing,
            @Meaning(
                            value = "The rule that forbade it.",
                            example = "savings/insufficient-available-balance")
                    Optional<String> refused) {
        static Try of(StandingOrder.Tried tried) {
            return new Try(
                    tried.occasion(),
                    tried.attempt(),
                    tried.on(),
                    tried.paid().decimal(),
                    tried.missing().decimal(),
                    tried.refused());
        }
    }

    /** An order that was given, changed, paused, resumed or stopped. */
    record Changed(
            @Meaning(value = "The transaction's id.", example = "48217") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48217") long position,
            @Meaning("The order from now on.") Order order,
            @Meaning("The business date it was decided on.") LocalDate bookingDate) {
        static Changed of(Happened happened) {
            var at = happened.the(StandingOrderEvent.class);
            var placed = happened.after(StandingOrderKinds.ORDER.ref(at.event().order()));
            return new Changed(
                    at.id(), at.position(), Order.of((Placed) placed), at.event().bookedOn());
        }
    }

    /** An order as it stands. */
    record Standing(
            @Meaning("The order.") Order order,
            @Meaning(value = "The last position this may reflect.", example = "60") long position,
            @Meaning("The business date this is true for.") LocalDate asOf) {
        static Standing read(Query.Reading reading) {
            var account = reading.pathAccount().id();
            var read = reading.state(StandingOrderKinds.ORDER.ref(reading.variable("order")));
            if (read.state() instanceof Placed placed && placed.terms().from().equals(account)) {
                return new Standing(Order.of(placed), read.position(), read.businessDate());
            }
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "The account has no such standing order.");
        }
    }

    /** The orders of an account that have not ended. */
    record All(
            @Meaning(value = "The savings account that pays.", example = "sav_01k9x0c2d4")
                    String account,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning("In the order in which they were given.") List<Order> orders,
            @Meaning(value = "The last position this may reflect.", example = "60") long position,
            @Meaning("The business date this is true for.") LocalDate asOf) {
        static All read(Query.Reading reading) {
            var account = reading.pathAccount();
            var read = reading.state(StandingOrderKinds.ORDERS_OF.ref(account.id()));
            var orders =
                    read.state().standing().stream()
                            .map(each -> reading.state(StandingOrderKinds.ORDER.ref(each.id())))
                            .map(each -> Order.of((Placed) each.state()))
                            .toList();
            return new All(
                    account.id(),
                    account.currency().getCurrencyCode(),
                    orders,
                    read.position(),
                    read.businessDate());
        }
    }
}
