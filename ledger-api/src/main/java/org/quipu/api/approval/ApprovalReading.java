package org.quipu.api.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Origin;
import org.quipu.api.operation.Query;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.approval.Approvable;
import org.quipu.core.approval.Approval;
import org.quipu.core.approval.Approval.Pending;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.approval.ApprovalKinds;
import org.quipu.core.approval.FourEyes;
import org.quipu.core.money.Money;
import org.quipu.log.catalogue.CommandNames;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import org.quipu.log.catalogue.LedgerJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the queue and single requests from the decided state. What a request asks for never
 * changes, so for the queue it is read from the log.
 */
final class ApprovalReading {
    private static final int DEFAULT_LIMIT = 100;
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());
    private static final JsonMapper JSON = LedgerJson.mapper();

    private ApprovalReading() {}

    /** A request for approval, and what became of it. */
    record Requested(
            @Meaning(value = "The approval's id.", example = "48219") String id,
            @Meaning(value = "Where it stands in the log.", example = "48219") long position,
            @Meaning(value = "pending, granted, refused or withdrawn.", example = "pending")
                    String status,
            @Meaning(
                            value = "The bank's rule that asks for a second person.",
                            example = "correction/needs-four-eyes")
                    String rule,
            @Meaning(value = "Who asked, and so cannot approve.", example = "cashier@demo")
                    String maker,
            @Meaning(
                            value =
                                    "What was at stake when it was asked; the approver's limit is"
                                            + " compared with what it is when granted.",
                            example = "50.00")
                    Optional<String> amount,
            @Meaning(value = "ISO 4217.", example = "KES") Optional<String> currency,
            @Meaning(value = "The business date it was asked on.") LocalDate requestedOn,
            @Meaning(value = "What is asked for.") Described command,
            @Meaning(value = "Where the request came from.") Origin origin,
            @Meaning(value = "Who granted, refused or withdrew it.", example = "approver@demo")
                    Optional<String> decidedBy,
            @Meaning(
                            value =
                                    "The transaction that ended it; what was granted follows it in"
                                            + " the log.",
                            example = "48220")
                    Optional<String> decision,
            @Meaning(value = "Why it was refused, until erased.", example = "no receipt")
                    Optional<String> reason) {}

    /** A command as it is stored while it waits. */
    record Described(
            @Meaning(value = "Its catalogued name.", example = "correction.reverse-transaction.v1")
                    String name,
            @Meaning(value = "Its fields, as the event's schema describes them.")
                    ObjectNode fields) {
        static Described of(Approvable command) {
            var stored = JSON.writerFor(Approvable.class).writeValueAsBytes(command);
            var fields = (ObjectNode) JSON.readTree(stored);
            fields.remove(List.of("is", "envelope"));
            return new Described(CommandNames.of(command), fields);
        }
    }

    /** What waits. */
    record Queue(
            @Meaning(value = "Pending ones the oldest first, decided ones the newest first.")
                    List<Requested> approvals,
            @Meaning(value = "Pass it as `after` to read on; absent at the end.", example = "48219")
                    Optional<Long> next,
            @Meaning(value = "How many wait in all; 1,000 at the most.", example = "1") int waiting,
            @Meaning(value = "The last position this may reflect.", example = "48219")
                    long position) {}

    static Queue queue(Query.Reading reading) {
        return switch (reading.parameter("status").orElse("pending")) {
            case "pending" -> pending(reading);
            case "decided" -> decided(reading);
            default ->
                    throw new ProblemException(
                            new FieldError(
                                    "query",
                                    "status",
                                    "parameter/word",
                                    "One of pending, decided."));
        };
    }

    private static Queue pending(Query.Reading reading) {
        var after = reading.number("after", 0, Long.MAX_VALUE, 0);
        var limit = reading.number("limit", 1, 1_000, DEFAULT_LIMIT);
        var queue = reading.state(FourEyes.QUEUE);
        var waiting = queue.state().waiting();
        var rest = waiting.stream().filter(at -> at > after).toList();
        var page = rest.stream().limit(limit).toList();
        return new Queue(
                page.stream().map(at -> waiting(at, reading)).toList(),
                page.size() < rest.size() ? Optional.of(page.getLast()) : Optional.empty(),
                waiting.size(),
                queue.position());
    }

    private static Queue decided(Query.Reading reading) {
        var limit = (int) reading.number("limit", 1, 1_000, DEFAULT_LIMIT);
        var queue = reading.state(FourEyes.QUEUE);
        var log = reading.counter().ledger().log();
        return new Queue(
                DecidedLately.in(log, queue.position(), limit).stream()
                        .map(at -> one(at, reading))
                        .toList(),
                Optional.empty(),
                queue.state().waiting().size(),
                queue.position());
    }

    private static Requested waiting(long position, Query.Reading reading) {
        var entry = reading.counter().ledger().log().at(position).orElseThrow();
        var asked = (ApprovalRequested) CODEC.decode(entry.type(), entry.payload());
        var pending = new Pending(asked.command(), asked.rule(), asked.amount(), asked.bookedOn());
        return requested(position, pending, Ended.NOT, reading);
    }

    static Requested one(Query.Reading reading) {
        return one(position(reading.variable("id")), reading);
    }

    private static Requested one(long position, Query.Reading reading) {
        return switch (reading.state(ApprovalKinds.of(position)).state()) {
            case Approval.None _ -> throw absent();
            case Pending pending -> requested(position, pending, Ended.NOT, reading);
            case Approval.Granted(var request, var by, var at) ->
                    requested(position, request, Ended.at("granted", by, at), reading);
            case Approval.Refused(var request, var by, var at, var narrative) -> {
                var how = by.equals(request.maker()) ? "withdrawn" : "refused";
                var reason = narrative.flatMap(reading.counter().ledger().people()::open);
                yield requested(position, request, Ended.at(how, by, at).because(reason), reading);
            }
        };
    }

    /** How it ended, if it did. */
    private record Ended(
            String status, Optional<String> by, Optional<String> at, Optional<String> reason) {
        static final Ended NOT =
                new Ended("pending", Optional.empty(), Optional.empty(), Optional.empty());

        static Ended at(String status, String by, long position) {
            return new Ended(
                    status,
                    Optional.of(by),
                    Optional.of(Long.toString(position)),
                    Optional.empty());
        }

        Ended because(Optional<String> why) {
            return new Ended(status, by, at, why);
        }
    }

    private static Requested requested(
            long position, Pending pending, Ended ended, Query.Reading reading) {
        var command = pending.command();
        return new Requested(
                Long.toString(position),
                position,
                ended.status(),
                pending.rule(),
                pending.maker(),
                pending.amount().map(Money::decimal),
                pending.amount().map(amount -> amount.currency().getCurrencyCode()),
                pending.requestedOn(),
                Described.of(command),
                Origin.of(command.envelope(), reading.counter().ledger().people()),
                ended.by(),
                ended.at(),
                ended.reason());
    }

    /** The position that a path names, in its one spelling. */
    static long position(String id) {
        try {
            var position = Long.parseLong(id);
            if (position > 0 && Long.toString(position).equals(id)) return position;
        } catch (NumberFormatException e) {
            // no approval's id
        }
        throw absent();
    }

    private static ProblemException absent() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such approval.");
    }
}
