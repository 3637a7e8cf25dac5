package org.quipu.projections.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.quipu.projections.access.LedgerApi;
import org.quipu.projections.problem.Problem;
import org.springframework.stereotype.Component;

/** Asks ledger-api for what waits, and decides it, in the visitor's name. */
@Component
public class Approvals {
    private static final String PATH = "/v1/approvals";
    private static final int DECIDED = 30;

    private final LedgerApi api;

    /**
     * Approvals of one installation.
     *
     * @param api where they are decided
     */
    public Approvals(LedgerApi api) {
        this.api = api;
    }

    /**
     * Some approvals.
     *
     * @param approvals in order
     * @param waiting how many wait in all
     * @param position the last they may reflect
     */
    public record Listed(List<Approval> approvals, int waiting, long position) {
        /** Keeps a copy. */
        public Listed {
            approvals = List.copyOf(approvals);
        }
    }

    /** What may become of one. */
    public enum Action {
        /** It happens. */
        GRANT,
        /** It does not. */
        REFUSE,
        /** Its maker takes it back. */
        WITHDRAW;

        String path() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A decision.
     *
     * @param action what becomes of it
     * @param key under which it happens once
     * @param narrative why
     * @param previewHash of what was looked at
     */
    public record Decision(
            Action action, String key, Optional<String> narrative, Optional<String> previewHash) {}

    /**
     * What waits, the oldest first.
     *
     * @param token of the visitor
     * @return the first hundred
     */
    public Listed pending(String token) {
        return listed(token, PATH);
    }

    /**
     * What waits about something, the oldest first. The page it stands on is whole without it:
     * where the visitor may not ask, or nobody answers, there is nothing to tell.
     *
     * @param token of the visitor
     * @param about whether a command is about it
     * @return of the first hundred that wait
     */
    public List<Approval> waiting(String token, Predicate<CommandText> about) {
        try {
            var told = api.get(token, PATH);
            if (!told.isDone()) return List.of();
            return Approval.all(told.body()).stream()
                    .filter(each -> about.test(each.what()))
                    .toList();
        } catch (Problem.Raised unanswered) {
            return List.of();
        }
    }

    /**
     * What was decided lately, the newest first.
     *
     * @param token of the visitor
     * @return a few
     */
    public Listed decided(String token) {
        return listed(token, PATH + "?status=decided&limit=" + DECIDED);
    }

    private Listed listed(String token, String path) {
        var told = done(api.get(token, path)).body();
        return new Listed(
                Approval.all(told), told.path("waiting").asInt(), told.path("position").asLong());
    }

    /**
     * One of them.
     *
     * @param token of the visitor
     * @param id which
     * @return as it stands
     * @throws Problem.Raised 404 if there is none
     */
    public Approval one(String token, String id) {
        return Approval.of(done(api.get(token, path(id))).body());
    }

    /**
     * What granting it would do now.
     *
     * @param token of somebody who may grant it
     * @param id which
     * @return figures before and after, or why it would be refused
     */
    public Foresight foresee(String token, String id) {
        var path = path(id) + "/grant?dryRun=true";
        var answer = api.post(token, path, "foresight", Map.of());
        return answer.isDone() ? Foresight.of(answer.body()) : Foresight.refusedBy(answer.why());
    }

    /**
     * Decides one.
     *
     * @param token of the visitor
     * @param id which
     * @param decision what becomes of it
     * @return why it was not done; empty where it was
     */
    public Optional<String> decide(String token, String id, Decision decision) {
        var hash = decision.previewHash().map(it -> "?previewHash=" + it).orElse("");
        var path = path(id) + "/" + decision.action().path() + hash;
        var body = decision.narrative().map(why -> Map.of("narrative", why)).orElse(Map.of());
        var answer = api.post(token, path, decision.key(), body);
        return answer.isDone() ? Optional.empty() : Optional.of(answer.why());
    }

    private static String path(String id) {
        if (id.matches("[1-9][0-9]{0,17}")) return PATH + "/" + id;
        throw Problem.NOT_FOUND.because("There is no approval " + id + ".");
    }

    private static LedgerApi.Answer done(LedgerApi.Answer answer) {
        if (answer.isDone()) return answer;
        throw Problem.ofStatus(answer.status()).because(answer.why());
    }
}
