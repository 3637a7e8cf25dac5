package org.quipu.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quipu.core.booking.AccountBooks;
import org.quipu.core.booking.Balances;
import org.quipu.core.booking.DayBooking;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.servicing.Servicing;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The kind {@code day_booking}: what a bank of a few accounts books on some days. */
final class DayBookingCase {
    private static final Set<String> NAMES =
            Set.of(
                    "id",
                    "kind",
                    "product",
                    "branch",
                    "terms",
                    "servicing",
                    "account",
                    "transactions");

    private final Precision precision;
    private final List<DayBooking.Member> members = new ArrayList<>();

    private DayBookingCase(Fields in) {
        var last = in.object("close").date("to");
        var digits = digits(in);
        precision = new Precision(digits, Rounding.HALF_EVEN);
        for (var account : in.objects("accounts")) {
            var agreed = agreed(account).with("minor_digits", digits);
            if (agreed.whole("minor_digits") != digits) {
                throw agreed.bad("minor_digits", "is not that of the others");
            }
            members.add(new DayBooking.Member(grain(account), books(account, agreed, last)));
        }
    }

    static ObjectNode answer(Fields in) {
        in.known(Set.of("minor_digits", "accounts", "close", "ask"));
        if (!in.has("accounts")) throw in.bad("accounts", "is missing");
        var close = close(in);
        var days = in.object("ask").known(Set.of("days")).dates("days");
        var bank = new DayBookingCase(in);
        var answer = JsonNodeFactory.instance.objectNode();
        var list = answer.putArray("days");
        for (var day : days) {
            if (day.isAfter(close.date("to"))) {
                throw new IllegalArgumentException(day + " is not closed");
            }
            bank.write(list, day, close.date("from"));
        }
        return answer;
    }

    /** From one day to another; that some were closed late changes no figure, but is read. */
    private static Fields close(Fields in) {
        var close = in.object("close").known(Set.of("from", "to", "late"));
        if (close.date("to").isBefore(close.date("from"))) {
            throw close.bad("to", "is before from");
        }
        for (var late : close.objects("late")) {
            var at = late.known(Set.of("days", "at")).date("at");
            for (var day : late.dates("days")) {
                if (at.isBefore(day)) throw late.bad("at", "is before " + day);
            }
        }
        return close;
    }

    /** One bank counts in one way: the case says how, or else its accounts do. */
    private static int digits(Fields in) {
        return Stream.concat(
                        Stream.of(in), in.objects("accounts").stream().map(DayBookingCase::agreed))
                .filter(each -> each.has("minor_digits"))
                .findFirst()
                .map(each -> each.whole("minor_digits"))
                .orElse(2);
    }

    /** What was agreed on an account. */
    private static Fields agreed(Fields in) {
        return switch (in.text("kind")) {
            case "loan" -> in.object("terms");
            case "savings" -> in.object("account");
            default -> throw in.bad("kind", "is loan or savings");
        };
    }

    private static String grain(Fields account) {
        return Stream.of("product", "branch")
                .flatMap(name -> account.optionalText(name).stream())
                .collect(Collectors.joining("/"));
    }

    private static AccountBooks books(Fields in, Fields agreed, LocalDate last) {
        in.known(NAMES);
        return in.text("kind").equals("loan") ? loan(in, agreed) : savings(in, agreed, last);
    }

    private static AccountBooks loan(Fields in, Fields agreed) {
        var terms = TermsReader.terms(agreed);
        var precision = terms.precision();
        var reader = new TransactionReader(precision);
        var parameters = in.objectOrEmpty("servicing");
        return AccountBooks.of(
                Servicing.of(
                                terms,
                                ServicingReader.servicing(parameters, precision),
                                in.objects("transactions").stream().map(reader::read).toList())
                        .provided(ServicingReader.provisions(parameters)));
    }

    private static AccountBooks savings(Fields in, Fields agreed, LocalDate last) {
        var life = SavingsReader.life(agreed, in.objects("transactions"), last);
        return AccountBooks.of(life, SavingsCase.isAccruing(agreed));
    }

    private void write(ArrayNode list, LocalDate day, LocalDate first) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for it any more");
        }
        var booking = DayBooking.of(members, day, first);
        var node = list.addObject();
        node.put("day", day.toString());
        node.set("transactions", amounts(booking.transactions()));
        var lines = node.putArray("lines");
        for (var line : booking.lines()) {
            var row = lines.addObject();
            row.put("grain", line.grain());
            row.put("account", line.account());
            var figures = new Amounts(row, precision);
            figures.put("own", line.own());
            figures.put("restated", line.restated());
            row.put("count", line.count());
        }
        node.set("balances", amounts(booking.balances()));
    }

    private ObjectNode amounts(Balances balances) {
        var node = JsonNodeFactory.instance.objectNode();
        balances.amounts().forEach(new Amounts(node, precision)::put);
        return node;
    }
}
