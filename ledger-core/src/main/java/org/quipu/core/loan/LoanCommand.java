package org.quipu.core.loan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Ordered;
import org.quipu.core.approval.Approvable;
import org.quipu.core.money.Money;
import org.quipu.core.product.TermsAsked;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Proceeds;
import org.quipu.core.schedule.Timing;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.Handover;
import org.quipu.core.servicing.LoanTransaction.ArrearsTreatment;
import org.quipu.core.servicing.TermsChange;

/** What may be asked of a loan. Value dates that are absent are the business date. */
public sealed interface LoanCommand extends Command {
    /**
     * Which loan.
     *
     * @return its id
     */
    String loan();

    /** A command whose effect has a value date. */
    sealed interface Dated extends LoanCommand {
        /**
         * When it takes economic effect.
         *
         * @return the value date; the business date where absent
         */
        Optional<LocalDate> valueDate();
    }

    /** A command that moves money between the loan and a saver or a settlement account. */
    sealed interface Moving extends Dated {
        /**
         * The savings account on the other side.
         *
         * @return its id; the envelope's settlement account where absent
         */
        Optional<String> savings();
    }

    /**
     * A client asks for a loan.
     *
     * @param loan its id, new
     * @param applicant who asks, and for what
     * @param asked how much and on which terms
     * @param envelope where it comes from
     */
    record ApplyForLoan(String loan, Applicant applicant, TermsAsked asked, Envelope envelope)
            implements LoanCommand {}

    /**
     * Who asks for a loan.
     *
     * @param client the borrower
     * @param product under whose rules
     * @param branch where it is booked; the client's own where absent
     * @param externalId the caller's own identifier, unique among accounts
     * @param officer who looks after it, a code
     * @param group whose joint loan it is part of
     * @param fund the source of funds it is lent from
     */
    record Applicant(
            String client,
            String product,
            Optional<String> branch,
            Optional<String> externalId,
            Optional<String> officer,
            Optional<String> group,
            Optional<String> fund) {}

    /**
     * A loan that runs in another system is served here from now on, on the schedule it has there.
     *
     * @param loan its id, new; or that of a loan whose takeover was reversed
     * @param applicant whose it is, and under whose rules it is served
     * @param origin what was agreed elsewhere
     * @param handover how it stands there, in minor units of the product's currency
     * @param envelope where it comes from
     */
    record TakeOverLoan(
            String loan, Applicant applicant, Origin origin, Handover handover, Envelope envelope)
            implements Dated, Approvable {
        @Override
        public Optional<LocalDate> valueDate() {
            return Optional.of(handover.day());
        }
    }

    /**
     * What was agreed on a loan that is taken over.
     *
     * @param terms in force, with the sum that was lent in all
     * @param disbursed the day the money went out
     * @param reference what the other system calls the loan
     */
    record Origin(TermsAsked terms, LocalDate disbursed, String reference) {}

    /**
     * The bank agrees.
     *
     * @param loan which
     * @param terms other terms than were asked for
     * @param envelope where it comes from
     */
    record ApproveLoan(String loan, Optional<TermsAsked> terms, Envelope envelope)
            implements LoanCommand {}

    /**
     * The bank declines.
     *
     * @param loan which
     * @param envelope where it comes from
     */
    record RejectLoan(String loan, Envelope envelope) implements LoanCommand {}

    /**
     * The client no longer wants it.
     *
     * @param loan which
     * @param envelope where it comes from
     */
    record WithdrawApplication(String loan, Envelope envelope) implements LoanCommand {}

    /**
     * A channel was told to pay the loan out; it will confirm or fail.
     *
     * @param loan which
     * @param envelope where it comes from
     */
    record InstructDisbursement(String loan, Envelope envelope) implements LoanCommand {}

    /**
     * The channel could not pay.
     *
     * @param loan which
     * @param envelope where it comes from
     */
    record FailDisbursement(String loan, Envelope envelope) implements LoanCommand {}

