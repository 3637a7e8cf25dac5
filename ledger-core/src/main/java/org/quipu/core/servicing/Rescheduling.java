package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.core.schedule.Amortisation;
import org.quipu.core.schedule.Instalment;
import org.quipu.core.schedule.Interest;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Method;
import org.quipu.core.schedule.Period;
import org.quipu.core.schedule.Timing;
import org.quipu.core.servicing.LoanTransaction.Reschedule;

/**
 * The instalments to come are made anew from a day on: another rate, a further tranche, other due
 * dates. Each keeps the interest it has earned as an accrual of its own; the rest of its period
 * runs on the balance, rate and dates in force from that day (domain.md 6.7).
 */
final class Rescheduling {
    private final RunningLoan loan;
    private final LocalDate day;
    private final Reschedule asked;
    private final List<Row> others;

    Rescheduling(RunningLoan loan, LocalDate day, Reschedule asked) {
        this.loan = loan;
        this.day = day;
        this.asked = asked;
        this.others = loan.dueAfter(day).stream().filter(Row::isInstalment).toList();
    }

    /** Why it cannot be done, if so. */
    Optional<ServicingRefusal> refusal() {
        if (!loan.isActive()) return Optional.of(ServicingRefusal.NOT_ACTIVE);
        if (loan.isCapitalising(day)) return Optional.of(ServicingRefusal.CAPITALISING);
        if (others.isEmpty()) return Optional.of(ServicingRefusal.NO_INSTALMENT_LEFT);
        var flat = loan.terms.interest().method() == Method.FLAT;
        if (flat && (asked.rate().isPresent() || asked.tranche() > 0)) {
            return Optional.of(ServicingRefusal.FLAT_INTEREST);
        }
        if (asked.nextDue().filter(due -> !due.isAfter(day)).isPresent()) {
            return Optional.of(ServicingRefusal.BAD_TERMS);
        }
        try {
            return rows().stream().anyMatch(Rescheduling::isOverpaid)
                    ? Optional.of(ServicingRefusal.PAID_IN_ADVANCE)
                    : Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException contradiction) {
            return Optional.of(ServicingRefusal.BAD_TERMS);
        }
    }

    /** When the next instalment falls due so far, before a holiday moves it. */
    LocalDate nextDue() {
        return others.getFirst().period.end();
    }

    void apply() {
        var rows = rows();
        var stay = loan.rows().stream().filter(row -> !others.contains(row)).toList();
        loan.terms = terms();
        loan.payOut(asked.tranche());
        loan.replace(stay, rows);
    }

    private LoanTerms terms() {
        var old = loan.terms;
        return new LoanTerms(
                old.principal(),
                interest(),
                old.timing(),
                old.grace(),
                old.fees(),
                old.precision());
    }

    private Interest interest() {
        var old = loan.terms.interest();
        return new Interest(
                old.method(),
                asked.rate().orElse(old.rate()),
                old.agreedAmount(),
                old.dayCount(),
                old.basis());
    }

    private List<Row> rows() {
        var made = loan.terms.interest().method() == Method.FLAT ? moved() : amortised();
        var rows = new ArrayList<Row>(made.size());
        for (var k = 0; k < made.size(); k++) rows.add(row(others.get(k), made.get(k)));
        return rows;
    }

    private Row row(Row old, Instalment made) {
        var accruals =
                Stream.concat(
                                old.accruedBefore(day, loan.precision()).stream(),
                                made.interest().stream())
                        .toList();
        var row =
                Row.of(
                        new Instalment(
                                old.number,
                                made.period(),
                                made.principal(),
                                old.asked().fee(),
                                made.balance(),
                                accruals,
                                List.of()));
        row.settledBefore(old);
        return row;
    }

    private List<Instalment> amortised() {
        var schedule =
                new Amortisation(
                                balance(),
                                periods(),
                                interest(),
                                loan.terms.grace().after(others.getFirst().number - 1),
                                0,
                                loan.terms.timing().frequency(),
                                loan.precision())
                        .schedule();
        return schedule.rows();
    }

    /** Flat interest does not depend on dates: the amounts stay, only the days change. */
    private List<Instalment> moved() {
        var periods = periods();
        var rows = new ArrayList<Instalment>();
        for (var k = 0; k < others.size(); k++) {
            rows.add(others.get(k).movedTo(periods.get(k), day, loan.precision()));
        }
        return rows;
    }

    private List<Period> periods() {
        if (asked.nextDue().isEmpty()) {
            return others.stream().map(row -> row.period.from(day)).toList();
        }
        var old = loan.terms.timing();
        return new Timing(
                        others.getFirst().period.start(),
                        asked.nextDue(),
                        old.frequency(),
                        others.size(),
                        old.endOfMonth(),
                        old.shift())
                .periods().stream().map(period -> period.from(day)).toList();
    }

    /** What no earlier instalment asks for. */
    private long balance() {
        var due = 0L;
        for (var row : loan.dueBy(day)) due += row.unpaid(DebtComponent.PRINCIPAL);
        return loan.principal - due + asked.tranche();
    }

    private static boolean isOverpaid(Row row) {
        return row.settled(DebtComponent.INTEREST) > row.asked().interest();
    }
}
