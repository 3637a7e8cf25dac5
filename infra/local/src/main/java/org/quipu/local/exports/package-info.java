/**
 * What leaves the system as a file for other programs. Start with {@link
 * org.quipu.local.exports.JournalExport}.
 */
@NullMarked
package org.quipu.local.exports;

import org.jspecify.annotations.NullMarked;
