/** Tests of the ledger as the applications see it, on a real PostgreSQL. */
@NullMarked
package org.quipu.log;

import org.jspecify.annotations.NullMarked;
