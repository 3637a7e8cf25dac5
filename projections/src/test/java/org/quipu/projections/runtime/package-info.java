/** The runtime's rules on a real database, with a log in memory that can lose entries. */
@NullMarked
package org.quipu.projections.runtime;

import org.jspecify.annotations.NullMarked;
