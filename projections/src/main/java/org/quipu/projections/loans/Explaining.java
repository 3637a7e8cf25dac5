package org.quipu.projections.loans;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.core.loan.Loan;
import org.quipu.core.servicing.Due;
import org.quipu.core.servicing.Explanation;
import org.quipu.projections.loans.LoanQueries.Past;

/** Finds the event, the instalment or the day behind each source of an explanation. */
final class Explaining {
    private final Map<String, Past> events = new HashMap<>();
    private final Map<String, LocalDate> instalments = new HashMap<>();
    private final String beginning;

    Explaining(Loan.Lent lent, List<Past> past, List<ScheduleLine> schedule) {
        this.beginning = lent.history().beginning();
        for (var each : past) events.put(Lines.name(each, lent), each);
        for (var row : schedule) instalments.put("instalment:" + row.number(), row.due());
    }

    List<Explained.Figure> figures(Explanation explanation) {
        return explanation.figures().stream()
                .map(figure ->
                        new Explained.Figure(
                                figure.name(),
                                figure.amount(),
                                figure.terms().stream().map(this::term).toList()))
                .toList();
    }

    private Explained.Term term(Explanation.Term term) {
        var source = term.source();
        var event = Optional.ofNullable(events.get(source));
        return new Explained.Term(
                source.equals(beginning) ? "" : source,
                event.map(Past::type).or(() -> Due.of(source).map(Lines::type)),
                event.map(each -> OptionalLong.of(each.position())).orElseGet(OptionalLong::empty),
                event.map(each -> Lines.valueDate(each.event()))
                        .or(() -> Optional.ofNullable(instalments.get(source)))
                        .or(() -> day(source)),
                term.rule(),
                term.amount());
    }

    /** Of what is named by its kind and date, such as {@code carried:2026-03-31}. */
    private static Optional<LocalDate> day(String source) {
        var at = source.indexOf(':');
        return at >= 0 && source.substring(at + 1).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                ? Optional.of(LocalDate.parse(source.substring(at + 1)))
                : Optional.empty();
    }
}
