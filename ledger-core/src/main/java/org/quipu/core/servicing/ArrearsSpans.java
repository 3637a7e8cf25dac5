package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a loan can be late, through its whole life: spans of days on which nothing changes but
 * what is counted in days. Days past due at the close of a day within a span are that day less
 * {@code lateSince}; so a day that passes changes nothing here, and the days to come are told as
 * they will be if nothing happens any more. Penalties grow day by day and are in no span. Amounts
 * are minor units.
 *
 * @param loan by day, without overlap; none while nothing is owed
 * @param instalments by due date, then by day; none while nothing of it is unpaid
 * @param flows what moved on each day, by day
 */
public record ArrearsSpans(List<OfLoan> loan, List<OfInstalment> instalments, List<OfDay> flows) {
    /** The end of what does not end. */
    public static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** Nothing can be late. */
    public static final ArrearsSpans NONE = new ArrearsSpans(List.of(), List.of(), List.of());

    /** Keeps copies. */
    public ArrearsSpans {
        loan = List.copyOf(loan);
        instalments = List.copyOf(instalments);
        flows = List.copyOf(flows);
    }

    /**
     * The loan as a whole.
     *
     * @param from the first day
     * @param to the first day after
     * @param owed on each of the days
     */
    public record OfLoan(LocalDate from, LocalDate to, Owed owed) {}

    /**
     * What a portfolio sees of a loan.
     *
     * @param principal outstanding
     * @param lateSince the due date of the oldest instalment that is late
     * @param uncured whether it is restructured and not cured
     */
    public record Owed(long principal, Optional<LocalDate> lateSince, boolean uncured) {}

    /**
     * All that falls due on one day.
     *
     * @param due that day
     * @param from the first day it stood so
     * @param to the first day after
     * @param unpaid fee, interest and principal
     */
    public record OfInstalment(LocalDate due, LocalDate from, LocalDate to, Debt unpaid) {}

    /**
     * All that moved on one day.
     *
     * @param day the value date
     * @param flows minor units; none is zero
     */
    public record OfDay(LocalDate day, Map<Flow, Long> flows) {
        /** Keeps a sorted copy. */
        public OfDay {
            var sorted = new EnumMap<Flow, Long>(Flow.class);
            sorted.putAll(flows);
            flows = Collections.unmodifiableMap(sorted);
        }
    }

    /** Puts spans together from the days that matter, in order. */
    static final class Builder {
        private final List<OfLoan> loan = new ArrayList<>();
        private final List<OfInstalment> instalments = new ArrayList<>();
        private List<OfInstalment> open = List.of();
        private final List<OfDay> flows = new ArrayList<>();
        private Optional<OfLoan> last = Optional.empty();
        private Map<Flow, Long> before = Map.of();

        /** Takes the close of a day; what holds then holds until another is taken. */
        void close(LocalDate day, RunningLoan running) {
            owed(day, running.isActive() ? Optional.of(owed(running, day)) : Optional.empty());
            unpaid(day, running);
            moved(day, Flow.soFar(running));
        }

        private void moved(LocalDate day, Map<Flow, Long> soFar) {
            var moved = new EnumMap<Flow, Long>(Flow.class);
            soFar.forEach((flow, amount) -> {
                var change = amount - before.getOrDefault(flow, 0L);
                if (change != 0) moved.put(flow, change);
            });
            if (!moved.isEmpty()) flows.add(new OfDay(day, moved));
            before = soFar;
        }

        private static Owed owed(RunningLoan loan, LocalDate day) {
            var late = loan.daysPastDue(day);
            return new Owed(
                    loan.principal,
                    late > 0 ? Optional.of(day.minusDays(late)) : Optional.empty(),
                    loan.restructure.isUncured());
        }

        private void owed(LocalDate day, Optional<Owed> owed) {
            if (owed.equals(last.map(OfLoan::owed))) return;
            last.ifPresent(it -> loan.add(new OfLoan(it.from(), day, it.owed())));
            last = owed.map(it -> new OfLoan(day, FOREVER, it));
        }

        /** Goes through what was open and what is, both by due date. */
        private void unpaid(LocalDate day, RunningLoan running) {
            var still = new ArrayList<OfInstalment>(open.size());
            var at = 0;
            for (var now : standing(day, running)) {
                while (at < open.size() && open.get(at).due().isBefore(now.due())) {
                    end(open.get(at++), day);
                }
                if (at == open.size() || open.get(at).due().isAfter(now.due())) {
                    still.add(now);
                } else if (open.get(at).unpaid().equals(now.unpaid())) {
                    still.add(open.get(at++));
                } else {
                    end(open.get(at++), day);
                    still.add(now);
                }
            }
            while (at < open.size()) end(open.get(at++), day);
            open = still;
        }

        private void end(OfInstalment span, LocalDate day) {
            instalments.add(new OfInstalment(span.due(), span.from(), day, span.unpaid()));
        }

        /** What is unpaid from a day on, by due date; rows due together are one. */
        private static List<OfInstalment> standing(LocalDate day, RunningLoan loan) {
            var unpaid = new ArrayList<OfInstalment>();
            if (!loan.isActive()) return unpaid;
            for (var row : loan.rows()) {
                var debt = row.unpaidButPenalty();
                if (debt.isZero()) continue;
                if (!unpaid.isEmpty() && unpaid.getLast().due().equals(row.due())) {
                    debt = debt.plus(unpaid.removeLast().unpaid());
                }
                unpaid.add(new OfInstalment(row.due(), day, FOREVER, debt));
            }
            return unpaid;
        }

        ArrearsSpans build() {
            last.ifPresent(loan::add);
            instalments.addAll(open);
            instalments.sort(
                    Comparator.comparing(OfInstalment::due).thenComparing(OfInstalment::from));
            return new ArrearsSpans(loan, instalments, flows);
        }
    }
}
