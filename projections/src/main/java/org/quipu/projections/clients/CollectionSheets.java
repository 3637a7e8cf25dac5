package org.quipu.projections.clients;

import java.util.Map;
import org.quipu.projections.access.LedgerApi;
import org.springframework.stereotype.Component;

/** Posts the sheets of groups' meetings with ledger-api, in the visitor's name. */
@Component
public class CollectionSheets {
    private final LedgerApi api;

    /**
     * Sheets of one installation.
     *
     * @param api where they are posted
     */
    public CollectionSheets(LedgerApi api) {
        this.api = api;
    }

    /**
     * Posts one: every line or none.
     *
     * @param token of the visitor
     * @param group its id
     * @param key under which it happens once
     * @param body the sheet
     * @return what ledger-api said
     */
    public LedgerApi.Answer post(String token, String group, String key, Map<String, Object> body) {
        return api.post(token, "/v1/groups/" + group + "/collections", key, body);
    }
}
