package org.quipu.projections.entry;

import java.util.Map;
import org.quipu.projections.access.LedgerApi;
import org.quipu.projections.problem.Problem;
import org.springframework.stereotype.Component;

/** Asks ledger-api for entries by hand and writes them, in the visitor's name. */
@Component
public class HandEntries {
    private static final String PATH = "/v1/journal-entries";

    private final LedgerApi api;

    /**
     * Entries of one installation.
     *
     * @param api where they are written
     */
    public HandEntries(LedgerApi api) {
        this.api = api;
    }

    /**
     * One of them.
     *
     * @param token of the visitor
     * @param id which
     * @return as it stands
     * @throws Problem.Raised 404 if there is none
     */
    public HandEntry one(String token, String id) {
        return api.get(token, path(id)).as(HandEntry.class);
    }

    /**
     * Writes one, once a second person has approved it.
     *
     * @param token of the visitor
     * @param key under which it happens once
     * @param body the entry
     * @return what ledger-api said
     */
    public LedgerApi.Answer write(String token, String key, Map<String, Object> body) {
        return api.post(token, PATH, key, body);
    }

    /**
     * Takes one back, once a second person has approved it.
     *
     * @param token of the visitor
     * @param id which
     * @param key under which it happens once
     * @param body date and words
     * @return what ledger-api said
     */
    public LedgerApi.Answer reverse(String token, String id, String key, Map<String, Object> body) {
        return api.post(token, path(id) + "/reversals", key, body);
    }

    private static String path(String id) {
        if (id.matches("[1-9][0-9]{0,17}")) return PATH + "/" + id;
        throw Problem.NOT_FOUND.because("There is no entry by hand " + id + ".");
    }
}
