/** The business date over HTTP. Start with {@link org.quipu.api.day.DayOperations}. */
@NullMarked
package org.quipu.api.day;

import org.jspecify.annotations.NullMarked;
