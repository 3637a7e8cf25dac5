package org.quipu.api;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An institution's scene for tests: a product, a float, a client, as many accounts as asked for.
 */
final class Savers {
    private static final Set<String> READY = ConcurrentHashMap.newKeySet();

    private final RunningApi api;
    private final String institution;

    Savers(RunningApi api, String institution) {
        this.api = api;
        this.institution = institution;
        synchronized (READY) {
            if (READY.add(institution)) setUp();
        }
    }

    private void setUp() {
        api.done(
                institution,
                "/v1/products",
                """
                {"id": "savings-kes", "name": "Savings", "kind": "savings", "currency": "KES",
                "fees": ["statement"]}\
                """);
        api.done(
                institution,
                "/v1/settlement-accounts",
                """
                {"id": "float-mpesa", "kind": "float", "currency": "KES", "branch": "main",
                "name": "M-Pesa"}\
                """);
        api.done(
                institution,
                "/v1/clients",
                """
                {"name": "Jane Wanjiru", "branch": "main", "externalId": "C-31"}\
                """);
    }

    String token() {
        return api.everything(institution);
    }

    /** Opens an account; its external id. */
    String open() {
        var name = RunningApi.key();
        api.done(
                institution,
                "/v1/savings-accounts",
                """
                {"client": "ext:C-31", "product": "savings-kes", "externalId": "%s"}\
                """
                        .formatted(name));
        return name;
    }

    /** An account with money on it; its external id. */
    String openWith(String amount) {
        var account = open();
        deposit(account, amount);
        return account;
    }

    Reply deposit(String account, String amount) {
        return api.done(
                institution,
                path(account, "deposits"),
                """
                {"amount": "%s", "settlementAccount": "float-mpesa"}\
                """
                        .formatted(amount));
    }

    static String path(String account, String action) {
        return "/v1/savings-accounts/ext:" + account + "/" + action;
    }

    String balance(String account) {
        return api.get("/v1/savings-accounts/ext:" + account, token()).text("balance");
    }
}
