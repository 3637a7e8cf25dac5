/**
 * Figures over many loans on one day: what is at risk, how old it is, what has to be set aside for
 * it. Start with {@link org.quipu.core.portfolio.AtRisk}; {@link
 * org.quipu.core.portfolio.Provisioning} uses the same tables as a single loan does, {@link
 * org.quipu.core.portfolio.ExpectedLoss} is a book of its own. Imports money, rates, and the
 * provision table of servicing. Amounts are minor units of one currency.
 */
@NullMarked
package org.quipu.core.portfolio;

import org.jspecify.annotations.NullMarked;
