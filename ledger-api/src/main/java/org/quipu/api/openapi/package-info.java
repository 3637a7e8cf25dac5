/**
 * The OpenAPI 3.1 document, written from the operations themselves.
 *
 * <p>Start with {@link org.quipu.api.openapi.OpenApiDocument}.
 */
@NullMarked
package org.quipu.api.openapi;

import org.jspecify.annotations.NullMarked;
