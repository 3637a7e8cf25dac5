/** Products over HTTP. Start with {@link org.quipu.api.product.ProductOperations}. */
@NullMarked
package org.quipu.api.product;

import org.jspecify.annotations.NullMarked;
