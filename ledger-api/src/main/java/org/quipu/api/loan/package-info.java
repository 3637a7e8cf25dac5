/**
 * Loans over HTTP: bodies, answers, operations. Start with {@link
 * org.quipu.api.loan.LoanOperations}.
 */
@NullMarked
package org.quipu.api.loan;

import org.jspecify.annotations.NullMarked;
