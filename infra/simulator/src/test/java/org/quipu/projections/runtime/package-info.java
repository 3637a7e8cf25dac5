/** The runtime's tables in memory, for the simulator. */
@NullMarked
package org.quipu.projections.runtime;

import org.jspecify.annotations.NullMarked;
