package org.quipu.core.booking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.account.Role;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Recorded;
import org.quipu.core.deposit.Deposit.Held;

/**
 * What a day moves in the books of one deposit for a term (domain.md sections 8 and 9): interest
 * that was earned, evenly in each period. An early closure restates what was booked before it.
 */
public final class DepositMeasuring {
    private DepositMeasuring() {}

    /**
     * Measures a deposit.
     *
     * @param deposit as known now; what was booked after the day does not count
     * @param day the closed one; what fell due on it is recorded
     * @param recorded what was booked so far of the accounts of its chunk
     * @return what moved; empty where nothing did
     */
    public static Optional<Measured> of(Held deposit, LocalDate day, Recorded recorded) {
        var before = day.minusDays(1);
        var eve = measures(deposit, before, day);
        var known =
                recorded.accounts().containsKey(deposit.account().id())
                        ? measures(deposit, before, before)
                        : Balances.NONE;
        return LoanMeasuring.measured(
                deposit.account(), measures(deposit, day, day).minus(eve), eve.minus(known));
    }

    /**
     * What today's rules would have booked of a deposit up to a closed day, less what was booked.
     *
     * @param deposit as known now; what was booked after the day does not count
     * @param day the closed one
     * @param recorded what was booked up to that day of the accounts of its chunk
     * @return the difference, as what a restatement would move; empty where there is none
     */
    public static Optional<Measured> drift(Held deposit, LocalDate day, Recorded recorded) {
        var account = deposit.account();
        var drift = measures(deposit, day, day).minus(Balances.of(recorded.of(account.id())));
        return LoanMeasuring.measured(account, Balances.NONE, drift);
    }

    private static Balances measures(Held deposit, LocalDate day, LocalDate knownAt) {
        var earned = deposit.earned(day, knownAt);
        return Balances.of(Map.of(Role.INTEREST_EXPENSE, earned, Role.INTEREST_PAYABLE, -earned));
    }
}
