package org.quipu.projections.chart;

import java.util.Map;
import org.quipu.projections.access.LedgerApi;
import org.springframework.stereotype.Component;

/** Asks ledger-api for the chart of accounts and changes it, in the visitor's name. */
@Component
public class ChartOfAccounts {
    private static final String CHART = "/v1/chart-of-accounts";
    private static final String MAPPINGS = "/v1/account-mappings";

    private final LedgerApi api;

    /**
     * The charts of one installation.
     *
     * @param api where they are changed
     */
    public ChartOfAccounts(LedgerApi api) {
        this.api = api;
    }

    /**
     * The chart.
     *
     * @param token of the visitor
     * @return from the decided state
     */
    public ChartView chart(String token) {
        return api.get(token, CHART).as(ChartView.class);
    }

    /**
     * What is booked elsewhere than to its default account.
     *
     * @param token of the visitor
     * @return from the decided state
     */
    public ChartView.Mappings mappings(String token) {
        return api.get(token, MAPPINGS).as(ChartView.Mappings.class);
    }

    /**
     * Adds or changes accounts.
     *
     * @param token of the visitor
     * @param key under which it happens once
     * @param body the version that was looked at, and the accounts
     * @return what ledger-api said
     */
    public LedgerApi.Answer change(String token, String key, Map<String, Object> body) {
        return api.post(token, CHART, key, body);
    }

    /**
     * Books a role to another account from a day on.
     *
     * @param token of the visitor
     * @param key under which it happens once
     * @param body the mapping
     * @return what ledger-api said
     */
    public LedgerApi.Answer map(String token, String key, Map<String, Object> body) {
        return api.post(token, MAPPINGS, key, body);
    }
}
