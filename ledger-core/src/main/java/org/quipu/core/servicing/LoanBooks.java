package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.quipu.core.schedule.FeeShares;

/**
 * The general ledger's view of a loan at the close of a day, by value date: a function of what the
 * loan has come to, so no entry can be forgotten. Debit is positive; the sum is zero.
 */
public final class LoanBooks {
    private final EnumMap<LoanAccount, Long> balances = new EnumMap<>(LoanAccount.class);

    private LoanBooks() {}

    static Map<LoanAccount, Long> of(RunningLoan loan, LocalDate day) {
        var books = new LoanBooks();
        books.receivables(loan, day);
        books.income(loan, day);
        books.put(LoanAccount.CASH, loan.totals.cash);
        books.put(LoanAccount.LOAN_PORTFOLIO, loan.principal);
        books.put(LoanAccount.CLIENT_CREDIT, -loan.credit);
        books.put(LoanAccount.DEFERRED_INCOME, -loan.suspension.deferred());
        books.put(LoanAccount.RECOVERY_INCOME, -loan.recovered);
        books.put(LoanAccount.LOSS_ALLOWANCE, -loan.allowance.setAside);
        books.put(LoanAccount.IMPAIRMENT_EXPENSE, loan.allowance.expense);
        books.put(LoanAccount.EXPECTED_LOSS_EXPENSE, loan.expectation.of(loan));
        books.put(LoanAccount.EXPECTED_LOSS_ALLOWANCE, -loan.expectation.of(loan));
        books.put(LoanAccount.MIGRATION, -loan.opening.cleared());
        return Collections.unmodifiableMap(books.balances);
    }

    /**
     * What transactions alone have brought each account to: no measure in it. A write-off takes out
     * what was recognised, under its own name what had been paid in advance, and the loss out of
     * what was set aside; only what was lacking there is an expense.
     */
    static Map<LoanAccount, Long> journals(RunningLoan loan) {
        var totals = loan.totals;
        var settled = totals.paid.plus(totals.waived).plus(totals.capitalised);
        var loss = loan.loss;
        var gone = settled.plus(loss.recognised()).minus(loan.opening.recognised());
        var back = totals.waived.plus(loss.recognised());
        var lacking = loan.allowance.lacking;
        var books = new LoanBooks();
        books.put(LoanAccount.CASH, totals.cash);
        books.put(LoanAccount.LOAN_PORTFOLIO, loan.principal);
        books.put(LoanAccount.CLIENT_CREDIT, -loan.credit);
        books.put(LoanAccount.INTEREST_RECEIVABLE, -gone.interest());
        books.put(LoanAccount.FEE_RECEIVABLE, -gone.fee());
        books.put(LoanAccount.PENALTY_RECEIVABLE, -gone.penalty());
        books.put(LoanAccount.INTEREST_RECEIVED_IN_ADVANCE, loss.inAdvance().interest());
        books.put(LoanAccount.FEES_RECEIVED_IN_ADVANCE, loss.inAdvance().fee());
        books.put(LoanAccount.INTEREST_INCOME, back.interest());
        books.fees(loan.fees.waived().plus(loss.fees()).minus(loan.fees.upfront));
        books.put(LoanAccount.PENALTY_INCOME, back.penalty());
        books.put(LoanAccount.RECOVERY_INCOME, -loan.recovered);
        books.put(LoanAccount.DEFERRED_INCOME, loss.deferred());
        books.put(LoanAccount.LOSS_ALLOWANCE, loss.lost() - lacking);
        books.put(LoanAccount.IMPAIRMENT_EXPENSE, totals.smallBalances + lacking);
        books.put(LoanAccount.MIGRATION, -loan.opening.cleared());
        return books.balances;
    }

    /** Interest and penalty that are claims, but no income while they are suspended. */
    static Debt memo(RunningLoan loan, LocalDate day) {
        if (loan.status == RunningLoan.Status.WRITTEN_OFF) return loan.loss.memo();
        if (!loan.suspension.suspended) return Debt.NONE;
        return new Debt(loan.penaltyOpen(), 0, Math.max(0, loan.interestOpen(day)), 0);
    }

    /** What is open and recognised; a credit balance is what was received in advance. */
    private void receivables(RunningLoan loan, LocalDate day) {
        if (loan.status == RunningLoan.Status.WRITTEN_OFF) return;
        var memo = memo(loan, day);
        either(
                LoanAccount.INTEREST_RECEIVABLE,
                LoanAccount.INTEREST_RECEIVED_IN_ADVANCE,
                loan.interestOpen(day) - memo.interest());
        either(
                LoanAccount.FEE_RECEIVABLE,
                LoanAccount.FEES_RECEIVED_IN_ADVANCE,
                loan.feesOpen(day));
        put(LoanAccount.PENALTY_RECEIVABLE, loan.penaltyOpen() - memo.penalty());
    }

    /**
     * What was earned, less what was waived, suspended, deferred or given up. What was taken over
     * suspended is income once it is suspended no more.
     */
    private void income(RunningLoan loan, LocalDate day) {
        var memo = memo(loan, day).minus(loan.opening.memo());
        var lost = loan.loss.recognised();
        var waived = loan.totals.waived;
        put(
                LoanAccount.INTEREST_INCOME,
                memo.interest()
                        + lost.interest()
                        + waived.interest()
                        + loan.suspension.interestHeldBack()
                        - loan.interestEarned(day));
        put(
                LoanAccount.PENALTY_INCOME,
                memo.penalty()
                        + lost.penalty()
                        + waived.penalty()
                        + loan.suspension.penaltyHeldBack()
                        - loan.penaltyCharged());
        var fees = loan.fees;
        fees(
                loan.loss
                        .fees()
                        .plus(fees.waived())
                        .minus(fees.upfront)
                        .minus(fees.charged(loan, day)));
    }

    private void fees(FeeShares shares) {
        put(LoanAccount.FEE_INCOME, shares.income());
        put(LoanAccount.THIRD_PARTY_PAYABLES, shares.thirdParty());
        put(LoanAccount.TAXES_ON_FEES, shares.tax());
    }

    private void either(LoanAccount debit, LoanAccount credit, long balance) {
        put(balance >= 0 ? debit : credit, balance);
    }

    private void put(LoanAccount account, long balance) {
        if (balance != 0) balances.put(account, balance);
    }
}
