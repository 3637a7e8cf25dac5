/**
 * The write path, the relay and a projection on one thread: real classes, a scheduler that draws
 * which of their threads goes on, a log and a stream in memory that do what servers do at their
 * worst.
 *
 * <p>Start with {@link org.quipu.simulator.Simulation}. The same {@link
 * org.quipu.simulator.Scenario} is the same run, step by step.
 */
@NullMarked
package org.quipu.simulator;

import org.jspecify.annotations.NullMarked;
