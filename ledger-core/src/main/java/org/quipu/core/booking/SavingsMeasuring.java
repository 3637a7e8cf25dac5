package org.quipu.core.booking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.account.Role;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Recorded;
import org.quipu.core.earning.Earnings;
import org.quipu.core.earning.Interest;

/**
 * What a day moves in the books of one savings account (domain.md section 9): interest that was
 * earned, posted or not, by the day's own difference, and by what became known of earlier days. The
 * posting itself only moves what is payable to the holder.
 */
public final class SavingsMeasuring {
    private SavingsMeasuring() {}

    /**
     * Measures an account.
     *
     * @param earnings of the account as known now; what was booked after the day does not count
     * @param day the closed one; what fell due on it is recorded
     * @param recorded what was booked so far of the accounts of its chunk
     * @return what moved; empty where nothing did
     */
    public static Optional<Measured> of(Earnings earnings, LocalDate day, Recorded recorded) {
        var before = day.minusDays(1);
        var now = measures(earnings.toDate(day, day));
        var eve = measures(earnings.toDate(before, day));
        var restated = eve.minus(knownBefore(earnings, day, eve, recorded));
        return LoanMeasuring.measured(earnings.kept().account(), now.minus(eve), restated);
    }

    /**
     * What today's rules would have booked of an account up to a closed day, less what was booked.
     *
     * @param earnings of the account as known now; what was booked after the day does not count
     * @param day the closed one
     * @param recorded what was booked up to that day of the accounts of its chunk
     * @return the difference, as what a restatement would move; empty where there is none
     */
    public static Optional<Measured> drift(Earnings earnings, LocalDate day, Recorded recorded) {
        var account = earnings.kept().account();
        var today = measures(earnings.toDate(day, day));
        var drift = today.minus(Balances.of(recorded.of(account.id())));
        return LoanMeasuring.measured(account, Balances.NONE, drift);
    }

    /** Where nobody had measured the account before, that is what was recorded of it: nothing. */
    private static Balances knownBefore(
            Earnings earnings, LocalDate day, Balances eve, Recorded recorded) {
        var id = earnings.kept().account().id();
        if (!recorded.accounts().containsKey(id)) return Balances.NONE;
        if (!earnings.kept().isAnyKnownOn(day)) return eve;
        var before = day.minusDays(1);
        return measures(earnings.toDate(before, before));
    }

    private static Balances measures(Interest interest) {
        return Balances.of(
                Map.of(
                        Role.INTEREST_EXPENSE, interest.gross(),
                        Role.INTEREST_PAYABLE, -interest.gross(),
                        Role.INTEREST_RECEIVABLE, interest.overdraft(),
                        Role.INTEREST_INCOME, -interest.overdraft()));
    }
}
