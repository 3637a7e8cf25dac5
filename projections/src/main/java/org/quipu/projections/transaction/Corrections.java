package org.quipu.projections.transaction;

import java.util.Map;
import org.quipu.projections.access.LedgerApi;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Takes transactions back and gives fees back with ledger-api, in the visitor's name. */
@Component
public class Corrections {
    private final LedgerApi api;

    /**
     * Corrections of one installation.
     *
     * @param api where they are decided
     */
    public Corrections(LedgerApi api) {
        this.api = api;
    }

    /**
     * Takes a transaction back as a whole, with its value date.
     *
     * @param token of the visitor
     * @param position of its event
     * @param key under which it happens once
     * @param body why
     * @return what ledger-api said
     */
    public LedgerApi.Answer reverse(
            String token, long position, String key, Map<String, Object> body) {
        return api.post(token, "/v1/transactions/" + position + "/reversals", key, body);
    }

    /**
     * Gives a fee back that was taken of a savings account.
     *
     * @param token of the visitor
     * @param account its id
     * @param position of the event that took it
     * @param key under which it happens once
     * @param body why
     * @return what ledger-api said
     */
    public LedgerApi.Answer waive(
            String token, String account, long position, String key, Map<String, Object> body) {
        var savings = "/v1/savings-accounts/" + UriUtils.encodePathSegment(account, "UTF-8");
        return api.post(token, savings + "/fees/" + position + "/waivers", key, body);
    }
}
