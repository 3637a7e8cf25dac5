/** The whole read side, from a real log through a real broker to an answer over HTTP. */
@NullMarked
package org.quipu.projections;

import org.jspecify.annotations.NullMarked;
