/**
 * Payments that others reported: the files, what became of each line, and what waits in suspense.
 * Start with {@link org.quipu.projections.payment.PaymentQueries}. Imports balances and the run
 * time.
 */
@NullMarked
package org.quipu.projections.payment;

import org.jspecify.annotations.NullMarked;
