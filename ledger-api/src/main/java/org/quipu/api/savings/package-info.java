/**
 * Savings accounts over HTTP: bodies, answers, operations. Start with {@link
 * org.quipu.api.savings.SavingsOperations}.
 */
@NullMarked
package org.quipu.api.savings;

import org.jspecify.annotations.NullMarked;
