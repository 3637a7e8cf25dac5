package org.quipu.core.booking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Role;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Measured.Figure;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.LossTables;

/**
 * What the days to come will move in the books of a loan about which nothing more is decided. It
 * comes out of the same life that measured a day, so a day on which nobody touched the loan costs
 * no life of its own. It holds for one state of the loan: who keeps it, keeps it by that.
 */
public final class Outlook {
    /** How many days ahead: a loan that is paid every month is measured anew by then. */
    static final int DAYS = 31;

    private final LossTables losses;
    private final LocalDate from;
    private final int days;
    private final Role[] moving;

    /** Minor units by day after the first, then by role; debit positive. */
    private final long[] moved;

    private Outlook(LossTables losses, LocalDate from, int days, Role[] moving, long[] moved) {
        this.losses = losses;
        this.from = from;
        this.days = days;
        this.moving = moving;
        this.moved = moved;
    }

    /**
     * From what was measured.
     *
     * @param losses by which tables
     * @param measures at the close of the day that was measured, and of each one after it
     * @return what they tell; empty where that is nothing
     */
    static Optional<Outlook> of(LossTables losses, NavigableMap<LocalDate, Balances> measures) {
        if (measures.size() < 2) return Optional.empty();
        var closes = List.copyOf(measures.values());
        var moving = moving(closes);
        var days = closes.size() - 1;
        var moved = new long[days * moving.length];
        for (var i = 0; i < moving.length; i++) {
            var account = moving[i].text();
            for (var day = 0; day < days; day++) {
                moved[day * moving.length + i] =
                        closes.get(day + 1).on(account) - closes.get(day).on(account);
            }
        }
        return Optional.of(new Outlook(losses, measures.firstKey(), days, moving, moved));
    }

    private static Role[] moving(List<Balances> closes) {
        var names = new HashSet<String>();
        for (var close : closes) names.addAll(close.amounts().keySet());
        names.removeIf(name ->
                closes.stream().allMatch(close -> close.on(name) == closes.getFirst().on(name)));
        return names.stream().map(Role::named).sorted().toArray(Role[]::new);
    }

    /**
     * Whether it tells what a day moves.
     *
     * @param day which
     * @param tables by which losses are estimated
     * @return false for the day it was measured on and those before, and for those too far ahead
     */
    public boolean covers(LocalDate day, LossTables tables) {
        return day.isAfter(from) && !day.isAfter(from.plusDays(days)) && tables.equals(losses);
    }

    /**
     * What a day moves.
     *
     * @param account the loan's
     * @param day one it covers
     * @return the day's own differences, nothing restated; empty where nothing moves
     */
    public Optional<Measured> on(AccountTerms account, LocalDate day) {
        var at = (int) ChronoUnit.DAYS.between(from, day) - 1;
        var currency = account.currency();
        var figures = new ArrayList<Figure>(moving.length);
        for (var i = 0; i < moving.length; i++) {
            var own = moved[at * moving.length + i];
            if (own == 0) continue;
            figures.add(new Figure(moving[i], new Money(currency, own), Money.zero(currency)));
        }
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(new Measured(account.id(), Grain.of(account), figures));
    }
}
