/**
 * Dates of loans and deposits: how a span of days becomes a part of a year, when instalments fall
 * due, which days are business days. OpenGamma Strata's calendars work behind our names; nothing
 * else outside the JDK is imported. Start with {@link org.quipu.core.calendar.DayCount} and {@link
 * org.quipu.core.calendar.Frequency}.
 */
@NullMarked
package org.quipu.core.calendar;

import org.jspecify.annotations.NullMarked;
