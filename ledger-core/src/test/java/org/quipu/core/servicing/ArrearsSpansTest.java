package org.quipu.core.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.quipu.core.loan.Handovers;
import org.quipu.core.schedule.Fee;

/** Spans say of every day of any life what the life itself says. */
class ArrearsSpansTest {
    private static final int LIVES = Boolean.getBoolean("quipu.long") ? 5_000 : 300;

    @Test
    void say_of_every_day_what_the_life_says() {
        var late = 0;
        for (var seed = 0; seed < LIVES; seed++) {
            var life = RandomLife.of(seed);
            var history =
                    new LoanHistory(
                            life.terms(),
                            life.servicing(),
                            Decisions.take(life.terms(), life.servicing(), life.attempts())
                                    .history()
                                    .accepted());
            var spans = history.arrears();
            var closes = history.view(_ -> true, life.everyDay()).closes();
            for (var close : closes.entrySet()) {
                var standing = close.getValue().standing();
                var name = "seed %d on %s".formatted(seed, close.getKey());
                assertThat(standing(spans, close.getKey())).as(name).isEqualTo(told(standing));
                late += standing.daysPastDue() > 0 ? 1 : 0;
            }
        }
        assertThat(late).as("days on which a loan was late").isGreaterThan(LIVES);
    }

    @Test
    void flows_come_to_what_is_outstanding_and_to_what_was_paid() {
        var seen = EnumSet.noneOf(Flow.class);
        for (var seed = 0; seed < LIVES; seed++) {
            var life = RandomLife.of(seed);
            var history =
                    new LoanHistory(
                            life.terms(),
                            life.servicing(),
                            Decisions.take(life.terms(), life.servicing(), life.attempts())
                                    .history()
                                    .accepted());
            var flows = history.arrears().flows();
            for (var close : history.view(_ -> true, life.everyDay()).closes().entrySet()) {
                var sums = new EnumMap<Flow, Long>(Flow.class);
                for (var each : flows) {
                    if (each.day().isAfter(close.getKey())) continue;
                    each.flows().forEach((flow, amount) -> sums.merge(flow, amount, Long::sum));
                }
                seen.addAll(sums.keySet());
                var standing = close.getValue().standing();
                var name = "seed %d on %s".formatted(seed, close.getKey());
                assertThat(Flow.effectOf(sums)).as(name).isEqualTo(standing.principal());
                assertThat(
                                new Debt(
                                        sums.getOrDefault(Flow.PENALTIES_REPAID, 0L),
                                        sums.getOrDefault(Flow.FEES_REPAID, 0L),
                                        sums.getOrDefault(Flow.INTEREST_REPAID, 0L),
                                        sums.getOrDefault(Flow.PRINCIPAL_REPAID, 0L)))
                        .as(name)
                        .isEqualTo(standing.paid());
            }
        }
        assertThat(seen)
                .containsAll(
                        EnumSet.complementOf(
                                EnumSet.of(
                                        Flow.TRANCHE,
                                        Flow.TAKEN_OVER,
                                        Flow.FORGIVEN,
                                        Flow.TRANSFERRED)));
    }

    /** The figures that spans and standing have in common; penalties are in no span. */
    private record Told(
            boolean active,
            long principal,
            int daysPastDue,
            boolean uncured,
            Debt due,
            Debt arrears,
            List<Long> ageing) {}

    private static Told told(Standing standing) {
        var active = standing.state() == Standing.State.ACTIVE;
        return new Told(
                active,
                active ? standing.principal() : 0,
                standing.daysPastDue(),
                active && standing.extras().restructured().filter(it -> !it.cured()).isPresent(),
                withoutPenalty(standing.due()),
                withoutPenalty(standing.arrears()),
                standing.ageing());
    }

    private static Told standing(ArrearsSpans spans, LocalDate day) {
        var loan =
                spans.loan().stream()
                        .filter(it -> !it.from().isAfter(day) && it.to().isAfter(day))
                        .map(ArrearsSpans.OfLoan::owed)
                        .reduce((_, _) -> {
                            throw new AssertionError("overlap on " + day);
                        });
        var due = Debt.NONE;
        var arrears = Debt.NONE;
        var ageing = new long[Standing.AGES.size() + 1];
        for (var span : spans.instalments()) {
            if (span.from().isAfter(day) || !span.to().isAfter(day)) continue;
            if (!span.due().isAfter(day)) due = due.plus(span.unpaid());
            if (!span.due().isBefore(day)) continue;
            arrears = arrears.plus(span.unpaid());
            var age = day.toEpochDay() - span.due().toEpochDay();
            var at = (int) Standing.AGES.stream().filter(most -> age > most).count();
            ageing[at] += span.unpaid().principal();
        }
        return new Told(
                loan.isPresent(),
                loan.map(ArrearsSpans.Owed::principal).orElse(0L),
                loan.flatMap(ArrearsSpans.Owed::lateSince)
                        .map(since -> (int) (day.toEpochDay() - since.toEpochDay()))
                        .orElse(0),
                loan.map(ArrearsSpans.Owed::uncured).orElse(false),
                due,
                arrears,
                java.util.Arrays.stream(ageing).boxed().toList());
    }

    private static Debt withoutPenalty(Debt debt) {
        return new Debt(0, debt.fee(), debt.interest(), debt.principal());
    }

    @Test
    void a_loan_taken_over_after_its_last_due_date_is_late_from_its_first_day() {
        var life =
                LongStream.range(0, 50)
                        .mapToObj(RandomLife::of)
                        .filter(it -> it.terms().fees().upfront().equals(Fee.none()))
                        .findFirst()
                        .orElseThrow();
        var row = Handovers.row(1, 3, new Debt(0, 0, 1_000, 5_000), Debt.NONE);
        var handover = Optional.of(Handovers.handover(List.of(row), 0));
        var history = new LoanHistory(life.terms(), life.servicing(), handover, List.of());

        var first = history.arrears().loan().getFirst();
        assertThat(first.from()).isAfter(row.due());
        assertThat(first.owed().lateSince()).contains(row.due());
    }

    @Test
    void no_span_changes_because_a_day_passed() {
        var life = RandomLife.of(3);
        var history = new LoanHistory(life.terms(), life.servicing(), List.of());
        var spans = history.arrears();
        var late = spans.loan().getLast();

        assertThat(late.to()).isEqualTo(ArrearsSpans.FOREVER);
        var first = spans.instalments().getFirst().due();
        assertThat(late.owed().lateSince()).isEqualTo(Optional.of(first));
        var days = new TreeSet<>(List.of(late.from().plusDays(10), late.from().plusDays(11)));
        var closes = history.view(_ -> true, days).closes();
        var seen = new HashSet<Integer>();
        for (var close : closes.values()) seen.add(close.standing().daysPastDue());
        assertThat(seen).containsExactlyInAnyOrder(11, 12);
    }
}
