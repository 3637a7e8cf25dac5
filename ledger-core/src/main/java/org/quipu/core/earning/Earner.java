package org.quipu.core.earning;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.quipu.core.account.Account;
import org.quipu.core.account.Component;
import org.quipu.core.interest.BalanceLine;
import org.quipu.core.interest.BalanceLine.Start;
import org.quipu.core.interest.InterestPlan;
import org.quipu.core.interest.InterestPosting;
import org.quipu.core.money.Exact;
import org.quipu.core.product.Product;
import org.quipu.core.product.SavingsRules;

/**
 * A savings account that earns, with what of its interest is not recorded yet. Its own state covers
 * that: whoever touches an account first records what fell due, and a posting leaves nothing
 * unposted behind.
 *
 * @param account as it stands
 * @param plan by which it earns
 */
public record Earner(Account.Open account, InterestPlan plan) {
    /**
     * Finds out whether an account earns.
     *
     * @param account which
     * @param product under which it runs
     * @return empty where it earns nothing
     */
    public static Optional<Earner> of(Account.Open account, Product product) {
        return account.terms().component() == Component.DEPOSIT
                        && product instanceof Product.Offered offered
                ? offered.interest().map(plan -> new Earner(account, plan))
                : Optional.empty();
    }

    /**
     * Whether nothing of interest is to be recorded with a posting, whatever the product: the
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
     * Finds out whether an account earns and anything of it may be to be recorded. Asked of every
     * posting that is not quiet, so it looks at two dates before it looks at anything else.
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
                ? of(account, offered)
                : Optional.empty();
    }

    /**
     * Whether interest was posted after a day, so that what counts from that day changes it.
     *
     * @param valueDate from when on something is to count
     * @param today the business date
     * @return true where it reaches back behind a posting
     */
    public boolean isLate(LocalDate valueDate, LocalDate today) {
        var posted = plan.posting().start(today).minusDays(1);
        return !valueDate.isAfter(posted) && !begins().isAfter(posted);
    }

    /**
     * Whether a posting is to be recorded.
     *
     * @param last the last day on which it may have fallen due
     * @return false where nothing was earned either
     */
    public boolean isDue(LocalDate last) {
        return !due(last.plusDays(1)).isEmpty();
    }

    /**
     * Postings that fell due and are not recorded.
     *
     * @param today they fell due before it
     * @return in order; none of accounts with nothing on them
     */
    public List<InterestPosting> due(LocalDate today) {
        var first = plan.posting().end(since());
        var last = plan.posting().start(today).minusDays(1);
        if (first.isAfter(last) || isEmpty()) return List.of();
        var posted = posted(first);
        if (posted.isEmpty() && account.own() == 0) return List.of();
        return first.isBefore(last) ? posted(last) : posted;
    }

    private List<InterestPosting> posted(LocalDate last) {
        return line(last).postings().stream().filter(each -> !isNothing(each)).toList();
    }

    private static boolean isNothing(InterestPosting posting) {
        return Interest.of(posting).isNothing() && posting.balance() == 0;
    }

    /**
     * The days since the last posting that is recorded, with those that fell due since.
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
        return BalanceLine.of(plan, new Start(start, balance), changes, last);
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
