/**
 * What is set aside for losses, over HTTP. Start with {@link
 * org.quipu.api.provision.ProvisionOperations}.
 */
@NullMarked
package org.quipu.api.provision;

import org.jspecify.annotations.NullMarked;
