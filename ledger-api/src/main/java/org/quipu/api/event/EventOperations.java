package org.quipu.api.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Lookup;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Operation.Parameter;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.account.AccountKinds;
import org.quipu.log.LogEntry;

/** The log as it was written, for auditors. */
public final class EventOperations {
    private static final String CHAPTER = "events";
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    private EventOperations() {}

    /** One entry of the log. */
    record Entry(
            @Meaning(value = "Where it stands, from 1, without gaps.", example = "48213")
                    long position,
            @Meaning(value = "Its catalogued name.", example = "savings.deposited.v1") String type,
            @Meaning(value = "The exact text that was written, JSON.") String payload,
            @Meaning(value = "Who, and the place in each account's own history; exact, JSON.")
                    String metadata,
            @Meaning(value = "When, by the server's clock; for audit only.") Instant recordedAt,
            @Meaning(value = "The chain's SHA-256 here.") String hash) {
        static Entry of(LogEntry entry) {
            return new Entry(
                    entry.position(),
                    entry.type(),
                    new String(entry.payload(), StandardCharsets.UTF_8),
                    new String(entry.metadata(), StandardCharsets.UTF_8),
                    entry.recordedAt(),
                    entry.hash().toString());
        }
    }

    /** A stretch of the log. */
    record Stretch(
            @Meaning(value = "In order.") List<Entry> events,
            @Meaning(value = "Pass it as `after` to read on; absent at the end.", example = "48213")
                    Optional<Long> next) {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(
                new Query<>(
                        Route.get("/v1/events"),
                        new Manual(
                                "readEvents",
                                CHAPTER,
                                "Replays the log, or one account's part of it, as it was written.",
                                Set.of(Role.AUDITOR)),
                        List.of(
                                new Parameter(
                                        "account",
                                        "string",
                                        "Only what touches this account.",
                                        false),
                                new Parameter(
                                        "after",
                                        "integer",
                                        "The position to read on from; 0.",
                                        false),
                                new Parameter(
                                        "limit",
                                        "integer",
                                        "At most 1,000; 100 if absent.",
                                        false)),
                        Stretch.class,
                        EventOperations::stretch),
                new Query<>(
                        Route.get("/v1/events/{position}"),
                        new Manual(
                                "readEvent",
                                CHAPTER,
                                "Answers one entry of the log as it was written.",
                                Set.of(Role.AUDITOR)),
                        List.of(),
                        Entry.class,
                        EventOperations::one));
    }

    private static Stretch stretch(Query.Reading reading) {
        var after = reading.number("after", 0, Long.MAX_VALUE, 0);
        var limit = (int) reading.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        var log = reading.counter().ledger().log();
        var entries =
                reading.parameter("account", Identifier::of)
                        .map(account -> account(reading, account))
                        .map(id -> log.history(AccountKinds.ACCOUNT.ref(id).toTag(), after, limit))
                        .orElseGet(() -> log.read(after, limit));
        return new Stretch(
                entries.stream().map(Entry::of).toList(),
                entries.size() < limit
                        ? Optional.empty()
                        : Optional.of(entries.getLast().position()));
    }

    private static String account(Query.Reading reading, Identifier account) {
        return reading.counter()
                .lookup()
                .account(account)
                .map(Lookup.Found::id)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "There is no such account."));
    }

    private static Entry one(Query.Reading reading) {
        try {
            return reading.counter()
                    .ledger()
                    .log()
                    .at(Long.parseLong(reading.variable("position")))
                    .map(Entry::of)
                    .orElseThrow(EventOperations::absent);
        } catch (NumberFormatException e) {
            throw absent();
        }
    }

    private static ProblemException absent() {
        return new ProblemException(ProblemType.NOT_FOUND, "The log has no such position.");
    }
}
