/** Clients over HTTP. Start with {@link org.quipu.api.client.ClientOperations}. */
@NullMarked
package org.quipu.api.client;

import org.jspecify.annotations.NullMarked;
