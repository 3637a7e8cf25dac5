package org.quipu.projections.savings;

import java.util.Map;
import org.quipu.projections.access.LedgerApi;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Has statements issued by ledger-api, in the visitor's name. */
@Component
public class SentStatements {
    private final LedgerApi api;

    /**
     * Statements of one installation.
     *
     * @param api where they are issued
     */
    public SentStatements(LedgerApi api) {
        this.api = api;
    }

    /**
     * Issues the next statement of an account.
     *
     * @param token of the visitor
     * @param account its id
     * @param key under which it happens once
     * @param body its last day, or nothing
     * @return what ledger-api said
     */
    public LedgerApi.Answer issue(
            String token, String account, String key, Map<String, Object> body) {
        var savings = "/v1/savings-accounts/" + UriUtils.encodePathSegment(account, "UTF-8");
        return api.post(token, savings + "/statements", key, body);
    }
}
