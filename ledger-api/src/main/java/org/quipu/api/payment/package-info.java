/**
 * Payments that a bank or telco reports in files, and what leaves suspense, over HTTP. Start with
 * {@link org.quipu.api.payment.PaymentOperations}.
 */
@NullMarked
package org.quipu.api.payment;

import org.jspecify.annotations.NullMarked;
