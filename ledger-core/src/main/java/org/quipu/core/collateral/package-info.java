/**
 * What secures a loan: things pledged for it, clients who answer for it. A register: it moves no
 * money. Start with {@link org.quipu.core.collateral.Security}. Imports the contract, {@code
 * client}, {@code journal}, {@code loan} and {@code money}.
 */
@NullMarked
package org.quipu.core.collateral;

import org.jspecify.annotations.NullMarked;
