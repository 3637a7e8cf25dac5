/**
 * Which days a branch is free on: weekends that change from a date on, holidays that are declared.
 * The institution has a calendar, and a branch may have one of its own beside it. Whoever makes a
 * schedule asks {@link org.quipu.core.holiday.BranchCalendar}, where to start reading. Imports the
 * contract, {@code calendar} and {@code journal}.
 */
@NullMarked
package org.quipu.core.holiday;

import org.jspecify.annotations.NullMarked;
