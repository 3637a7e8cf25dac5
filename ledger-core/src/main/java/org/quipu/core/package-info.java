/**
 * The contract every feature of the bank keeps: commands are asked, deciders answer with events,
 * folds remember.
 *
 * <p>Start with {@link org.quipu.core.Decider}. The features live in the packages below, one each,
 * and talk to one another only through events, folds and plain values. Nothing here knows a
 * framework, a clock, chance or I/O.
 */
@NullMarked
package org.quipu.core;

import org.jspecify.annotations.NullMarked;
