package org.quipu.log.pipeline;

import org.quipu.log.Hash;

/**
 * What the one row of a ledger says: who may append, and after what.
 *
 * @param epoch how often leadership was taken
 * @param position the last entry
 * @param hash the chain's hash there
 */
public record Head(long epoch, long position, Hash hash) {}
