package org.quipu.projections.period;

import java.util.Map;
import org.quipu.core.period.Period;
import org.quipu.projections.access.LedgerApi;
import org.quipu.projections.problem.Problem;
import org.springframework.stereotype.Component;

/** Asks ledger-api for accounting periods, and to close or open them, in the visitor's name. */
@Component
public class AccountingPeriods {
    private static final String PATH = "/v1/accounting-periods";

    private final LedgerApi api;

    /**
     * Periods of one installation.
     *
     * @param api where they are closed
     */
    public AccountingPeriods(LedgerApi api) {
        this.api = api;
    }

    /**
     * Which are closed.
     *
     * @param token of the visitor
     * @return from the decided state
     */
    public PeriodsStanding standing(String token) {
        return api.get(token, PATH).as(PeriodsStanding.class);
    }

    /**
     * What a closed one was frozen with.
     *
     * @param token of the visitor
     * @param period which
     * @return for ever, unless it is opened again
     * @throws Problem.Raised 404 if it is not closed
     */
    public FrozenPeriod frozen(String token, String period) {
        return api.get(token, path(period)).as(FrozenPeriod.class);
    }

    /**
     * Asks for its closing; a second person decides.
     *
     * @param token of the visitor
     * @param period which
     * @param key under which it happens once
     * @param words why
     * @return what ledger-api said
     */
    public LedgerApi.Answer close(
            String token, String period, String key, Map<String, Object> words) {
        return api.post(token, path(period) + "/close", key, words);
    }

    /**
     * Asks for its opening; a second person decides.
     *
     * @param token of the visitor
     * @param period which
     * @param key under which it happens once
     * @param words why
     * @return what ledger-api said
     */
    public LedgerApi.Answer reopen(
            String token, String period, String key, Map<String, Object> words) {
        return api.post(token, path(period) + "/reopen", key, words);
    }

    private static String path(String period) {
        return Period.parse(period)
                .map(known -> PATH + "/" + known)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no period " + period + "."));
    }
}
