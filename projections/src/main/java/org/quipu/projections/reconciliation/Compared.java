package org.quipu.projections.reconciliation;

import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * Both sides of a check in one part of the books. Debit is positive, minor units.
 *
 * @param at what is compared, and where
 * @param ours what the accounts and loans come to
 * @param ledger what the lines of the journal do
 * @param broke the first position that moved the one by something else than the other
 */
record Compared(Check.At at, BigDecimal ours, BigDecimal ledger, OptionalLong broke) {}
