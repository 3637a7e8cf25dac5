package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Proceeds;

/** What can happen to a loan once it is paid out. Amounts are minor units. */
public sealed interface LoanTransaction {
    /** Its name and its two dates. */
    Stamp stamp();

    /** Whether its amount, if it has one, is possible. */
    default boolean isPositive() {
        return switch (this) {
            case Repayment(_, var amount) -> amount > 0;
            case Recovery(_, var amount) -> amount > 0;
            case Refund(_, var amount) -> amount > 0;
            case Waiver(_, _, var amount) -> amount > 0;
            case Charge(_, var amount, _) -> amount > 0;
            case Settlement(_, var amount) -> amount.orElse(0) >= 0;
            case Reschedule(_, _, var tranche, _) -> tranche >= 0;
            case Reversal _, WriteOff _, Restructure _, Moratorium _, Stop _, Resume _ -> true;
        };
    }

    /** Whether it rests on all that came before it, so that nothing before it may change. */
    default boolean restsOnWhatCameBefore() {
        return switch (this) {
            case Settlement _, WriteOff _, Refund _, Restructure _, Reschedule _, Moratorium _ ->
                    true;
            case Repayment _, Reversal _, Waiver _, Recovery _, Charge _, Stop _, Resume _ -> false;
        };
    }

    /** The borrower pays. */
    record Repayment(Stamp stamp, long amount) implements LoanTransaction {}

    /** A transaction is undone, as if it had never happened. */
    record Reversal(Stamp stamp, String of) implements LoanTransaction {}

    /** A part of what is due is let go. */
    record Waiver(Stamp stamp, DebtComponent component, long amount) implements LoanTransaction {}

    /** The borrower gets credit back. */
    record Refund(Stamp stamp, long amount) implements LoanTransaction {}

    /** The borrower pays everything at once; the quote where no amount is given. */
    record Settlement(Stamp stamp, OptionalLong amount) implements LoanTransaction {}

    /**
     * The bank gives up what is outstanding.
     *
     * @param stamp its name and dates
     * @param uncovered what of the loss no allowance covers, in minor units, once that is decided;
     *     absent: what the allowance then lacks
     */
    record WriteOff(Stamp stamp, OptionalLong uncovered) implements LoanTransaction {
        /**
         * One whose loss is not measured yet.
         *
         * @param stamp its name and dates
         */
        public WriteOff(Stamp stamp) {
            this(stamp, OptionalLong.empty());
        }
    }

    /** Something is received for a loan given up. */
    record Recovery(Stamp stamp, long amount) implements LoanTransaction {}

    /**
     * What is owed is agreed anew.
     *
     * @param stamp its name and dates
     * @param terms what changes
     * @param arrears what becomes of what is unpaid
     * @param carryDue when a carried amount falls due; the last new due date where absent
     */
    record Restructure(
            Stamp stamp, TermsChange terms, ArrearsTreatment arrears, Optional<LocalDate> carryDue)
            implements LoanTransaction {}

    /**
     * The instalments that follow are made anew on other terms. What each has earned until then
     * stays; nothing unpaid is touched.
     *
     * @param stamp its name and dates
     * @param rate a year, from the value date on
     * @param tranche a further part of the loan paid out now, in minor units; 0 for none
     * @param nextDue when the next instalment falls due: a moratorium, or a holiday that moves the
     *     rest
     */
    record Reschedule(
            Stamp stamp, Optional<AnnualRate> rate, long tranche, Optional<LocalDate> nextDue)
            implements LoanTransaction {}

    /**
     * The loan's part of a moratorium: the instalments to come are put off, and interest may stop.
     * One decision, so that one reversal undoes both.
     *
     * @param stamp its name and dates
     * @param moratorium which one
     * @param nextDue when the next instalment falls due
     * @param stopsInterest whether no interest is earned from the value date on
     */
    record Moratorium(Stamp stamp, String moratorium, LocalDate nextDue, boolean stopsInterest)
            implements LoanTransaction {}

    /**
     * A fee for one occasion, due on its value date.
     *
     * @param stamp its name and dates
     * @param amount what the borrower pays
     * @param proceeds where it goes; absent for the bank's own income, untaxed
     */
    record Charge(Stamp stamp, long amount, Optional<Proceeds> proceeds)
            implements LoanTransaction {}

    /** No interest is earned and no penalty charged from here on. */
    record Stop(Stamp stamp) implements LoanTransaction {}

    /** Interest is earned again. */
    record Resume(Stamp stamp) implements LoanTransaction {}

    /**
     * What becomes of unpaid amounts in a restructure.
     *
     * @param interest unpaid and earned
     * @param fee unpaid and due
     * @param penalty unpaid
     */
    record ArrearsTreatment(Treatment interest, Treatment fee, Treatment penalty) {
        Treatment of(DebtComponent component) {
            return switch (component) {
                case PENALTY -> penalty;
                case FEE -> fee;
                case INTEREST -> interest;
                case PRINCIPAL -> throw new IllegalArgumentException("principal is never let go");
            };
        }
    }

    /** What becomes of one unpaid component in a restructure. */
    enum Treatment {
        /** It joins the principal. */
        CAPITALISE,
        /** It falls due as a row of its own. */
        CARRY,
        /** It is let go. */
        WAIVE
    }
}
