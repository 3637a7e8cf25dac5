package org.quipu.core.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quipu.core.booking.AccountBooks;
import org.quipu.core.booking.BookedThrough;

/**
 * A loan that was lived here is taken over in mid-life and lives on with the same transactions:
 * from then on everything is as it would have been, save that what was earned before is no income
 * here.
 *
 * <p>What a system does not hand over is the fraction of a cent of a penalty that is not charged
 * yet; so penalties here cost a whole per cent or more a day, and the day is one without a
 * fraction.
 */
class TakenOverLivesTest {
    private static final int LIVES = Boolean.getBoolean("quipu.long") ? 20_000 : 2_000;
    private static final EnumSet<LoanAccount> STANDING =
            EnumSet.of(
                    LoanAccount.LOAN_PORTFOLIO,
                    LoanAccount.LOSS_ALLOWANCE,
                    LoanAccount.INTEREST_RECEIVABLE,
                    LoanAccount.FEE_RECEIVABLE,
                    LoanAccount.PENALTY_RECEIVABLE,
                    LoanAccount.CLIENT_CREDIT,
                    LoanAccount.INTEREST_RECEIVED_IN_ADVANCE,
                    LoanAccount.FEES_RECEIVED_IN_ADVANCE,
                    LoanAccount.DEFERRED_INCOME);
    private static final EnumSet<LoanAccount> EARNED =
            EnumSet.of(
                    LoanAccount.CASH,
                    LoanAccount.INTEREST_INCOME,
                    LoanAccount.PENALTY_INCOME,
                    LoanAccount.RECOVERY_INCOME,
                    LoanAccount.IMPAIRMENT_EXPENSE);

    @Test
    void lives_on_as_if_it_had_always_been_here() {
        var taken = 0;
        var late = 0;
        var suspended = 0;
        for (var seed = 0; seed < LIVES; seed++) {
            var pair = TakenOver.pair(seed);
            if (pair.isEmpty()) continue;
            var seen = compare("seed " + seed, pair.get());
            taken++;
            if (seen.daysPastDue() > 0) late++;
            if (seen.suspended()) suspended++;
        }
        System.out.println(
                "took over " + taken + " loans, " + late + " late, " + suspended + " suspended");
        assertThat(taken).isGreaterThan(LIVES / 5);
        assertThat(late).isGreaterThan(LIVES / 25);
        assertThat(suspended).isGreaterThan(LIVES / 100);
    }

    @Test
    void keeps_its_books_through_any_life() {
        for (var seed = 0; seed < LIVES / 10; seed++) {
            var name = "seed " + seed;
            var pair = TakenOver.pair(seed);
            if (pair.isEmpty()) continue;
            var handed = pair.get().handed();
            var effective = Decisions.take(handed, pair.get().later()).effective(LocalDate.MAX);
            var days = new TreeSet<>(handed.begun().datesUntil(end().plusDays(1)).toList());
            new LoanLife(handed, effective)
                    .run(
                            end(),
                            days,
                            (day, loan) -> {
                                Invariants.hold(name, loan, day);
                                measuresMoveNoMoney(name + " on " + day, loan, day);
                            });
        }
    }

    @Test
    void its_days_are_booked_as_differences() {
        var booked = 0;
        for (var seed = 0; booked < 8; seed++) {
            var pair = TakenOver.pair(seed);
            if (pair.isEmpty()) continue;
            var loan = Servicing.of(pair.get().handed(), pair.get().later());
            var first = pair.get().handed().begun();
            BookedThrough.days("seed " + seed, AccountBooks.of(loan), first, 200);
            booked++;
        }
    }

    private static void measuresMoveNoMoney(String when, RunningLoan loan, LocalDate day) {
        var all = LoanBooks.of(loan, day);
        var journals = LoanBooks.journals(loan);
        for (var account :
                EnumSet.of(
                        LoanAccount.CASH,
                        LoanAccount.LOAN_PORTFOLIO,
                        LoanAccount.CLIENT_CREDIT,
                        LoanAccount.MIGRATION)) {
            assertThat(on(all, account))
                    .as("%s: %s", when, account)
                    .isEqualTo(on(journals, account));
        }
        assertThat(journals.values().stream().mapToLong(Long::longValue).sum()).as(when).isZero();
    }

