package org.quipu.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private final Precision precision;
    private final List<DayBooking.Member> members = new ArrayList<>();

    private DayBookingCase(Fields in) {
        var last = in.object("close").date("to");
        precision = new Precision(in.whole("minor_digits", 2), Rounding.HALF_EVEN);
        for (var account : in.objects("accounts")) {
            members.add(new DayBooking.Member(grain(account), books(account, last)));
        }
    }

    static ObjectNode answer(Fields in) {
        var close = in.object("close");
        var days = in.object("ask").dates("days");
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

    private static String grain(Fields account) {
        return Stream.of("product", "branch")
                .flatMap(name -> account.optionalText(name).stream())
                .collect(Collectors.joining("/"));
    }

    private static AccountBooks books(Fields in, LocalDate last) {
        return switch (in.text("kind")) {
            case "loan" -> loan(in);
            case "savings" -> savings(in, last);
            default -> throw new IllegalArgumentException(in.path() + ".kind is loan or savings");
        };
    }

    private static AccountBooks loan(Fields in) {
        var terms = TermsReader.terms(in.object("terms"));
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

    private static AccountBooks savings(Fields in, LocalDate last) {
        var account = in.object("account");
        var life = SavingsReader.life(account, in.objects("transactions"), last);
        return AccountBooks.of(life, SavingsCase.isAccruing(account));
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
