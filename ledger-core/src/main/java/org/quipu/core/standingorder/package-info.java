/**
 * Standing orders and sweeps: what is paid from a savings account by itself. Start with {@link
 * org.quipu.core.standingorder.OrderTerms}, then {@link
 * org.quipu.core.standingorder.StandingOrderDecider}. Each is carried out while its day is closed,
 * {@link org.quipu.core.standingorder.CarryingOut}, as the ordinary transaction that it is. Imports
 * transfers, loans, deposits, calendars and days.
 */
@NullMarked
package org.quipu.core.standingorder;

import org.jspecify.annotations.NullMarked;
