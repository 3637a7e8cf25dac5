/**
 * Who took which file with the institution's figures. No event of the log and derived from none: a
 * table of its own beside all generations, that no rebuild touches. Start with {@link
 * org.quipu.projections.export.Exports}.
 */
@NullMarked
package org.quipu.projections.export;

import org.jspecify.annotations.NullMarked;
