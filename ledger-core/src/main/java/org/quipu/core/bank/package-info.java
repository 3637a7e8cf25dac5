/**
 * Everything the bank can be asked, can remember and can have happen, in one list. Start with
 * {@link org.quipu.core.bank.Bank}. Imports every feature; imported by none.
 */
@NullMarked
package org.quipu.core.bank;

import org.jspecify.annotations.NullMarked;
