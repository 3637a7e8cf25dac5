package org.quipu.core.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quipu.core.servicing.LoanTransaction.Repayment;
import org.quipu.core.servicing.LoanTransaction.Restructure;
import org.quipu.core.servicing.LoanTransaction.Reversal;
import org.quipu.core.servicing.LoanTransaction.Settlement;
import org.quipu.core.servicing.LoanTransaction.Treatment;

/** Random loans are lived through, and what must always hold is looked at every day. */
class LivesTest {
    private static final int LIVES = Boolean.getBoolean("quipu.long") ? 20_000 : 300;

    @Test
    void keeps_its_books_through_any_life() {
        var days = new AtomicInteger();
        for (var seed = 0; seed < LIVES; seed++) {
            var life = RandomLife.of(seed);
            var taken = Decisions.take(life.terms(), life.servicing(), life.attempts());
            var lived =
                    new LoanLife(
                            taken.history(), taken.effective(LocalDate.MAX), life.provisions());
            var name = "seed " + seed;
            lived.run(
                    life.end(),
                    life.everyDay(),
                    (day, loan) -> {
                        days.incrementAndGet();
                        Invariants.hold(name, loan, day);
                    });
            lived.allocations().values().forEach(each -> noneNegative(name, each));
        }
        System.out.println("lived through " + LIVES + " loans, " + days + " days");
    }

    /** Each way of cheating is tried on every life until the invariants object. */
    @Test
    void catches_every_sabotage() {
        var sabotages =
                Map.<String, Consumer<RunningLoan>>of(
                        "a cent kept", loan -> loan.totals.cash++,
                        "principal forgotten", loan -> loan.principal--,
                        "credit invented", loan -> loan.credit++,
                        "penalty not counted", loan -> loan.totals.penaltyCharged++,
                        "interest paid twice",
                                loan ->
                                        loan.totals.paid =
                                                loan.totals.paid.plus(
                                                        Debt.of(DebtComponent.INTEREST, 1)),
                        "a loss hidden", loan -> loan.allowance.expense--);
        sabotages.forEach((name, sabotage) -> {
            var life = RandomLife.of(1);
            var lived = new LoanLife(life.terms(), life.servicing(), List.of());
            assertThatThrownBy(() ->
                            lived.run(
                                    life.end(),
                                    life.everyDay(),
                                    (day, loan) -> {
                                        sabotage.accept(loan);
                                        Invariants.hold(name, loan, day);
                                    }))
                    .as(name)
                    .isInstanceOf(AssertionError.class);
        });
    }

    private static void noneNegative(String life, Allocated each) {
        assertThat(each.debt().principal()).as(life).isNotNegative();
        assertThat(each.debt().fee()).as(life).isNotNegative();
        assertThat(each.debt().penalty()).as(life).isNotNegative();
        assertThat(each.credit()).as(life).isNotNegative();
    }

    @Test
    void knows_at_a_date_what_a_prefix_of_the_history_says() {
        for (var seed = 0; seed < LIVES / 4; seed++) {
            var life = RandomLife.of(seed);
            var known = RandomLife.START.plusDays(150);
            var prefix =
                    life.attempts().stream()
                            .filter(each -> !each.stamp().booked().isAfter(known))
                            .toList();
            assertThat(view(life, life.attempts(), known))
                    .as("seed " + seed)
                    .isEqualTo(view(life, prefix, LocalDate.MAX));
        }
    }

    @Test
    void a_payment_undone_never_happened() {
        for (var seed = 0; seed < LIVES / 4; seed++) {
            var life = RandomLife.of(seed);
            var last = life.end().minusDays(1);
            var stamp = new Stamp("extra", RandomLife.START.plusDays(100), last);
            var more = new ArrayList<>(life.attempts());
            more.add(new Repayment(stamp, 5_000));
            more.add(new Reversal(new Stamp("undo", last, last), "extra"));
            assertThat(view(life, more, LocalDate.MAX))
                    .as("seed " + seed)
                    .isEqualTo(view(life, life.attempts(), LocalDate.MAX));
        }
    }

