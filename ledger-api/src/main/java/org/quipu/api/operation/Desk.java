package org.quipu.api.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Caller;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.Command;
import org.quipu.core.Refused;
import org.quipu.core.approval.ApprovalRefusal;
import org.quipu.core.correction.CorrectionRefusal;
import org.quipu.core.preview.Previewed;
import org.quipu.log.Hash;
import org.quipu.log.IdempotencyKey;
import org.quipu.log.Ledger;
import org.quipu.log.NotDone;
import org.quipu.log.Outcome;
import org.quipu.log.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns what was sent into a request of the ledger, and its outcome into a reply. */
public final class Desk {
    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    /** Refusals of what the path names: there is no such thing. */
    private static final Set<String> NOT_THERE =
            Set.of(CorrectionRefusal.UNKNOWN_TRANSACTION.code(), ApprovalRefusal.UNKNOWN.code());

    private Desk() {}

    /**
     * A write as it was sent.
     *
     * @param write which operation
     * @param path the path as it was sent
     * @param variables the path's variables
     * @param body the body's tree
     */
    public record Sent(
            Write<?, ?> write, String path, Map<String, String> variables, JsonNode body) {}

    /**
     * For whom and how it is to be decided.
     *
     * @param caller who asks
     * @param key the idempotency key; none for a dry run
     * @param lane people first, or in bulk
     * @param dryRun decide and answer, append nothing
     * @param previewHash what it must do exactly, as a dry run told it
     */
    public record Terms(
            Caller caller,
            Optional<String> key,
            Request.Lane lane,
            boolean dryRun,
            Optional<String> previewHash) {}

    /**
     * Builds the ledger's request.
     *
     * @param sent what was sent
     * @param terms for whom and how
     * @param counter whose ledger, and where things are found
     * @return the request
     * @throws ProblemException if the caller may not, or the body is not as documented
     */
    public static Request request(Sent sent, Terms terms, Counter counter) {
        checkRole(sent.write(), terms.caller());
        return build(sent.write(), sent, terms, counter);
    }

    /**
     * Refuses a caller without one of an operation's roles.
     *
     * @param operation what is asked
     * @param caller who asks
     * @throws ProblemException if it may not
     */
    public static void checkRole(Operation operation, Caller caller) {
        if (caller.hasOneOf(operation.roles())) return;
        var allowed = operation.roles().stream().map(role -> role.claim()).sorted().toList();
        throw new ProblemException(
                ProblemType.FORBIDDEN, "This needs one of the roles " + allowed + ".");
    }

    private static <B extends Record> Request build(
            Write<B, ?> write, Sent sent, Terms terms, Counter counter) {
        var body = write.reader().read(sent.body());
        var asking = new Asking<>(terms.caller(), sent.variables(), body, counter);
        var command = command(write, asking);
        return new Request(
                terms.previewHash().map(hash -> exactly(hash, command, sent)).orElse(command),
                terms.key().map(key -> key(key, sent, terms)),
                terms.lane(),
                terms.caller().application(),
                terms.dryRun(),
                asking.sealed());
    }

    private static <B extends Record> Command command(Write<B, ?> write, Asking<B> asking) {
        try {
            return write.asks().apply(asking);
        } catch (Refused refused) {
            throw new ProblemException(problem(refused));
        }
    }

    private static Command exactly(String hash, Command command, Sent sent) {
        return new Previewed(command, figures -> previewHash(sent, figures).equals(hash));
    }

    /**
     * What stands for a preview: what was asked, and the figures that were shown.
     *
     * @param sent what was asked
     * @param figures of the loans it touches
     * @return 64 hexadecimal digits
     */
    public static String previewHash(Sent sent, String figures) {
        return digest(sent, "\n" + figures).toString();
    }

    /** The same key with another preview is another request. */
    private static IdempotencyKey key(String key, Sent sent, Terms terms) {
        var preview = terms.previewHash().map(hash -> "\n" + hash).orElse("");
        return new IdempotencyKey(terms.caller().keyScope(), key, digest(sent, preview));
    }

    /** Method, path and body; white space and the order of members make no other request. */
    private static Hash digest(Sent sent, String more) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(("POST\n" + sent.path() + "\n").getBytes(StandardCharsets.UTF_8));
            sha.update(
                    CANONICAL.writeValueAsBytes(CANONICAL.treeToValue(sent.body(), Object.class)));
            sha.update(more.getBytes(StandardCharsets.UTF_8));
            return Hash.of(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Says what came of a write.
     *
     * @param sent what was sent
     * @param dryRun whether nothing was appended
     * @param outcome what the ledger decided
     * @param ledger which decided it
     * @return the reply
     */
    public static Reply reply(Sent sent, boolean dryRun, Outcome outcome, Ledger ledger) {
        return switch (outcome) {
            case Outcome.Accepted(var position, var events, var replayed) -> {
                var happened =
                        new Happened(
                                position,
                                events,
                                sent.variables(),
                                new Aftermath(ledger, position, events, dryRun));
                var waits = AwaitingApproval.in(happened);
                if (waits.isPresent()) yield waits.get().reply(dryRun, replayed);
                yield new Reply.Done(
                        dryRun ? 200 : 201, sent.write().answers().apply(happened), replayed);
            }
            case Outcome.Rejected rejected ->
                    new Reply.Failed(problem(rejected), rejected.replayed());
        };
    }

    private static Problem problem(Outcome.Rejected rejected) {
        return NOT_THERE.contains(rejected.rule())
                ? Problem.of(ProblemType.NOT_FOUND, rejected.meaning())
                : Problem.refused(rejected.rule(), rejected.meaning(), rejected.figures());
    }

    /**
     * Says why something is refused.
     *
     * @param refused by a rule of the bank
     * @return the problem
     */
    public static Problem problem(Refused refused) {
        var reason = refused.reason();
        return Problem.refused(reason.code(), reason.meaning(), refused.figures());
    }

    /**
     * Says what a request without an outcome means.
     *
     * @param notDone what the ledger said
     * @return the problem
     */
    public static Problem problem(NotDone notDone) {
        return switch (notDone.kind()) {
            case NOT_ACCEPTED ->
                    Problem.of(ProblemType.NOT_ACCEPTED, "The ledger did not take the request.");
            case OUTCOME_UNKNOWN -> unknown();
            case STILL_RUNNING ->
                    Problem.of(
                            ProblemType.STILL_RUNNING, "The first request is still being decided.");
            case KEY_REUSED ->
                    Problem.of(
                            ProblemType.IDEMPOTENCY_KEY_REUSED,
                            "This key came with another path or body before.");
            case OVER_SHARE ->
                    Problem.of(ProblemType.OVER_SHARE, "The application is over its share.");
        };
    }

    /**
     * Nobody knows in time.
     *
     * @return the problem
     */
    public static Problem unknown() {
        return Problem.of(
                ProblemType.OUTCOME_UNKNOWN,
                "It was queued and may or may not have happened; the same request with the same key"
                        + " tells.");
    }
}
