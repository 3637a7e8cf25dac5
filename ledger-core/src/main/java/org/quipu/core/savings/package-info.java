/**
 * Savings accounts: opening, money in and out, fees, holds, blocks, closing. Start with {@link
 * org.quipu.core.savings.SavingsCommand}, then {@link org.quipu.core.savings.SavingsDecider}.
 * Imports postings, products and clients.
 */
@NullMarked
package org.quipu.core.savings;

import org.jspecify.annotations.NullMarked;
