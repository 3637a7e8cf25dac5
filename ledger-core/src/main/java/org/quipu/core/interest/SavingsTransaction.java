package org.quipu.core.interest;

import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.core.servicing.Stamp;

/** What can happen to a savings account. Amounts are minor units, above zero. */
public sealed interface SavingsTransaction {
    /** Its name and its two dates. */
    Stamp stamp();

    /** The holder pays in. */
    record Deposit(Stamp stamp, long amount) implements SavingsTransaction {}

    /** The holder is paid. */
    record Withdrawal(Stamp stamp, long amount) implements SavingsTransaction {}

    /** A part of what is available is reserved. */
    record Hold(Stamp stamp, long amount) implements SavingsTransaction {}

    /**
     * What was reserved is available again.
     *
     * @param stamp its name and dates
     * @param hold which; any where absent
     * @param amount how much; all of it where absent
     */
    record Release(Stamp stamp, Optional<String> hold, OptionalLong amount)
            implements SavingsTransaction {}

    /**
     * A transaction is undone, as if it had never happened.
     *
     * @param stamp its name and dates
     * @param of what is undone
     * @param forced with the consent of two, though the money is spent
     */
    record Reversal(Stamp stamp, String of, boolean forced) implements SavingsTransaction {}

    /** Whether the amount, if there is one, is possible. */
    default boolean isPositive() {
        return switch (this) {
            case Deposit(_, var amount) -> amount > 0;
            case Withdrawal(_, var amount) -> amount > 0;
            case Hold(_, var amount) -> amount > 0;
            case Release(_, _, var amount) -> amount.orElse(1) > 0;
            case Reversal _ -> true;
        };
    }

    /** What it changes the balance by. */
    default long change() {
        return switch (this) {
            case Deposit(_, var amount) -> amount;
            case Withdrawal(_, var amount) -> -amount;
            case Hold _, Release _, Reversal _ -> 0;
        };
    }
}
