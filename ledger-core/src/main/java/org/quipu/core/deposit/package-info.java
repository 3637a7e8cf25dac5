/**
 * Deposits for a term: opened, earning, renewed or paid out at maturity, closed before it. Start
 * with {@link org.quipu.core.deposit.DepositCommand}, then {@link
 * org.quipu.core.deposit.DepositDecider}. What falls due (interest at the end of a period,
 * maturity) is recorded by whoever comes first, {@link org.quipu.core.deposit.FallingDue}; what is
 * earned between is no event but measured, {@link org.quipu.core.deposit.Deposit.Held#earned}. How
 * much it is {@link org.quipu.core.termdeposit.Maturing} says. Imports postings, products, clients.
 */
@NullMarked
package org.quipu.core.deposit;

import org.jspecify.annotations.NullMarked;
