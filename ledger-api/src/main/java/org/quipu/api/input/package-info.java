/**
 * Strict input: bytes to a JSON tree, a tree to a typed record, every bad field named at once.
 *
 * <p>Start with {@link org.quipu.api.input.RecordReader}. A value arrives as exactly what is
 * documented or not at all: nothing is coerced, trimmed, rounded or ignored. May import the {@code
 * problem} package only.
 */
@NullMarked
package org.quipu.api.input;

import org.jspecify.annotations.NullMarked;
