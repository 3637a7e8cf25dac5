/** The log for auditors. Start with {@link org.quipu.api.event.EventOperations}. */
@NullMarked
package org.quipu.api.event;

import org.jspecify.annotations.NullMarked;
