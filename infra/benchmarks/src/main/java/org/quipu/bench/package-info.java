/**
 * Measurements side by side: the product and what it is compared with, on the same server, in the
 * same run, in rounds that take turns. May import everything; is imported by nothing.
 *
 * <p>Start with {@link org.quipu.bench.Bench}, then {@link org.quipu.bench.WritePath}.
 */
@NullMarked
package org.quipu.bench;

import org.jspecify.annotations.NullMarked;
