package org.quipu.core.earning;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.quipu.core.account.Account;
import org.quipu.core.account.Component;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.interest.BalanceLine;
import org.quipu.core.interest.BalanceLine.Moved;
import org.quipu.core.interest.BalanceLine.Start;
import org.quipu.core.interest.DueFees;
import org.quipu.core.interest.InterestPlan;
import org.quipu.core.interest.InterestPosting;
import org.quipu.core.money.Exact;
import org.quipu.core.product.Product;
import org.quipu.core.product.SavingsRules;

/**
 * A savings account that earns or costs, with what fell due on it and is not recorded yet. Its own
 * state covers interest: whoever touches an account first records what fell due, and a posting
 * leaves nothing unposted behind.
 *
 * @param account as it stands
 * @param plan by which it earns
 * @param upkeep by what else falls due on it; empty where its product has no conditions
 */
public record Earner(Account.Open account, InterestPlan plan, Optional<Upkeep> upkeep) {
    /**
     * Finds out whether an account earns or costs.
     *
     * @param account which
     * @param product under which it runs
     * @param earned what is remembered of it, asked for only where {@link #isWatched}
     * @return empty where nothing falls due on it
     */
    public static Optional<Earner> of(
            Account.Open account, Product product, Supplier<Earned> earned) {
        if (account.terms().component() != Component.DEPOSIT
                || !(product instanceof Product.Offered offered)) {
            return Optional.empty();
        }
        return offered.interest().map(plan -> new Earner(account, plan, upkeep(offered, earned)));
    }

    private static Optional<Upkeep> upkeep(Product.Offered product, Supplier<Earned> earned) {
        return product.hasConditions() && earned.get() instanceof Earned.Kept kept
                ? Optional.of(new Upkeep(product.conditions(), kept, LocalDate.MAX))
                : Optional.empty();
    }

    /**
     * Whether more than its own state must be known of an account whenever it is touched.
     *
     * @param account which
     * @param product under which it runs
     * @return true where the product has conditions
     */
    public static boolean isWatched(Account.Open account, Product product) {
        return account.terms().component() == Component.DEPOSIT
                && product instanceof Product.Offered offered
                && offered.hasConditions();
    }

    /**
     * Whether nothing of interest is to be recorded with a posting, whatever the product pays: the
     * account was touched today, and nothing counts from earlier.
     *
     * @param account which
     * @param valueDate from when on something is to count
     * @param today the business date
     * @return true for nearly every posting on a busy account
     */
    public static boolean isQuiet(Account.Open account, LocalDate valueDate, LocalDate today) {
        return account.terms().component() != Component.DEPOSIT
                || (account.touchedOn() == today.toEpochDay() && valueDate.equals(today));
    }

    /**
     * Finds out whether an account without conditions earns and anything of it may be to be
     * recorded. Asked of every posting that is not quiet, so it looks at two dates before it looks
     * at anything else.
     *
     * @param account which
     * @param product under which it runs
     * @param valueDate from when on something is to count
     * @param today the business date
     * @return empty where nothing fell due since the account was touched, and nothing is late
     */
    public static Optional<Earner> concerned(
            Account.Open account, Product product, LocalDate valueDate, LocalDate today) {
        if (isQuiet(account, valueDate, today)
                || !(product instanceof Product.Offered offered)
                || offered.first().validFrom().isAfter(today)
                || !(offered.on(today).rules() instanceof SavingsRules savings)
                || savings.interest().isEmpty()) {
            return Optional.empty();
        }
        var period = savings.interest().get().credit().posting().start(today);
        return account.touchedOn() < period.toEpochDay() || valueDate.isBefore(period)
                ? of(account, offered, EarningKinds.EARNED.fold()::initial)
                : Optional.empty();
    }

    /**
     * Whether anything fell due after a day, so that what counts from that day changes it.
     *
     * @param valueDate from when on something is to count
     * @param today the business date
     * @return true where it reaches back behind a posting or a fee
     */
    public boolean isLate(LocalDate valueDate, LocalDate today) {
        var last = period().start(today).minusDays(1);
        return !valueDate.isAfter(last) && !begins().isAfter(last);
    }

    /** What falls due falls due at the end of such periods. */
    private CalendarPeriod period() {
        return upkeep.isPresent() ? CalendarPeriod.MONTHLY : plan.posting();
    }

    /**
     * Whether anything is to be recorded.
     *
     * @param last the last day on which it may have fallen due
     * @return false where nothing was earned and nothing taken either
     */
    public boolean isDue(LocalDate last) {
        if (isPlainlyDue(last)) return true;
        var due = due(last.plusDays(1));
        return !due.postings().isEmpty()
                || !due.fees().isEmpty()
                || asleep(last.plusDays(1)).isPresent();
    }