    @Test
    void booking_order_does_not_matter_among_different_value_dates() {
        var compared = 0;
        for (var seed = 0; seed < LIVES; seed++) {
            var life = RandomLife.of(seed);
            var onTime =
                    life.attempts().stream()
                            .filter(Repayment.class::isInstance)
                            .map(each -> booked(each, each.stamp().value()))
                            .collect(
                                    Collectors.toMap(
                                            each -> each.stamp().value(),
                                            each -> each,
                                            (one, _) -> one))
                            .values()
                            .stream()
                            .toList();
            var late = onTime.stream().map(each -> booked(each, life.end())).toList();
            var taken = Decisions.take(life.terms(), life.servicing(), late.reversed());
            if (!taken.refused().isEmpty()) continue;
            compared++;
            assertThat(view(life, late.reversed(), LocalDate.MAX))
                    .as("seed " + seed)
                    .isEqualTo(view(life, onTime, LocalDate.MAX));
        }
        assertThat(compared).isGreaterThan(LIVES / 4);
    }

    /** The days passed over hide nothing: looked at every day, the same life comes out. */
    @Test
    void passes_over_days_on_which_nothing_changes() {
        for (var seed = 0; seed < LIVES; seed++) {
            var life = RandomLife.of(seed);
            var loan = Servicing.of(life.terms(), life.servicing(), life.attempts());
            var daily = loan.view(LocalDate.MAX, life.everyDay());
            var random = new Random(seed);
            var some = new TreeSet<LocalDate>();
            for (var k = 0; k < 4; k++) some.add(RandomLife.START.plusDays(random.nextInt(700)));
            var seldom = loan.view(LocalDate.MAX, some);
            assertThat(seldom.closes()).as("seed " + seed).isEqualTo(onlyOn(some, daily.closes()));
            assertThat(daily.entries()).as("seed " + seed).containsAllEntriesOf(seldom.entries());
        }
    }

    private static Map<LocalDate, Servicing.Close> onlyOn(
            Set<LocalDate> days, Map<LocalDate, Servicing.Close> closes) {
        var some = new TreeMap<>(closes);
        some.keySet().retainAll(days);
        return some;
    }

    @Test
    void every_figure_is_explained_by_terms_that_add_up() {
        for (var seed = 0; seed < LIVES; seed++) {
            var life = RandomLife.of(seed);
            var history = Decisions.take(life.terms(), life.servicing(), life.attempts()).history();
            var day = RandomLife.START.plusDays(new Random(seed).nextInt(700));
            var figures =
                    history.explain(_ -> true, day).figures().stream()
                            .collect(
                                    Collectors.toMap(
                                            Explanation.Figure::name, Explanation.Figure::amount));
            var close =
                    history.view(_ -> true, new TreeSet<>(Set.of(day)))
                            .closes()
                            .lastEntry()
                            .getValue();
            assertThat(figures)
                    .as("seed " + seed)
                    .containsEntry("principal_outstanding", close.standing().principal())
                    .containsEntry("credit", close.standing().credit())
                    .containsEntry("interest_earned", close.standing().interestEarned())
                    .containsEntry("due.interest", close.standing().due().interest())
                    .containsEntry("due.penalty", close.standing().due().penalty())
                    .containsEntry("arrears.principal", close.standing().arrears().principal())
                    .containsEntry("days_past_due", (long) close.standing().daysPastDue())
                    .containsEntry("settlement_amount", quoted(history, day));
        }
    }

    /** Of a day on which the loan was settled, the quote after it: nothing. */
    private static long quoted(LoanHistory history, LocalDate day) {
        var life =
                new LoanLife(
                        history.terms(),
                        history.servicing(),
                        history.effective(_ -> true).stream()
                                .filter(each -> !each.stamp().value().isAfter(day))
                                .toList());
        return Quote.of(life.stateOn(day), day).total();
    }

