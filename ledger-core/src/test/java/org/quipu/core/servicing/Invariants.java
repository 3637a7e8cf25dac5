package org.quipu.core.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** What holds of every loan at the close of every day. */
final class Invariants {
    private Invariants() {}

    static void hold(String when, RunningLoan loan, LocalDate day) {
        var books = LoanBooks.of(loan, day);
        assertThat(books.values().stream().mapToLong(Long::longValue).sum())
                .as(when + ": the books balance " + books)
                .isZero();
        principalIsConserved(when, loan);
        claimsAreConserved(when, loan, day);
        if (loan.status == RunningLoan.Status.CLOSED) nothingIsLeft(when, loan, day);
        assertThat(loan.credit).as(when + ": credit").isNotNegative();
        assertThat(loan.penaltyOpen()).as(when + ": penalty").isNotNegative();
        assertThat(loan.totals.penaltyCharged).isLessThanOrEqualTo(loan.penaltyCap());
        assertThat(loan.suspension.deferred()).as(when).isBetween(0L, Math.max(0, loan.principal));
        if (loan.servicing.provisions().isPresent()) {
            assertThat(loan.allowance.setAside).as(when + ": allowance").isNotNegative();
        }
    }

    private static void principalIsConserved(String when, RunningLoan loan) {
        assertThat(loan.principal).as(when + ": principal").isNotNegative();
        assertThat(
                        loan.totals.paid.principal()
                                + loan.principal
                                + loan.loss.claim().principal()
                                + loan.totals.smallBalances)
                .as(when + ": repaid + outstanding + written off = disbursed + capitalised")
                .isEqualTo(loan.disbursed + loan.totals.capitalised.total());
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
        assertThat(penalty).as(when + ": penalty of rows").isEqualTo(loan.penaltyOpen());
        if (!loan.isCapitalising(day)) {
            assertThat(principal).as(when + ": principal of rows").isEqualTo(loan.principal);
        }
        assertThat(loan.isPaidUp()).as(when + ": open, with nothing to pay").isFalse();
    }

    private static void nothingIsLeft(String when, RunningLoan loan, LocalDate day) {
        assertThat(loan.interestOpen(day)).as(when + ": interest").isZero();
        assertThat(loan.feesOpen(day)).as(when + ": fees").isZero();
        assertThat(loan.penaltyOpen()).as(when + ": penalty").isZero();
        assertThat(loan.principal).as(when + ": principal").isZero();
        assertThat(LoanBooks.memo(loan, day).isZero()).as(when + ": memo").isTrue();
    }
}
