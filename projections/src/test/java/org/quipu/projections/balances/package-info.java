/** Balances and statements from events, on a real database. */
@NullMarked
package org.quipu.projections.balances;

import org.jspecify.annotations.NullMarked;
