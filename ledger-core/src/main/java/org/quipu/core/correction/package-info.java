/**
 * Corrections of any past transaction: reversed as a whole, or one posting of it moved to the
 * account it was meant for. Nothing written is ever edited. Start with {@link
 * org.quipu.core.correction.Transaction}. Imports postings and approvals.
 */
@NullMarked
package org.quipu.core.correction;

import org.jspecify.annotations.NullMarked;
