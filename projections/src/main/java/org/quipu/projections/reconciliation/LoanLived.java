package org.quipu.projections.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.quipu.core.booking.AccountBooks;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.LoanTransaction;
import org.quipu.core.servicing.LossTables;
import org.quipu.core.servicing.Servicing.Close;

/**
 * What a loan's own life says that no transaction moved: what must have been booked of it by the
 * close of a day, as it was known on that day.
 */
record LoanLived(Lent loan, LossTables losses) {
    /**
     * By check, debit positive, of each day; nothing before the loan was paid out. Days by which
     * all was known that is known now are seen in one life.
     */
    Map<LocalDate, Map<String, Long>> at(NavigableSet<LocalDate> days) {
        var figures = new TreeMap<LocalDate, Map<String, Long>>();
        var settled = new TreeSet<LocalDate>();
        for (var day : days) {
            if (loan.disbursement().bookedOn().isAfter(day)) continue;
            if (isAllKnownBy(day)) settled.add(day);
            else figures.putAll(live(isBookedBy(day), new TreeSet<>(List.of(day))));
        }
        if (!settled.isEmpty()) figures.putAll(live(_ -> true, settled));
        return figures;
    }

    private Map<LocalDate, Map<String, Long>> live(
            Predicate<LoanTransaction> known, NavigableSet<LocalDate> days) {
        var figures = new TreeMap<LocalDate, Map<String, Long>>();
        loan.history()
                .view(known, days, Optional.of(losses))
                .closes()
                .forEach((day, close) -> figures.put(day, figures(close)));
        return figures;
    }

    /** An unpaid penalty is looked for where the borrower owes it, not where it is booked. */
    private static Map<String, Long> figures(Close close) {
        var figures = new TreeMap<>(AccountBooks.measures(close.inBooks()).amounts());
        var moved = close.journals().getOrDefault(LoanAccount.PENALTY_RECEIVABLE, 0L);
        figures.put(Check.UNPAID_PENALTIES.name(), close.standing().due().penalty() - moved);
        figures.values().removeIf(minor -> minor == 0);
        return figures;
    }

    private boolean isAllKnownBy(LocalDate day) {
        return loan.history().accepted().stream().allMatch(isBookedBy(day));
    }

    private static Predicate<LoanTransaction> isBookedBy(LocalDate day) {
        return each -> !each.stamp().booked().isAfter(day);
    }
}
