/**
 * Interest on savings, asked of the other application, which knows what no event says: what is
 * earned and not posted. Start with {@link org.quipu.projections.savings.SavingsInterest}.
 */
@NullMarked
package org.quipu.projections.savings;

import org.jspecify.annotations.NullMarked;
