/**
 * What can be asked over HTTP, each thing described once: path, roles, body, the command it becomes
 * and the answer its events give. Single requests, batch lines and the OpenAPI document all read
 * the same description.
 *
 * <p>Start with {@link org.quipu.api.operation.Write}. May import {@code problem}, {@code input}
 * and {@code access}; the features list their operations in terms of this package.
 */
@NullMarked
package org.quipu.api.operation;

import org.jspecify.annotations.NullMarked;
