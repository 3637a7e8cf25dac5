/**
 * Commands that are looked at before they happen: what they would do to loans, told by figures, and
 * committed only where those are still the same. Start with {@link org.quipu.core.preview.Preview}.
 * Imports loans and accounts.
 */
@NullMarked
package org.quipu.core.preview;

import org.jspecify.annotations.NullMarked;
