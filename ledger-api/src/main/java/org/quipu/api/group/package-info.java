/** Groups of clients over HTTP. Start with {@link org.quipu.api.group.GroupOperations}. */
@NullMarked
package org.quipu.api.group;

import org.jspecify.annotations.NullMarked;