    /**
     * Pay the loan out, the upfront fee withheld; also a channel's confirmation.
     *
     * @param loan which
     * @param valueDate the day of the disbursement
     * @param savings where to
     * @param collateral the borrower's savings account that keeps the compulsory savings
     * @param envelope where it comes from
     */
    record DisburseLoan(
            String loan,
            Optional<LocalDate> valueDate,
            Optional<String> savings,
            Optional<String> collateral,
            Envelope envelope)
            implements Moving, Approvable {}

    /**
     * The borrower pays; on a loan that was written off, a recovery.
     *
     * @param loan which
     * @param amount how much
     * @param valueDate when
     * @param savings from where
     * @param ordered by which standing order; empty where somebody pays
     * @param envelope where it comes from
     */
    record RepayLoan(
            String loan,
            Money amount,
            Optional<LocalDate> valueDate,
            Optional<String> savings,
            Optional<Ordered> ordered,
            Envelope envelope)
            implements Moving {
        /**
         * Somebody pays.
         *
         * @param loan which
         * @param amount how much
         * @param valueDate when
         * @param savings from where
         * @param envelope where it comes from
         */
        public RepayLoan(
                String loan,
                Money amount,
                Optional<LocalDate> valueDate,
                Optional<String> savings,
                Envelope envelope) {
            this(loan, amount, valueDate, savings, Optional.empty(), envelope);
        }
    }

    /**
     * The borrower pays everything at once.
     *
     * @param loan which
     * @param amount how much; the quote where absent
     * @param valueDate when
     * @param savings from where
     * @param envelope where it comes from
     */
    record SettleLoan(
            String loan,
            Optional<Money> amount,
            Optional<LocalDate> valueDate,
            Optional<String> savings,
            Envelope envelope)
            implements Moving {}

    /**
     * The borrower gets credit back.
     *
     * @param loan which
     * @param amount how much
     * @param valueDate when
     * @param savings where to
     * @param envelope where it comes from
     */
    record RefundCredit(
            String loan,
            Money amount,
            Optional<LocalDate> valueDate,
            Optional<String> savings,
            Envelope envelope)
            implements Moving, Approvable {}

    /**
     * A part of what is due is let go.
     *
     * @param loan which
     * @param component interest, fee or penalty
     * @param amount how much
     * @param valueDate when
     * @param envelope where it comes from
     */
    record WaiveDue(
            String loan,
            DebtComponent component,
            Money amount,
            Optional<LocalDate> valueDate,
            Envelope envelope)
            implements Dated, Approvable {}

    /**
     * A fee for one occasion, due at once.
     *
     * @param loan which
     * @param fee its name, a code
     * @param amount how much
     * @param proceeds where it goes; absent for the bank's own income, untaxed
     * @param valueDate when
     * @param envelope where it comes from
     */
    record ChargeLoanFee(
            String loan,
            String fee,
            Money amount,
            Optional<Proceeds> proceeds,
            Optional<LocalDate> valueDate,
            Envelope envelope)
            implements Dated {}

    /**
     * The bank gives up what is outstanding.
     *
     * @param loan which
     * @param valueDate when
     * @param envelope where it comes from
     */
    record WriteOffLoan(String loan, Optional<LocalDate> valueDate, Envelope envelope)
            implements Dated, Approvable {}

    /**
     * What is owed is agreed anew.
     *
     * @param loan which
     * @param change of the terms, and what becomes of what is unpaid
     * @param valueDate when
     * @param envelope where it comes from
     */
    record RestructureLoan(
            String loan, Renewal change, Optional<LocalDate> valueDate, Envelope envelope)
            implements Dated, Approvable {}

    /**
     * What a restructure agrees.
     *
     * @param terms what changes of the terms
     * @param arrears what becomes of what is unpaid
     * @param carryDue when a carried amount falls due; the last new due date where absent
     */
    record Renewal(TermsChange terms, ArrearsTreatment arrears, Optional<LocalDate> carryDue) {
        Renewal around(Timing.Shift shift) {
            return new Renewal(terms.around(shift), arrears, carryDue);
        }
    }

    /**
     * The instalments to come change: another rate, or other due dates.
     *
     * @param loan which
     * @param rate a year, from the value date on
     * @param nextDue when the next instalment falls due
     * @param reason a code: rate-change, moratorium, holiday …
     * @param valueDate when
     * @param envelope where it comes from
     */
    record RescheduleLoan(
            String loan,
            Optional<AnnualRate> rate,
            Optional<LocalDate> nextDue,
            String reason,
            Optional<LocalDate> valueDate,
            Envelope envelope)
            implements Dated, Approvable {}

