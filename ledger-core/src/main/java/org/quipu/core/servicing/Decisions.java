package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.servicing.LoanTransaction.Repayment;
import org.quipu.core.servicing.LoanTransaction.Reversal;

/** Takes decisions in booking order: each sees what was known then, and may be refused. */
final class Decisions {
    private final LoanTerms terms;
    private final ServicingTerms servicing;
    private final List<LoanTransaction> accepted = new ArrayList<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, ServicingRefusal> refused = new LinkedHashMap<>();

    private Decisions(LoanTerms terms, ServicingTerms servicing) {
        this.terms = terms;
        this.servicing = servicing;
    }

    static Decisions take(
            LoanTerms terms, ServicingTerms servicing, List<LoanTransaction> transactions) {
        var decisions = new Decisions(terms, servicing);
        transactions.stream()
                .sorted(Comparator.comparing((LoanTransaction each) -> each.stamp().booked()))
                .forEach(decisions::decide);
        return decisions;
    }

    /** Refused transactions with the rule, in the order they were decided. */
    Map<String, ServicingRefusal> refused() {
        return refused;
    }

    /** What is in effect as known at a date: by value date, then booking order. */
    List<LoanTransaction> effective(LocalDate knownAt) {
        var known = accepted.stream().filter(each -> !each.stamp().booked().isAfter(knownAt));
        return inEffect(known.toList());
    }

    private List<LoanTransaction> inEffect(List<LoanTransaction> known) {
        var undone =
                known.stream()
                        .filter(Reversal.class::isInstance)
                        .map(each -> ((Reversal) each).of())
                        .toList();
        return known.stream()
                .filter(each -> !(each instanceof Reversal))
                .filter(each -> !undone.contains(each.stamp().id()))
                .sorted(Comparator.comparing((LoanTransaction each) -> each.stamp().value()))
                .toList();
    }

    private void decide(LoanTransaction transaction) {
        var refusal = refusal(transaction);
        var id = transaction.stamp().id();
        if (refusal.isPresent()) {
            refused.put(id, refusal.get());
        } else {
            order.put(id, accepted.size());
            accepted.add(transaction);
        }
    }

    private Optional<ServicingRefusal> refusal(LoanTransaction transaction) {
        var stamp = transaction.stamp();
        if (order.containsKey(stamp.id())) return Optional.of(ServicingRefusal.ID_TAKEN);
        if (amount(transaction) <= 0) return Optional.of(ServicingRefusal.AMOUNT_NOT_POSITIVE);
        if (stamp.value().isBefore(terms.timing().disbursed())) {
            return Optional.of(ServicingRefusal.BEFORE_DISBURSEMENT);
        }
        if (stamp.value().isAfter(stamp.booked())) {
            return Optional.of(ServicingRefusal.FUTURE_VALUE_DATE);
        }
        var effective = inEffect(accepted);
        if (transaction instanceof Reversal reversal) return refusal(reversal, effective);
        if (restsOnAnEarlierState(effective, each -> each.stamp().value().isAfter(stamp.value()))) {
            return Optional.of(ServicingRefusal.LATER_DECISION);
        }
        if (transaction instanceof Repayment) return Optional.empty();
        var life = new LoanLife(terms, servicing, effective);
        return Judge.refusal(transaction, life.stateOn(stamp.value()));
    }

    private Optional<ServicingRefusal> refusal(Reversal reversal, List<LoanTransaction> effective) {
        var undone =
                effective.stream()
                        .filter(each -> each.stamp().id().equals(reversal.of()))
                        .findFirst();
        if (undone.isEmpty()) return Optional.of(ServicingRefusal.NOT_REVERSIBLE);
        var at = effective.indexOf(undone.get());
        return restsOnAnEarlierState(effective, each -> effective.indexOf(each) > at)
                ? Optional.of(ServicingRefusal.LATER_DECISION)
                : Optional.empty();
    }

    /** Whether a decision that rests on the state before it comes after a change of that state. */
    private boolean restsOnAnEarlierState(
            List<LoanTransaction> effective, Predicate<LoanTransaction> after) {
        var later = effective.stream().filter(after).toList();
        if (later.stream().anyMatch(Decisions::restsOnWhatCameBefore)) return true;
        if (later.stream().noneMatch(Repayment.class::isInstance)) return false;
        var replaced = replacedSchedule(effective);
        return later.stream().anyMatch(each -> replaced.contains(each.stamp().id()));
    }

    private static boolean restsOnWhatCameBefore(LoanTransaction transaction) {
        return switch (transaction) {
            case LoanTransaction.Settlement _,
                    LoanTransaction.WriteOff _,
                    LoanTransaction.Refund _,
                    LoanTransaction.Restructure _ ->
                    true;
            case Repayment _,
                    Reversal _,
                    LoanTransaction.Waiver _,
                    LoanTransaction.Recovery _,
                    LoanTransaction.Stop _,
                    LoanTransaction.Resume _ ->
                    false;
        };
    }

    private Set<String> replacedSchedule(List<LoanTransaction> effective) {
        var reduces =
                servicing.allocation().overpayment() instanceof AllocationRule.ReducePrincipal;
        if (!reduces) return Set.of();
        var life = new LoanLife(terms, servicing, effective);
        life.run(effective.getLast().stamp().value(), (_, _) -> {});
        return life.replacedSchedule();
    }

    private static long amount(LoanTransaction transaction) {
        return switch (transaction) {
            case Repayment(_, var amount) -> amount;
            case LoanTransaction.Recovery(_, var amount) -> amount;
            case LoanTransaction.Refund(_, var amount) -> amount;
            case LoanTransaction.Waiver(_, _, var amount) -> amount;
            case LoanTransaction.Settlement(_, var amount) ->
                    amount.isEmpty() ? 1 : amount.getAsLong() + 1;
            case Reversal _,
                    LoanTransaction.WriteOff _,
                    LoanTransaction.Restructure _,
                    LoanTransaction.Stop _,
                    LoanTransaction.Resume _ ->
                    1;
        };
    }
}