    /** Nothing need be computed where what lies on an account has lain over a posting. */
    private boolean isPlainlyDue(LocalDate last) {
        var posted = plan.posting().end(since());
        return !plan.isNothing()
                && account.own() != 0
                && !posted.isAfter(last)
                && account.timeline().newestDay() <= posted.toEpochDay();
    }

    /**
     * What fell due and is not recorded.
     *
     * @param postings in order; none of accounts with nothing on them
     * @param fees in order
     */
    public record Due(List<InterestPosting> postings, List<DueFees.Taken> fees) {
        private static final Due NOTHING = new Due(List.of(), List.of());

        private boolean isNothing() {
            return postings.isEmpty() && fees.isEmpty();
        }

        /**
         * What the holder's balance moves by.
         *
         * @return positive where it rises
         */
        public long net() {
            return postings.stream().mapToLong(each -> Interest.of(each).net()).sum()
                    - fees.stream().mapToLong(DueFees.Taken::amount).sum();
        }
    }

    /**
     * Postings and fees that fell due and are not recorded.
     *
     * @param today they fell due before it
     * @return them
     */
    public Due due(LocalDate today) {
        var first = period().end(since());
        var last = period().start(today).minusDays(1);
        if (first.isAfter(last) || isEmpty() || isFree()) return Due.NOTHING;
        var posted = plan.posting().end(since());
        var soon = posted.isBefore(last) ? posted : last;
        var due = dueBy(soon);
        if (due.isNothing() && account.own() == 0) return Due.NOTHING;
        return soon.isBefore(last) ? dueBy(last) : due;
    }

    /** An account that neither earns nor costs has conditions of other kinds. */
    private boolean isFree() {
        return plan.isNothing() && upkeep.filter(Upkeep::takesFees).isEmpty();
    }

    private Due dueBy(LocalDate last) {
        var line = line(last);
        var postings = line.postings().stream().filter(each -> !isNothing(each)).toList();
        return new Due(plan.isNothing() ? List.of() : postings, line.fees());
    }

    private static boolean isNothing(InterestPosting posting) {
        return Interest.of(posting).isNothing() && posting.balance() == 0;
    }

    /**
     * Since when the account is dormant, where that is not recorded.
     *
     * @param today it began before it
     * @return the first day of it; empty where the account is awake, or recorded as dormant
     */
    public Optional<LocalDate> asleep(LocalDate today) {
        if (upkeep.isEmpty() || upkeep.get().kept().dormantSince().isPresent()) {
            return Optional.empty();
        }
        // One who came today has woken it before it was looked at again.
        return upkeep.get().dormantSince(today).filter(since -> since.isBefore(today));
    }

    /**
     * The days since the last posting that is recorded, with what fell due since.
     *
     * @param last the last day; not before the account was touched
     * @return day by day; empty where interest begins later
     */
    public BalanceLine line(LocalDate last) {
        var start = start();
        var before = start.minusDays(1).toEpochDay();
        var sign = account.terms().component().sign();
        NavigableMap<LocalDate, Long> changes = new TreeMap<>();
        account.timeline()
                .after(
                        before,
                        (day, change) -> changes.put(LocalDate.ofEpochDay(day), sign * change));
        var balance = sign * account.timeline().balanceOn(before);
        return BalanceLine.of(plan, new Start(start, balance), new Moved(changes, fees()), last);
    }

    /** What fell due before the account was touched is among its changes. */
    private DueFees fees() {
        if (upkeep.isEmpty()) return DueFees.NONE;
        var touched = LocalDate.ofEpochDay(account.touchedOn());
        return day -> day.isBefore(touched) ? List.of() : upkeep.get().on(day);
    }

    /**
     * What was earned to the close of a day and is not posted.
     *
     * @param day not before the account was touched
     * @return rounded, with the tax it would bear
     */
    public Interest accrued(LocalDate day) {
        if (day.isBefore(start())) return Interest.NONE;
        var close = line(day).on(day);
        return rounded(day, close.earned(), close.charged());
    }

    private Interest rounded(LocalDate day, Exact earned, Exact charged) {
        var terms = plan.on(day);
        var gross = terms.rounded(earned);
        return new Interest(gross, terms.taxOn(gross), terms.rounded(charged));
    }

    private boolean isEmpty() {
        return account.own() == 0 && account.timeline().newestDay() < start().toEpochDay();
    }

    /** From when on anything may have been earned that is not recorded. */
    private LocalDate since() {
        var touched = LocalDate.ofEpochDay(account.touchedOn());
        return touched.isBefore(begins()) ? begins() : touched;
    }

    private LocalDate start() {
        var start = plan.posting().start(since());
        return start.isBefore(begins()) ? begins() : start;
    }

    private LocalDate begins() {
        var opened = account.terms().openedOn();
        return opened.isBefore(plan.first()) ? plan.first() : opened;
    }
}
