/** A meeting over HTTP. Start with {@link org.quipu.api.collection.CollectionOperations}. */
@NullMarked
package org.quipu.api.collection;

import org.jspecify.annotations.NullMarked;