    /**
     * A further part of the loan is paid out.
     *
     * @param loan which
     * @param amount how much
     * @param valueDate when
     * @param savings where to
     * @param envelope where it comes from
     */
    record DisburseTranche(
            String loan,
            Money amount,
            Optional<LocalDate> valueDate,
            Optional<String> savings,
            Envelope envelope)
            implements Moving, Approvable {}

    /**
     * The borrower promises to pay; nothing of what is owed changes.
     *
     * @param loan which
     * @param amount how much
     * @param by the last day of the promise, not before the business date
     * @param envelope where it comes from
     */
    record PromisePayment(String loan, Money amount, LocalDate by, Envelope envelope)
            implements LoanCommand {}

    /**
     * The borrower was visited, called or written to; nothing of what is owed changes.
     *
     * @param loan which
     * @param way how
     * @param outcome what came of it, one that the way can have
     * @param on when, not after the business date, which it is where absent
     * @param officer who did it, a code; who looks after the loan where absent
     * @param envelope where it comes from
     */
    record RecordContact(
            String loan,
            ContactWay way,
            ContactOutcome outcome,
            Optional<LocalDate> on,
            Optional<String> officer,
            Envelope envelope)
            implements LoanCommand {}

    /**
     * Another officer looks after the loan.
     *
     * @param loan which
     * @param officer who does from now on, a code
     * @param from since when, not after the business date, which it is where absent
     * @param envelope where it comes from
     */
    record ChangeOfficer(String loan, String officer, Optional<LocalDate> from, Envelope envelope)
            implements LoanCommand {}

    /**
     * The loan is in the books of another branch or fund from the business date on.
     *
     * @param loan which
     * @param target where to
     * @param chunk of the day booking it is in; absent for one that is in none yet
     * @param envelope where it comes from
     */
    record TransferLoan(String loan, Target target, OptionalInt chunk, Envelope envelope)
            implements LoanCommand, Approvable {}

    /**
     * Where a loan is transferred to.
     *
     * @param branch its new one; as it is where absent
     * @param fund whose money it is from now on; as it is where absent
     * @param ofNoFund whether it is of no fund any more, but of the bank's own money
     */
    record Target(Optional<String> branch, Optional<String> fund, boolean ofNoFund) {
        /** Refuses a fund that is none. */
        public Target {
            if (ofNoFund && fund.isPresent()) throw new IllegalArgumentException("of no " + fund);
        }

        Grain from(Grain before) {
            return new Grain(
                    branch.orElse(before.branch()),
                    before.product(),
                    ofNoFund ? Optional.empty() : fund.or(before::fund));
        }
    }

    /**
     * No interest is earned from here on.
     *
     * @param loan which
     * @param reason a code: death, disaster, court …
     * @param valueDate when
     * @param envelope where it comes from
     */
    record StopAccrual(String loan, String reason, Optional<LocalDate> valueDate, Envelope envelope)
            implements Dated, Approvable {}

    /**
     * Interest is earned again.
     *
     * @param loan which
     * @param valueDate when
     * @param envelope where it comes from
     */
    record ResumeAccrual(String loan, Optional<LocalDate> valueDate, Envelope envelope)
            implements Dated {}

    /**
     * A new loan pays an old one of the same borrower; the rest is paid out.
     *
     * @param loan the new one, approved
     * @param repays the old one
     * @param savings through which account the money goes
     * @param envelope where it comes from
     */
    record TopUpLoan(String loan, String repays, String savings, Envelope envelope)
            implements LoanCommand, Approvable {}

    /**
     * Record what fell due on a loan by itself: credit applied, grace interest capitalised, a small
     * rest let go. Nothing happens where all is recorded, or to a loan that is not paid out.
     *
     * @param loan which
     * @param through the last day of which it is recorded, not after the business date
     * @param envelope who asked for the day's closing
     */
    record RecordDue(String loan, LocalDate through, Envelope envelope) implements LoanCommand {}
}
