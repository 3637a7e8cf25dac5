/**
 * Deposits for a term over HTTP. Start with {@link org.quipu.api.deposit.DepositOperations}; one
 * deposit is read from the decided state, with what fell due and is not recorded yet, by {@link
 * org.quipu.api.deposit.DepositReading}.
 */
@NullMarked
package org.quipu.api.deposit;

import org.jspecify.annotations.NullMarked;
