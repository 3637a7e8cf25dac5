package org.quipu.simulate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.quipu.core.money.Precision;
import org.quipu.core.servicing.LoanTransaction;
import org.quipu.core.servicing.Servicing;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The kind {@code servicing}: the life of one loan, looked at on the days the case asks for. */
final class ServicingCase {
    private static final Set<String> ASKED =
            Set.of("snapshots", "gl", "daily", "settlement_quote", "schedule");
    private static final int YEARS = 100;

    private final Fields ask;
    private final Precision precision;
    private final LocalDate disbursed;
    private final Servicing loan;
    private final boolean waives;
    private final StandingWriter write;
    private final Map<LocalDate, Servicing.View> views = new HashMap<>();
    private final ObjectNode answer = JsonNodeFactory.instance.objectNode();

    private ServicingCase(Fields input) {
        var in = input.known(Set.of("terms", "servicing", "transactions", "ask"));
        var terms = TermsReader.terms(in.object("terms"));
        precision = terms.precision();
        disbursed = terms.timing().disbursed();
        var parameters = in.objectOrEmpty("servicing");
        var servicing = ServicingReader.servicing(parameters, precision);
        var reader = new TransactionReader(precision);
        var transactions = in.objects("transactions").stream().map(reader::read).toList();
        waives = transactions.stream().anyMatch(LoanTransaction.Waiver.class::isInstance);
        transactions.forEach(each -> near(each.stamp().booked()));
        loan =
                Servicing.of(terms, servicing, transactions)
                        .provided(ServicingReader.provisions(parameters));
        ask = in.objectOrEmpty("ask").known(ASKED);
        write = new StandingWriter(precision);
    }

    static ObjectNode answer(Fields in) {
        return new ServicingCase(in).answer();
    }

    private ObjectNode answer() {
        snapshots();
        allocations();
        rejected();
        for (var day : ask.dates("gl")) books(day);
        for (var day : ask.dates("schedule")) schedule(day);
        ask.optionalObject("daily").ifPresent(this::daily);
        ask.optionalDate("settlement_quote")
                .ifPresent(day ->
                        answer.set(
                                "settlement_quote",
                                write.quote(day, close(day, LocalDate.MAX).quote())));
        return answer;
    }

    private void snapshots() {
        var snapshots = answer.putArray("snapshots");
        for (var wanted : ask.objects("snapshots")) {
            var day = wanted.date("as_of");
            var knownAt = wanted.optionalDate("known_at");
            var close = close(day, knownAt.orElse(LocalDate.MAX));
            snapshots.add(write.snapshot(day, knownAt, close.standing()));
        }
    }

    private void allocations() {
        var view = view(LocalDate.MAX);
        var allocations = answer.putObject("allocations");
        view.allocations().forEach((id, each) -> allocations.set(id, write.allocated(each)));
        if (!waives) return;
        var waived = new Amounts(answer.putObject("waived"), precision);
        view.waived().forEach(waived::put);
    }

    private void rejected() {
        var rejected = answer.putArray("rejected");
        loan.refused().keySet().forEach(rejected::add);
        if (loan.refused().isEmpty()) return;
        var reasons = answer.putObject("rejected_because");
        loan.refused().forEach((id, reason) -> reasons.put(id, reason.code()));
    }

    private void books(LocalDate day) {
        list("gl").add(write.books(day, close(day, LocalDate.MAX).books()));
    }

    private void schedule(LocalDate day) {
        list("schedule").add(write.schedule(day, close(day, LocalDate.MAX).schedule()));
    }

    private ArrayNode list(String name) {
        return answer.withArray(name);
    }

    private void daily(Fields span) {
        write.dailyColumns(answer.putArray("daily_columns"));
        var rows = answer.putArray("daily");
        var to = span.date("to");
        for (var day = span.date("from"); !day.isAfter(to); day = day.plusDays(1)) {
            rows.add(write.daily(day, close(day, LocalDate.MAX).standing()));
        }
    }

    private Servicing.Close close(LocalDate day, LocalDate knownAt) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for it any more");
        }
        if (day.isBefore(disbursed)) {
            throw new IllegalArgumentException(day + " is before the disbursement");
        }
        var close = view(knownAt).closes().get(day);
        if (close == null) throw new IllegalStateException("not looked at: " + day);
        return close;
    }

    /** One life for each date of knowledge, looked at on every day that is asked for. */
    private Servicing.View view(LocalDate knownAt) {
        return views.computeIfAbsent(knownAt, known -> loan.view(known, days()));
    }

    private NavigableSet<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        for (var wanted : ask.objects("snapshots")) {
            days.add(wanted.known(Set.of("as_of", "known_at")).date("as_of"));
        }
        days.addAll(ask.dates("gl"));
        days.addAll(ask.dates("schedule"));
        ask.optionalDate("settlement_quote").ifPresent(days::add);
        if (ask.has("daily")) {
            var span = ask.object("daily").known(Set.of("from", "to"));
            var to = near(span.date("to"));
            for (var day = span.date("from"); !day.isAfter(to); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        days.forEach(this::near);
        return days;
    }

    /** A life is lived day by day: one without end is refused, not tried. */
    private LocalDate near(LocalDate day) {
        if (day.isAfter(disbursed.plusYears(YEARS))) {
            throw new IllegalArgumentException(
                    day + " is more than " + YEARS + " years after the disbursement");
        }
        return day;
    }
}
