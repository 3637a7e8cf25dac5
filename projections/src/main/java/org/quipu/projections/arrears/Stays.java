package org.quipu.projections.arrears;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quipu.core.loan.Loan.Stay;
import org.quipu.core.servicing.ArrearsSpans.OfDay;
import org.quipu.core.servicing.ArrearsSpans.OfInstalment;
import org.quipu.core.servicing.ArrearsSpans.OfLoan;
import org.quipu.core.servicing.Flow;
import org.quipu.projections.arrears.FollowedLoan.InScope;

/**
 * Where a loan belonged from when to when. On the day of a transfer it belongs where it went; what
 * was outstanding at the close of the day before is what went there.
 *
 * @param stretches in order, without a gap, from before all days to after them
 */
record Stays(List<Stretch> stretches) {
    /**
     * Some days in one scope.
     *
     * @param from the first of them
     * @param to the first day after
     * @param scope its number
     */
    record Stretch(LocalDate from, LocalDate to, long scope) {}

    /** Where it was before each transfer, and is since: one scope more than there are stays. */
    static Stays of(List<Stay> stays, List<Long> scopes) {
        var stretches = new ArrayList<Stretch>();
        var from = LocalDate.MIN;
        for (var at = 0; at < stays.size(); at++) {
            var until = stays.get(at).until();
            if (!from.isBefore(until)) continue;
            stretches.add(new Stretch(from, until, scopes.get(at)));
            from = until;
        }
        stretches.add(new Stretch(from, LocalDate.MAX, scopes.getLast()));
        return new Stays(stretches);
    }

    List<InScope<OfLoan>> loan(List<OfLoan> spans) {
        var placed = new ArrayList<InScope<OfLoan>>();
        for (var span : spans) {
            for (var each : between(span.from(), span.to())) {
                var part = new OfLoan(each.from, each.to, span.owed());
                placed.add(new InScope<>(each.scope, part));
            }
        }
        return placed;
    }

    List<InScope<OfInstalment>> instalments(List<OfInstalment> spans) {
        var placed = new ArrayList<InScope<OfInstalment>>();
        for (var span : spans) {
            for (var each : between(span.from(), span.to())) {
                var part = new OfInstalment(span.due(), each.from, each.to, span.unpaid());
                placed.add(new InScope<>(each.scope, part));
            }
        }
        return placed;
    }

    private List<Stretch> between(LocalDate from, LocalDate to) {
        var parts = new ArrayList<Stretch>();
        for (var each : stretches) {
            var first = each.from.isAfter(from) ? each.from : from;
            var end = each.to.isBefore(to) ? each.to : to;
            if (first.isBefore(end)) parts.add(new Stretch(first, end, each.scope));
        }
        return parts;
    }

    /** What moved on each day, with what went from one scope to another. */
    List<InScope<OfDay>> flows(List<OfDay> days, List<OfLoan> spans) {
        var moved = new LinkedHashMap<InScope<LocalDate>, Map<Flow, Long>>();
        for (var day : days) {
            var stretch = between(day.day(), day.day().plusDays(1)).getFirst();
            on(moved, stretch.scope, day.day()).putAll(day.flows());
        }
        for (var at = 1; at < stretches.size(); at++) {
            var before = stretches.get(at - 1);
            var now = stretches.get(at);
            var principal = principal(spans, now.from.minusDays(1));
            if (principal == 0 || before.scope == now.scope) continue;
            on(moved, before.scope, now.from).put(Flow.TRANSFERRED, -principal);
            on(moved, now.scope, now.from).put(Flow.TRANSFERRED, principal);
        }
        var placed = new ArrayList<InScope<OfDay>>();
        moved.forEach((where, flows) ->
                placed.add(new InScope<>(where.scope(), new OfDay(where.span(), flows))));
        return placed;
    }

    private static Map<Flow, Long> on(
            Map<InScope<LocalDate>, Map<Flow, Long>> moved, long scope, LocalDate day) {
        return moved.computeIfAbsent(new InScope<>(scope, day), _ -> new EnumMap<>(Flow.class));
    }

    private static long principal(List<OfLoan> spans, LocalDate day) {
        for (var span : spans) {
            if (!day.isBefore(span.from()) && day.isBefore(span.to())) {
                return span.owed().principal();
            }
        }
        return 0;
    }
}
