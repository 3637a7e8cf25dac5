package org.quipu.simulate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
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
    private final Fields ask;
    private final Precision precision;
    private final LocalDate disbursed;
    private final Servicing loan;
    private final boolean waives;
    private final StandingWriter write;
    private final Map<LocalDate, Servicing.View> views = new HashMap<>();
    private final ObjectNode answer = JsonNodeFactory.instance.objectNode();

    private ServicingCase(Fields in) {
        var terms = TermsReader.terms(in.object("terms"));
        precision = terms.precision();
        disbursed = terms.timing().disbursed();
        var servicing = ServicingReader.servicing(in.objectOrEmpty("servicing"), precision);
        var reader = new TransactionReader(precision);
        var transactions = in.objects("transactions").stream().map(reader::read).toList();
        waives = transactions.stream().anyMatch(LoanTransaction.Waiver.class::isInstance);
        loan = Servicing.of(terms, servicing, transactions);
        ask = in.objectOrEmpty("ask");
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
        ask.objects("snapshots").forEach(wanted -> days.add(wanted.date("as_of")));
        days.addAll(ask.dates("gl"));
        days.addAll(ask.dates("schedule"));
        ask.optionalDate("settlement_quote").ifPresent(days::add);
        ask.optionalObject("daily")
                .ifPresent(span ->
                        span.date("from")
                                .datesUntil(span.date("to").plusDays(1))
                                .forEach(days::add));
        return days;
    }
}