    /** Compares both through their lives; tells how the loan stood when it was taken over. */
    private static Standing compare(String name, TakenOver.Pair pair) {
        var day = pair.handed().begun();
        var own = Decisions.take(pair.own(), pair.later());
        var handed = Decisions.take(pair.handed(), pair.later());
        assertThat(handed.refused()).as(name).isEqualTo(own.refused());
        var days = days(day);
        var before = own.history().view(_ -> true, days);
        var after = handed.history().view(_ -> true, days);
        var later = new ArrayList<String>();
        pair.later().forEach(each -> later.add(each.stamp().id()));
        for (var id : later) {
            assertThat(after.allocations().get(id))
                    .as("%s: %s", name, id)
                    .isEqualTo(before.allocations().get(id));
            assertThat(after.waived().get(id))
                    .as("%s: %s", name, id)
                    .isEqualTo(before.waived().get(id));
        }
        var begun = close(before, day).books();
        for (var each : days) {
            var when = name + " taken over " + day + " on " + each;
            sameFigures(when, close(before, each), close(after, each));
            sameBooks(when, begun, close(before, each), close(after, each));
        }
        return close(after, day).standing();
    }

    private static Servicing.Close close(Servicing.View view, LocalDate day) {
        return Objects.requireNonNull(view.closes().get(day));
    }

    private static void sameFigures(String when, Servicing.Close own, Servicing.Close handed) {
        var one = own.standing();
        var other = handed.standing();
        assertThat(other.principal()).as(when).isEqualTo(one.principal());
        assertThat(other.due()).as(when).isEqualTo(one.due());
        assertThat(other.arrears()).as(when).isEqualTo(one.arrears());
        assertThat(other.daysPastDue()).as(when).isEqualTo(one.daysPastDue());
        assertThat(other.credit()).as(when).isEqualTo(one.credit());
        assertThat(other.state()).as(when).isEqualTo(one.state());
        assertThat(other.suspended()).as(when).isEqualTo(one.suspended());
        assertThat(other.ageing()).as(when).isEqualTo(one.ageing());
        assertThat(other.extras().memo()).as(when).isEqualTo(one.extras().memo());
        assertThat(other.extras().writtenOff()).as(when).isEqualTo(one.extras().writtenOff());
        assertThat(other.extras().restructured()).as(when).isEqualTo(one.extras().restructured());
        assertThat(handed.quote()).as(when).isEqualTo(own.quote());
        assertThat(handed.schedule()).as(when).isEqualTo(own.schedule());
    }

    /** What stands is the same; what was earned, spent and received is the same since then. */
    private static void sameBooks(
            String when,
            Map<LoanAccount, Long> begun,
            Servicing.Close own,
            Servicing.Close handed) {
        var cleared = 0L;
        for (var account : STANDING) {
            assertThat(on(handed.books(), account))
                    .as("%s: %s", when, account)
                    .isEqualTo(on(own.books(), account));
            cleared += on(begun, account);
        }
        for (var account : EARNED) {
            assertThat(on(handed.books(), account))
                    .as("%s: %s", when, account)
                    .isEqualTo(on(own.books(), account) - on(begun, account));
        }
        assertThat(fees(handed.books()))
                .as("%s: fees", when)
                .isEqualTo(fees(own.books()) - fees(begun));
        assertThat(on(handed.books(), LoanAccount.MIGRATION)).as(when).isEqualTo(-cleared);
    }

    private static long fees(Map<LoanAccount, Long> books) {
        return on(books, LoanAccount.FEE_INCOME)
                + on(books, LoanAccount.THIRD_PARTY_PAYABLES)
                + on(books, LoanAccount.TAXES_ON_FEES);
    }

    private static long on(Map<LoanAccount, Long> books, LoanAccount account) {
        return books.getOrDefault(account, 0L);
    }

    private static NavigableSet<LocalDate> days(LocalDate from) {
        var days = new TreeSet<LocalDate>();
        for (var k = 0; k < 12; k++) days.add(from.plusDays(k));
        for (var day = from; !day.isAfter(end()); day = day.plusDays(13)) days.add(day);
        days.add(end());
        return days;
    }

    private static LocalDate end() {
        return RandomLife.START.plusDays(700);
    }
}
