/** What waits for a second person, as people read it. */
@NullMarked
package org.quipu.projections.approval;

import org.jspecify.annotations.NullMarked;
