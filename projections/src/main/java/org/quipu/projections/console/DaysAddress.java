package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.answer.Address;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.day.DayBooking;
import org.quipu.projections.problem.Problem;

/** What the address of a page of business days asks for. */
final class DaysAddress {
    private static final Set<String> KNOWN =
            Set.of(
                    "before",
                    "since",
                    "day",
                    "branch",
                    "product",
                    "fund",
                    "account",
                    "currency",
                    "from");

    private final Address address;
    private final Optional<LocalDate> before;
    private final Optional<LocalDate> since;
    private final int from;

    DaysAddress(HttpServletRequest sent) {
        var filled = new Filled(sent);
        var parameters = new Parameters(filled, KNOWN);
        before = parameters.date("before");
        since = parameters.date("since");
        parameters.date("day");
        from = parameters.count("from", 100_000_000).orElse(0);
        for (var name : new String[] {"branch", "product", "fund", "account", "currency"}) {
            parameters.text(name);
        }
        parameters.check();
        address = Address.of(filled);
    }

    /** Days are listed up to the one before it. */
    Optional<LocalDate> before() {
        return before;
    }

    /** The last day that was booked before the closing under way. */
    Optional<LocalDate> since() {
        return since;
    }

    /** How many accounts come on earlier pages. */
    public int from() {
        return from;
    }

    /** What a field of the form holds. */
    public String get(String name) {
        return address.value(name);
    }

    List<DayBooking.Line> lines(DayBooking booking) {
        return booking.lines(
                given("branch"),
                given("product"),
                given("fund"),
                given("account"),
                given("currency"));
    }

    /** The one line whose place the address names in full. */
    DayBooking.Line line(DayBooking booking) {
        return booking.lines().stream()
                .filter(line ->
                        line.branch().equals(get("branch"))
                                && line.product().equals(get("product"))
                                && line.fund().equals(given("fund"))
                                && line.account().equals(get("account"))
                                && line.currency().equals(get("currency")))
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("The day has no such line."));
    }

    private Optional<String> given(String name) {
        return Optional.of(get(name)).filter(text -> !text.isEmpty());
    }

    /** The next accounts behind the line. */
    public String next(int shown) {
        return address.with(Map.of("from", Integer.toString(from + shown)));
    }

    /** The same question of another path. */
    public String of(String path) {
        return address.at(path, Map.of("from", ""));
    }
}
