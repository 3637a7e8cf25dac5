/** Calendars over HTTP. Start with {@link org.quipu.api.holiday.HolidayOperations}. */
@NullMarked
package org.quipu.api.holiday;

import org.jspecify.annotations.NullMarked;
