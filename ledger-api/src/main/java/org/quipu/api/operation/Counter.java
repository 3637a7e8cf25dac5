package org.quipu.api.operation;

import org.quipu.log.Ledger;

/**
 * Where a caller stands: one ledger, and how things in it are found.
 *
 * @param ledger the caller's own
 * @param lookup finds what requests name
 */
public record Counter(Ledger ledger, Lookup lookup) {}
