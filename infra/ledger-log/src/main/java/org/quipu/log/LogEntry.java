package org.quipu.log;

import java.time.Instant;

/**
 * One entry of the log, the exact bytes that were written.
 *
 * @param position where it stands: from 1, without gaps, in commit order
 * @param type the catalogued name, for example {@code savings.deposited.v1}
 * @param payload the event as JSON
 * @param metadata who, and for each tag the account's sequence number and the digest of the
 *     account's previous entry, as JSON
 * @param recordedAt when the ledger decided it, by the server's clock; for audit only
 * @param hash the chain's hash here: covers the previous hash, the position and this entry's leaf
 */
@SuppressWarnings("ArrayRecordComponent") // the exact bytes are the point
public record LogEntry(
        long position,
        String type,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt,
        Hash hash) {}
