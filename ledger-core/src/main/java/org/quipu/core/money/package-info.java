/**
 * Exact amounts. Start with {@link org.quipu.core.money.Money}; nothing outside the JDK is imported
 * here, and no {@code double} comes near.
 */
@NullMarked
package org.quipu.core.money;

import org.jspecify.annotations.NullMarked;