    @Test
    void the_quote_closes_a_loan_to_the_cent() {
        for (var seed = 0; seed < LIVES; seed++) {
            var life = RandomLife.of(seed);
            var day = life.end();
            var quote = end(life, life.attempts()).quote();
            var more = new ArrayList<>(life.attempts());
            more.add(new Settlement(new Stamp("all", day, day), OptionalLong.of(quote.total())));
            var loan = Servicing.of(life.terms(), life.servicing(), more);
            if (loan.refused().containsKey("all")) continue;
            var standing = end(life, more).standing();
            assertThat(standing.state()).as("seed " + seed).isEqualTo(Standing.State.CLOSED);
            assertThat(standing.due().isZero()).isTrue();
            assertThat(standing.principal()).isZero();
        }
    }

    @Test
    void a_restructure_without_waiver_changes_no_income() {
        var restructured = 0;
        for (var seed = 0; seed < LIVES; seed++) {
            var life = RandomLife.of(seed);
            var effective =
                    Decisions.take(life.terms(), life.servicing(), life.attempts())
                            .effective(LocalDate.MAX);
            for (var each : effective) {
                if (!(each instanceof Restructure restructure) || waives(restructure)) continue;
                var before = new ArrayList<>(effective.subList(0, effective.indexOf(each)));
                var after = new ArrayList<>(before);
                after.add(each);
                var day = each.stamp().value();
                assertThat(income(life, after, day))
                        .as("seed %d on %s", seed, day)
                        .isEqualTo(income(life, before, day));
                restructured++;
            }
        }
        assertThat(restructured).isPositive();
    }

    private static boolean waives(Restructure restructure) {
        var treatment = restructure.arrears();
        return treatment.interest() == Treatment.WAIVE
                || treatment.fee() == Treatment.WAIVE
                || treatment.penalty() == Treatment.WAIVE;
    }

    private static List<Long> income(
            RandomLife life, List<LoanTransaction> effective, LocalDate day) {
        var loan = new LoanLife(life.terms(), life.servicing(), effective).stateOn(day);
        var books = LoanBooks.of(loan, day);
        return Stream.of(
                        LoanAccount.INTEREST_INCOME,
                        LoanAccount.FEE_INCOME,
                        LoanAccount.PENALTY_INCOME)
                .map(account -> books.getOrDefault(account, 0L))
                .toList();
    }

    @Test
    void days_past_due_rise_by_one_a_day_while_nothing_happens() {
        for (var seed = 0; seed < LIVES / 4; seed++) {
            var life = RandomLife.of(seed);
            var servicing = life.servicing();
            if (servicing.arrears().toleratesAnything()) continue;
            var lived = new LoanLife(life.terms(), servicing, List.of());
            var before = new AtomicInteger();
            lived.run(
                    life.end(),
                    life.everyDay(),
                    (day, loan) -> {
                        var now = loan.daysPastDue(day);
                        if (before.get() > 0) assertThat(now).isEqualTo(before.get() + 1);
                        else assertThat(now).isBetween(0, 1);
                        before.set(now);
                    });
        }
    }

    private static LoanTransaction booked(LoanTransaction transaction, LocalDate on) {
        var repayment = (Repayment) transaction;
        var stamp = repayment.stamp();
        return new Repayment(new Stamp(stamp.id(), stamp.value(), on), repayment.amount());
    }

    private static Servicing.Close end(RandomLife life, List<LoanTransaction> attempts) {
        return view(life, attempts, LocalDate.MAX).closes().lastEntry().getValue();
    }

    private static Servicing.View view(
            RandomLife life, List<LoanTransaction> attempts, LocalDate knownAt) {
        var days = new TreeSet<LocalDate>();
        for (var k = 0; k <= 700; k += 35) days.add(RandomLife.START.plusDays(k));
        days.add(life.end());
        return Servicing.of(life.terms(), life.servicing(), attempts)
                .provided(life.provisions())
                .view(knownAt, days);
    }
}
