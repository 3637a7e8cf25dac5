/**
 * Repayment schedules: from the terms of a loan to its instalments, exact to the last minor unit.
 * Start with {@link org.quipu.core.schedule.Schedule}; {@link org.quipu.core.schedule.Amortisation}
 * has the methods. Imports money, rates and the calendar. All amounts are whole minor units of the
 * loan's currency.
 */
@NullMarked
package org.quipu.core.schedule;

import org.jspecify.annotations.NullMarked;
