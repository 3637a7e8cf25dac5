/**
 * What the console asks of the other application about savings: interest that is earned and not
 * posted, which no event says, and statements to be issued. Start with {@link
 * org.quipu.projections.savings.SavingsInterest}.
 */
@NullMarked
package org.quipu.projections.savings;

import org.jspecify.annotations.NullMarked;
