/**
 * The imports of savings and loans, on files made up by a seed and on real ones where they are
 * there.
 */
@NullMarked
package org.quipu.system.imports;

import org.jspecify.annotations.NullMarked;
