package org.quipu.core.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** What holds of every loan at the close of every day. */
final class Invariants {
    private Invariants() {}

    static void hold(String life, RunningLoan loan, LocalDate day) {
        var when = life + " on " + day;
        var books = LoanBooks.of(loan, day);
        assertThat(books.values().stream().mapToLong(Long::longValue).sum())
                .as("%s: the books balance %s", when, books)
                .isZero();
        principalIsConserved(when, loan);
        claimsAreConserved(when, loan, day);
        if (loan.status == RunningLoan.Status.CLOSED) nothingIsLeft(when, loan, day);
        feesAreSharedOut(when, loan, day);
        assertThat(loan.credit).as("%s: credit", when).isNotNegative();
        assertThat(loan.penaltyOpen()).as("%s: penalty", when).isNotNegative();
        assertThat(loan.totals.penaltyCharged).isLessThanOrEqualTo(loan.penaltyCap());
        assertThat(loan.suspension.deferred()).as(when).isBetween(0L, Math.max(0, loan.principal));
        if (loan.allowance.isMade()) {
            assertThat(loan.allowance.setAside).as("%s: allowance", when).isNotNegative();
        }
        assertThat(loan.expectation.of(loan))
                .as("%s: expected loss", when)
                .isBetween(0L, loan.isActive() ? Long.MAX_VALUE : 0);
        assertThat(books.getOrDefault(LoanAccount.EXPECTED_LOSS_EXPENSE, 0L))
                .as("%s: a book of its own", when)
                .isEqualTo(-books.getOrDefault(LoanAccount.EXPECTED_LOSS_ALLOWANCE, 0L));
    }

    /** Every cent of a fee is somebody's, and nobody owes a third party or the tax less than 0. */
    private static void feesAreSharedOut(String when, RunningLoan loan, LocalDate day) {
        var fees = loan.fees;
        var charged = fees.charged(loan, day);
        assertThat(charged.total()).as("%s: charged", when).isEqualTo(loan.feesCharged(day));
        assertThat(fees.waived().total())
                .as("%s: waived", when)
                .isEqualTo(loan.totals.waived.fee());
        assertThat(loan.loss.fees().total())
                .as("%s: lost", when)
                .isEqualTo(loan.loss.recognised().fee());
        var kept = charged.plus(fees.upfront).minus(fees.waived()).minus(loan.loss.fees());
        assertThat(kept.thirdParty()).as("%s: third parties %s", when, kept).isNotNegative();
        assertThat(kept.tax()).as("%s: tax %s", when, kept).isNotNegative();
    }

    private static void principalIsConserved(String when, RunningLoan loan) {
        assertThat(loan.principal).as("%s: principal", when).isNotNegative();
        assertThat(
                        loan.totals.paid.principal()
                                + loan.principal
                                + loan.loss.claim().principal()
                                + loan.totals.smallBalances)
                .as("%s: repaid + outstanding + written off = disbursed + capitalised", when)
                .isEqualTo(
                        loan.disbursed
                                - loan.opening.disbursed()
                                + loan.opening.principal()
                                + loan.totals.capitalised.total());
    }

    /** What rows ask for is what is owed, and what is owed is in the books or in the memo. */
    private static void claimsAreConserved(String when, RunningLoan loan, LocalDate day) {
        if (!loan.isActive()) return;
        var penalty = 0L;
        var principal = 0L;
        for (var row : loan.rows()) {
            penalty += row.unpaid(DebtComponent.PENALTY);
            principal += row.unpaid(DebtComponent.PRINCIPAL);
        }
        assertThat(penalty).as("%s: penalty of rows", when).isEqualTo(loan.penaltyOpen());
        if (!loan.isCapitalising(day)) {
            assertThat(principal).as("%s: principal of rows", when).isEqualTo(loan.principal);
        }
        assertThat(loan.isPaidUp()).as("%s: open, with nothing to pay", when).isFalse();
    }

    private static void nothingIsLeft(String when, RunningLoan loan, LocalDate day) {
        assertThat(loan.interestOpen(day)).as("%s: interest", when).isZero();
        assertThat(loan.feesOpen(day)).as("%s: fees", when).isZero();
        assertThat(loan.penaltyOpen()).as("%s: penalty", when).isZero();
        assertThat(loan.principal).as("%s: principal", when).isZero();
        assertThat(LoanBooks.memo(loan, day).isZero()).as("%s: memo", when).isTrue();
    }
}
