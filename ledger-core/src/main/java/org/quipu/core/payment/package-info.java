/**
 * Payments that a bank or telco reports in files: each goes to the loan its payee names, or waits
 * in suspense until somebody finds its loan or gives it back. Start with {@link
 * org.quipu.core.payment.PaymentDecider}. Imports loans, corrections, approvals.
 */
@NullMarked
package org.quipu.core.payment;

import org.jspecify.annotations.NullMarked;
