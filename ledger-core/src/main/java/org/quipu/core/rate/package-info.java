/**
 * Rates: what a contract says ({@link org.quipu.core.rate.AnnualRate}) and what a stream of
 * payments really costs ({@link org.quipu.core.rate.CashFlows}, start there). A solved rate is not
 * money: only here is {@code double} at home. Imports nothing outside the JDK.
 */
@NullMarked
package org.quipu.core.rate;

import org.jspecify.annotations.NullMarked;
