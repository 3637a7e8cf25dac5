package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.Map;

/**
 * The books of a loan at the close of a day, by value date, and nothing else of it. Debit is
 * positive, minor units.
 *
 * @param all the general ledger
 * @param journals the part of it that journals of transactions made; the rest are measures
 * @param suspendedClaims interest and penalty in the memo accounts: claims that are no income; none
 *     once given up
 */
public record BooksAtClose(
        Map<LoanAccount, Long> all, Map<LoanAccount, Long> journals, Debt suspendedClaims) {
    static BooksAtClose of(RunningLoan loan, LocalDate day) {
        return new BooksAtClose(
                LoanBooks.of(loan, day),
                LoanBooks.journals(loan),
                loan.status == RunningLoan.Status.WRITTEN_OFF
                        ? Debt.NONE
                        : LoanBooks.memo(loan, day));
    }

    /**
     * The part of an account that no transaction made.
     *
     * @param account which
     * @return minor units, debit positive
     */
    public long measure(LoanAccount account) {
        return all.getOrDefault(account, 0L) - journals.getOrDefault(account, 0L);
    }
}
