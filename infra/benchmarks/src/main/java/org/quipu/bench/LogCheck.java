package org.quipu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Moves;
import org.quipu.log.Hash;
import org.quipu.log.LogEntry;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import org.quipu.log.pipeline.Row;
import org.quipu.log.store.LedgerSchema;

/**
 * Reads a whole log after the load: gapless, every hash right, every balance the sum of its
 * postings, all balances together zero, no key twice, as many keys as acknowledgements.
 */
final class LogCheck {
    private static final int BATCH = 10_000;

    private final EventCodec codec = new EventCodec(EventNames.catalogue());
    private final Map<String, Long> balances = new HashMap<>();
    private byte[] hash = Hash.ORIGIN.bytes();
    private long position;

    /**
     * Checks.
     *
     * @return what was found right, for people
     * @throws IllegalStateException at the first thing that is wrong
     */
    static String of(LedgerUnderTest under, long acknowledged) {
        var check = new LogCheck();
        var log = under.ledger.log();
        for (var batch = log.read(0, BATCH);
                !batch.isEmpty();
                batch = log.read(check.position, BATCH)) {
            for (var entry : batch) check.take(entry);
        }
        require(log.head().hash().equals(Hash.of(check.hash)), "The head has another hash");
        var sum = check.balances.values().stream().mapToLong(Long::longValue).sum();
        require(sum == 0, "The balances sum to " + sum);
        var keys = keys(under);
        require(keys == acknowledged, keys + " keys, " + acknowledged + " acknowledged");
        return "checked %,d entries: gapless, hashes and balances right, sum 0, %,d keys once each"
                .formatted(check.position, keys);
    }

    private void take(LogEntry entry) {
        require(entry.position() == ++position, "A gap before " + entry.position());
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, entry.recordedAt());
        var leaf = Row.leaf(entry.type(), entry.payload(), entry.metadata(), micros);
        hash = Row.chained(hash, position, leaf);
        require(Arrays.equals(hash, entry.hash().bytes()), "A wrong hash at " + position);
        if (codec.decode(entry.type(), entry.payload()) instanceof Moves moves) {
            moves.movement().legs().forEach(this::take);
        }
    }

    private void take(Leg leg) {
        var minor = leg.amount().minor();
        switch (leg) {
            case Leg.OfAccount own -> {
                var after = balances.merge(own.account(), minor, Long::sum);
                require(after == own.balanceAfter().minor(), "A wrong balance at " + position);
            }
            case Leg.OfRole own -> balances.merge(own.role().name(), minor, Long::sum);
        }
    }

    /** Keys are unique by their index; that each has a position of its own is looked up. */
    private static long keys(LedgerUnderTest under) {
        var sql =
                new LedgerSchema(LedgerUnderTest.INSTITUTION)
                        .render("select count(*), count(distinct position) from {s}.idempotency");
        try (Connection connection = under.server.connect(under.database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            require(row.getLong(1) == row.getLong(2), "Two keys at one position");
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(boolean right, String otherwise) {
        if (!right) throw new IllegalStateException(otherwise);
    }
}
