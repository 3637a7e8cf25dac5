package org.quipu.core.standingorder;

import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.village;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Given;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.day.DayCommand.BookDay;
import org.quipu.core.day.DayCommand.CloseBusinessDay;
import org.quipu.core.day.DayCommand.CutOff;
import org.quipu.core.day.DayCommand.FoundInstitution;
import org.quipu.core.money.Money;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.savings.SavingsCommand.RecordInterest;
import org.quipu.core.standingorder.OrderTerms.Pays;
import org.quipu.core.standingorder.StandingOrder.Placed;
import org.quipu.core.standingorder.StandingOrderCommand.CarryOut;
import org.quipu.core.standingorder.StandingOrderCommand.SetStandingOrder;

/** A bank whose days are closed, and standing orders to test with. */
final class OrderVillage {
    /** On the same day of each month. */
    static final Rhythm MONTHLY = rhythm("monthly", HolidayRule.NONE, Optional.empty());

    private OrderVillage() {}

    /** Amina and Baraka have accounts under plain rules; Amina has a second one. */
    static Given bank() {
        return founded(village());
    }

    static Given bank(SavingsRules rules) {
        return founded(village(rules));
    }

    static Given founded(Given village) {
        var first = village.history().businessDate();
        return village.asked(
                new FoundInstitution("demo", ZoneId.of("UTC"), Optional.of(first), BY_CASHIER));
    }

    static Rhythm rhythm(String frequency, HolidayRule holidays, Optional<Long> times) {
        return new Rhythm(Frequency.of(frequency), false, holidays, times);
    }

    static OrderTerms amount(String from, String to, String amount, Rhythm rhythm) {
        return new OrderTerms(
                from,
                to,
                Pays.AMOUNT,
                Optional.of(kes(amount)),
                Optional.of(rhythm),
                JAN_1,
                Optional.empty(),
                3);
    }

    static OrderTerms instalment(String from, String to, LocalDate start) {
        return new OrderTerms(
                from,
                to,
                Pays.INSTALMENT,
                Optional.empty(),
                Optional.empty(),
                start,
                Optional.empty(),
                3);
    }

    static OrderTerms sweep(String from, String to, Pays pays, String amount) {
        return new OrderTerms(
                from,
                to,
                pays,
                Optional.of(kes(amount)),
                Optional.empty(),
                JAN_1,
                Optional.empty(),
                1);
    }

    static OrderTerms until(OrderTerms terms, LocalDate until) {
        return terms.with(terms.amount(), Optional.of(until), terms.tries());
    }

    static OrderTerms paying(OrderTerms terms, Money amount) {
        return terms.with(Optional.of(amount), terms.until(), terms.tries());
    }

    static OrderTerms starting(OrderTerms terms, LocalDate start) {
        return new OrderTerms(
                terms.from(),
                terms.to(),
                terms.pays(),
                terms.amount(),
                terms.rhythm(),
                start,
                terms.until(),
                terms.tries());
    }

    static SetStandingOrder set(OrderTerms terms) {
        return set("so", terms);
    }

    static SetStandingOrder set(String order, OrderTerms terms) {
        return new SetStandingOrder(order, terms, BY_CASHIER);
    }

    /** Closes a day on the next one. */
    static Given close(Given given, LocalDate day) {
        return close(given, day, day.plusDays(1));
    }

    /** Closes the days up to one. */
    static Given closeThrough(Given given, LocalDate last) {
        var days = given.history().businessDate().datesUntil(last.plusDays(1)).toList();
        days.forEach(day -> close(given, day));
        return given;
    }

    /** Closes a day on a later one. */
    static Given close(Given given, LocalDate day, LocalDate on) {
        given.on(on).asked(new CutOff(day, BY_CASHIER));
        fallDue(given, day);
        return given.asked(new CloseBusinessDay(day, BY_CASHIER), new BookDay(day, 1, BY_CASHIER));
    }

    /** As the closing of a day does it: orders first. */
    static void fallDue(Given given, LocalDate day) {
        var history = given.history();
        for (var order : history.state(StandingOrderKinds.CHUNK.ref("0")).standing()) {
            given.asked(new CarryOut(order, day, BY_CASHIER));
        }
        if (day.getDayOfMonth() == day.lengthOfMonth()) {
            for (var account : List.of("a", "b")) {
                given.asked(new RecordInterest(account, BY_CASHIER));
            }
        }
    }

    static Placed order(Given given, String order) {
        return (Placed) given.history().state(StandingOrderKinds.ORDER.ref(order));
    }
}
