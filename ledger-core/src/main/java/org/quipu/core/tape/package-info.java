/**
 * The loan tape: every loan as it stood at the end of a period, a line each, as supervisors and
 * investors ask for it. Start with {@link org.quipu.core.tape.LoanTape}. Imports loans as functions
 * of a date.
 */
@NullMarked
package org.quipu.core.tape;

import org.jspecify.annotations.NullMarked;
