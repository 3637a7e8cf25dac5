/**
 * Past transactions over HTTP: reading, reversing, moving. Start with {@link
 * org.quipu.api.transaction.TransactionOperations}.
 */
@NullMarked
package org.quipu.api.transaction;

import org.jspecify.annotations.NullMarked;
