/**
 * Money between any two accounts, one atomic event. Start with {@link
 * org.quipu.core.transfer.TransferDecider}. Imports postings, and savings for what a withdrawal
 * costs.
 */
@NullMarked
package org.quipu.core.transfer;

import org.jspecify.annotations.NullMarked;
