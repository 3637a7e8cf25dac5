package org.quipu.projections.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quipu.core.report.Report;
import org.quipu.core.report.ReportEvent.ReportIssued;
import org.quipu.core.report.ReportKinds;
import org.quipu.log.LogEntry;
import org.quipu.log.LogReader;
import org.quipu.projections.access.LedgerApi;
import org.quipu.projections.runtime.Decoder;

/** Asks which reports were sent out, and keeps one that is, in the visitor's name. */
public class IssuedReports {
    private final LedgerApi api;
    private final Function<String, LogReader> logs;
    private final Decoder decoder;

    /**
     * Reports of one installation.
     *
     * @param api where they are kept
     * @param logs the log of each institution
     * @param decoder of their events
     */
    public IssuedReports(LedgerApi api, Function<String, LogReader> logs, Decoder decoder) {
        this.api = api;
        this.logs = logs;
        this.decoder = decoder;
    }

    /**
     * Keeps a report as it is sent out.
     *
     * @param token of the visitor
     * @param key under which it happens once
     * @param report what it says
     * @param narrative to whom and why; kept outside the log
     * @return what ledger-api said
     */
    public LedgerApi.Answer issue(
            String token, String key, Report report, Optional<String> narrative) {
        var body = new LinkedHashMap<String, Object>();
        body.put("report", report.name());
        body.put("asOf", report.asOf().toString());
        body.put("knownAt", report.knownAt());
        body.put("scope", report.scope());
        body.put("figures", report.figures().stream().map(IssuedReports::sent).toList());
        report.digest().ifPresent(digest -> body.put("digest", digest));
        narrative.ifPresent(text -> body.put("narrative", text));
        return api.post(token, "/v1/reports", key, body);
    }

    private static Map<String, String> sent(Report.Figure figure) {
        var amount = figure.amount();
        return Map.of(
                "name", figure.name(),
                "amount", amount.decimal(),
                "currency", amount.currency().getCurrencyCode());
    }

    /**
     * Every issue of a report.
     *
     * @param institution whose
     * @param name which report
     * @param asOf of this day alone; empty for every day
     * @return the last one first
     */
    public List<IssuedReport> of(String institution, String name, Optional<LocalDate> asOf) {
        return logs.apply(institution)
                .historyToEnd(ReportKinds.REPORT.ref(name).toTag(), 0)
                .map(this::issued)
                .filter(each -> asOf.filter(day -> !day.equals(each.report().asOf())).isEmpty())
                .sorted(Comparator.comparingLong(IssuedReport::position).reversed())
                .toList();
    }

    private IssuedReport issued(LogEntry entry) {
        var event = (ReportIssued) decoder.decode(entry.type(), entry.payload());
        return new IssuedReport(
                entry.position(), event.bookedOn(), event.envelope().actor(), event.report());
    }
}
