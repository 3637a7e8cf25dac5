package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quipu.core.schedule.LoanTerms;

/** Takes decisions in booking order: each sees what was known then, and may be refused. */
final class Decisions {
    private final Map<String, ServicingRefusal> refused = new LinkedHashMap<>();
    private LoanHistory history;

    private Decisions(LoanHistory history) {
        this.history = history;
    }

    static Decisions take(
            LoanTerms terms, ServicingTerms servicing, List<LoanTransaction> transactions) {
        return take(new LoanHistory(terms, servicing, List.of()), transactions);
    }

    static Decisions take(LoanHistory begun, List<LoanTransaction> transactions) {
        var decisions = new Decisions(begun);
        transactions.stream()
                .sorted(Comparator.comparing((LoanTransaction each) -> each.stamp().booked()))
                .forEach(decisions::decide);
        return decisions;
    }

    private void decide(LoanTransaction transaction) {
        var refusal = history.refusal(transaction);
        if (refusal.isPresent()) {
            refused.put(transaction.stamp().id(), refusal.get());
        } else {
            history = history.with(transaction);
        }
    }

    /** Refused transactions with the rule, in the order they were decided. */
    Map<String, ServicingRefusal> refused() {
        return refused;
    }

    /** What was accepted. */
    LoanHistory history() {
        return history;
    }

    /** What is in effect as known at a date: by value date, then booking order. */
    List<LoanTransaction> effective(LocalDate knownAt) {
        return history.effective(each -> !each.stamp().booked().isAfter(knownAt));
    }
}
