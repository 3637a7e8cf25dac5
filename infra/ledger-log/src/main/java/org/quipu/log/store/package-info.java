/**
 * The log's tables in PostgreSQL and every statement on them; one schema a ledger, nothing kept in
 * a session.
 */
@NullMarked
package org.quipu.log.store;

import org.jspecify.annotations.NullMarked;
