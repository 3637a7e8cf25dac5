/** Journal entries by hand over HTTP. Start with {@link org.quipu.api.entry.EntryOperations}. */
@NullMarked
package org.quipu.api.entry;

import org.jspecify.annotations.NullMarked;
