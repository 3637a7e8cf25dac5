package org.quipu.core.servicing;

import java.time.LocalDate;
import org.quipu.core.money.Precision;
import org.quipu.core.schedule.FeeShares;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Proceeds;

/**
 * Whose the fees of a loan are. A fee is split once, when it is charged; what is let go of it later
 * takes back the same shares, so that of a fee let go whole nothing is left with anybody.
 */
final class FeeSharing {
    /** Withheld from the disbursement. */
    final FeeShares upfront;

    /** Of rows that were taken over, what another system had charged: nobody's here. */
    private FeeShares elsewhere = FeeShares.NONE;

    private final Proceeds instalment;
    private final Proceeds late;
    private final Precision precision;

    /** Let go so far. */
    private FeeShares waived = FeeShares.NONE;

    /** Of rows that a restructure replaced. */
    private FeeShares ofRowsBefore = FeeShares.NONE;

    /** Earned in all, once the loan has ended. */
    private FeeShares atEnd = FeeShares.NONE;

    FeeSharing(LoanTerms terms, ServicingTerms servicing) {
        var fees = terms.fees();
        precision = terms.precision();
        instalment = fees.instalmentProceeds().orElse(Proceeds.OWN);
        late = servicing.lateFee().proceeds().orElse(Proceeds.OWN);
        upfront = fees.upfrontShares(terms.principal(), precision);
    }

    /** What a row asks for. */
    FeeShares asked(Row row) {
        var own = row.fixedShares().orElseGet(() -> instalment.of(row.scheduledFee(), precision));
        return own.plus(late.of(row.lateFee(), precision));
    }

    /** What was charged by a day and is still to be paid. */
    FeeShares unpaid(RunningLoan loan, LocalDate day) {
        var sum = FeeShares.NONE;
        for (var row : loan.rows()) {
            if (!row.carried && row.due().isAfter(day)) continue;
            sum = sum.plus(further(row, row.unpaid(DebtComponent.FEE)));
        }
        return sum;
    }

    /** A further part of a row's fee, after what was let go of it before. */
    private FeeShares further(Row row, long amount) {
        var whole = asked(row);
        var before = row.waived().fee();
        return whole.part(before + amount, precision).minus(whole.part(before, precision));
    }

    /** A row's fee is let go in part, beside what was let go of it before. */
    void waive(Row row, long amount) {
        waived = waived.plus(further(row, amount));
    }

    /** Unpaid fees of several rows are let go whole. */
    void waive(FeeShares unpaid) {
        waived = waived.plus(unpaid);
    }

    FeeShares waived() {
        return waived;
    }

    /** Of all that was charged by a day. */
    FeeShares charged(RunningLoan loan, LocalDate day) {
        if (!loan.isActive()) return atEnd;
        var sum = ofRowsBefore;
        for (var row : loan.rows()) {
            if (!row.carried && !row.due().isAfter(day)) sum = sum.plus(asked(row));
        }
        return sum.minus(elsewhere);
    }

    /** Another system had charged fees before the loan was taken over: its own, untaxed here. */
    void chargedElsewhere(long fees) {
        elsewhere = FeeShares.own(fees);
    }

    /** A row that was charged leaves. */
    void keep(Row row) {
        ofRowsBefore = ofRowsBefore.plus(asked(row));
    }

    /**
     * A loan ends that was paid: what was settled of fees to come is earned now. What was paid of
     * fees that a new schedule has cancelled since is the bank's.
     */
    void end(RunningLoan loan, LocalDate day, long settled) {
        var sum = charged(loan, day);
        for (var row : loan.dueAfter(day)) {
            if (row.carried) continue;
            sum = sum.plus(asked(row).part(row.settled(DebtComponent.FEE), precision));
        }
        atEnd = sum.plus(FeeShares.own(settled - sum.total()));
    }

    /** A loan is given up: what of its fees is lost, by whose it would have been. */
    FeeShares lose(RunningLoan loan, LocalDate day, long lost) {
        atEnd = charged(loan, day);
        var unpaid = unpaid(loan, day);
        return lost < unpaid.total()
                ? unpaid.part(lost, precision)
                : unpaid.plus(FeeShares.own(lost - unpaid.total()));
    }
}
