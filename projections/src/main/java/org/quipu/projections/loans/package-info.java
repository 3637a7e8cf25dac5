/**
 * Loans as they stand at a date, as known at a position: what is owed, the instalments, every
 * transaction with what it settled.
 *
 * <p>Start with {@link org.quipu.projections.loans.Loans}, which keeps each loan's events and
 * nothing else; {@link org.quipu.projections.loans.LoanQueries} folds them and lives the loan
 * through when somebody asks. So no figure is kept that could disagree, and no row changes because
 * a day passed. Accounts and days are those of balances. May import the core's loans, the catalogue
 * and balances.
 */
@NullMarked
package org.quipu.projections.loans;

import org.jspecify.annotations.NullMarked;
