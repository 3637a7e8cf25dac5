/** Transfers over HTTP. Start with {@link org.quipu.api.transfer.TransferOperations}. */
@NullMarked
package org.quipu.api.transfer;

import org.jspecify.annotations.NullMarked;
