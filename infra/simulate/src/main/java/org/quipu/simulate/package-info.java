/**
 * Answers cases, each a JSON object of {@code id}, {@code kind} and {@code input}, with the figures
 * the core computes: for those who want to check the bank's arithmetic with a program of their own.
 * Start with {@link org.quipu.simulate.Simulate}; each kind has one class. Imports the core and
 * Jackson only; nothing is stored, started or connected.
 */
@NullMarked
package org.quipu.simulate;

import org.jspecify.annotations.NullMarked;
