package org.quipu.projections.loans;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quipu.projections.access.LedgerApi;
import org.quipu.projections.problem.Problem;
import org.springframework.stereotype.Component;

/** Notes field work on loans with ledger-api, in the visitor's name. */
@Component
public class FieldWork {
    private static final Map<String, String> PATHS =
            Map.of(
                    "visit", "/visits",
                    "call", "/calls",
                    "letter", "/letters",
                    "hand_over", "/hand-overs");

    private final LedgerApi api;

    /**
     * Field work of one installation.
     *
     * @param api where it is noted
     */
    public FieldWork(LedgerApi api) {
        this.api = api;
    }

    /**
     * Notes a visit, a call, a letter or a hand-over.
     *
     * @param token of the visitor
     * @param loan its id
     * @param key under which it happens once
     * @param form its {@code way}, and date, outcome, officer and narrative where they were filled
     *     in
     * @return what ledger-api said
     * @throws Problem.Raised 400 where the way is none of the four
     */
    public LedgerApi.Answer note(String token, String loan, String key, Map<String, String> form) {
        var path = PATHS.get(form.getOrDefault("way", ""));
        if (path == null)
            throw Problem.MALFORMED_REQUEST.because("A visit, call, letter or hand-over.");
        var body = new TreeMap<String, Object>(form);
        body.keySet().retainAll(Set.of("date", "outcome", "officer", "narrative"));
        return api.post(token, "/v1/loans/" + loan + path, key, body);
    }
}
