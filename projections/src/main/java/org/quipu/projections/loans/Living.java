package org.quipu.projections.loans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.Loan.Application;
import org.quipu.core.loan.LoanEvent;
import org.quipu.core.loan.LoanEvent.LoanDisbursed;
import org.quipu.core.loan.LoanEvent.LoanMigrated;
import org.quipu.core.servicing.Handover;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.Servicing.Close;
import org.quipu.core.servicing.Servicing.View;
import org.quipu.projections.balances.Account;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.loans.LoanQueries.Past;
import org.quipu.projections.loans.LoanView.Lent;
import org.quipu.projections.loans.LoanView.Point;
import org.quipu.projections.loans.LoanView.Stage;

/** Lives a loan through to a date and tells what there is of it then. */
record Living(Account account, Moment moment, List<Past> past, Loan state) {
    LoanView view() {
        return switch (state) {
            case Loan.None _ ->
                    throw new IllegalStateException("No application of " + account.id());
            case Loan.Applied(var application) -> begun(application, Stage.APPLIED);
            case Loan.Approved(var application, _) -> begun(application, Stage.APPROVED);
            case Loan.Ended(var application, var outcome, _) ->
                    begun(application, Stage.valueOf(outcome.name()));
            case Loan.Lent lent -> lent(lent);
        };
    }

    /** Why the figures are what they are; empty of a loan that was not paid out by the date. */
    Optional<Explained> explained() {
        if (!(state instanceof Loan.Lent lent)) return Optional.empty();
        return view().lent()
                .map(figures ->
                        new Explained(
                                account,
                                moment,
                                lent.disbursement().rulesVersion(),
                                new Explaining(lent, past, figures.schedule())
                                        .figures(
                                                lent.history().explain(_ -> true, moment.asOf()))));
    }

    private LoanView begun(Application application, Stage stage) {
        return view(application, stage, Optional.empty(), new Lines(past, moment.asOf()).plain());
    }

    private LoanView lent(Loan.Lent lent) {
        var seen = lent.history().view(_ -> true, new TreeSet<>(List.of(moment.asOf())));
        var close = seen.closes().get(moment.asOf());
        if (close == null) return begun(lent.application(), Stage.APPROVED);
        return view(
                lent.application(),
                Stage.valueOf(close.standing().state().name()),
                Optional.of(figures(lent, seen, close)),
                new Lines(past, moment.asOf()).of(lent, seen));
    }

    private LoanView view(
            Application application, Stage stage, Optional<Lent> lent, List<LoanLine> lines) {
        var contacts = new Contacts(past, moment.asOf());
        return new LoanView(
                account,
                moment,
                application.grainOn(moment.asOf()),
                stage,
                application.asked(),
                contacts.officer().or(() -> application.officer()),
                application.group(),
                contacts.all(),
                lent,
                lines);
    }

    private Lent figures(Loan.Lent lent, View seen, Close close) {
        var terms = lent.history().terms();
        return new Lent(
                terms.timing().disbursed(),
                lent.history().handover().map(Handover::day),
                terms.principal(),
                close,
                close.rows().stream()
                        .map(row -> ScheduleLine.of(row, close.standing(), moment.asOf()))
                        .toList(),
                planned(lent),
                real(seen));
    }

    /** As agreed at disbursement, or as handed over: a restructure changes nothing of it. */
    private List<Point> planned(Loan.Lent lent) {
        return past.stream()
                .filter(each -> each.position() == lent.disbursement().position())
                .findFirst()
                .map(each -> planned((LoanEvent) each.event()))
                .orElseThrow();
    }

    private static List<Point> planned(LoanEvent begun) {
        return switch (begun) {
            case LoanDisbursed it ->
                    planned(
                            it.contract().terms().timing().disbursed(),
                            it.contract().terms().principal(),
                            it.schedule().stream()
                                    .map(row -> new Point(row.due(), row.principal().minor()))
                                    .toList());
            case LoanMigrated it ->
                    planned(
                            it.handover().day(),
                            it.handover().principal(),
                            it.handover().rows().stream()
                                    .filter(row -> row.unpaid().principal() > 0)
                                    .map(row -> new Point(row.due(), row.unpaid().principal()))
                                    .toList());
            default -> throw new IllegalStateException("Began with " + begun);
        };
    }

    /**
     * What is left after each instalment; one that is late when it is taken over is due at once.
     */
    private static List<Point> planned(LocalDate from, long principal, List<Point> instalments) {
        var points = new ArrayList<Point>();
        points.add(new Point(from, principal));
        var left = principal;
        for (var row : instalments) {
            left -= row.principal();
            if (row.date().isAfter(from)) points.add(new Point(row.date(), left));
        }
        return points;
    }

    private List<Point> real(View seen) {
        var byDay = new TreeMap<LocalDate, Long>();
        var left = 0L;
        for (var entry : seen.entries().values()) {
            left += entry.on(LoanAccount.LOAN_PORTFOLIO);
            byDay.put(entry.day(), left);
        }
        return byDay.entrySet().stream()
                .map(each -> new Point(each.getKey(), each.getValue()))
                .toList();
    }
}
