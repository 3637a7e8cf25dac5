package org.quipu.projections.runtime;

import org.quipu.core.LedgerEvent;
import org.quipu.log.Hash;

/**
 * An event at its place.
 *
 * @param position in the log
 * @param hash the chain's hash there
 * @param type the catalogued name
 * @param event what happened
 */
public record Happened(long position, Hash hash, String type, LedgerEvent event) {}
