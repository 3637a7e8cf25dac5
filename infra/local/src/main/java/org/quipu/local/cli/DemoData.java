package org.quipu.local.cli;

import java.util.Map;
import java.util.Optional;
import org.quipu.local.auth.Identity;
import org.quipu.local.auth.TokenMint;
import org.quipu.local.http.Api;
import org.quipu.local.http.BatchLine;
import org.quipu.local.http.Batches;
import org.quipu.local.run.Running.Addresses;

/**
 * What lives in the demo institution: a product, a mobile-money float, a till, and ten clients with
 * an account and its first deposit each. A richer life is added in {@link #fill}, through the API
 * and under fixed keys, so that a second run adds nothing.
 */
final class DemoData {
    private static final String PRODUCT = "savings-kes";
    private static final String FLOAT = "float-mobile";
    private static final String BRANCH = "main";
    private static final int CLIENTS = 10;

    private final String address;
    private final TokenMint mint;
    private final String institution;

    DemoData(String address, TokenMint mint, String institution) {
        this.address = address;
        this.mint = mint;
        this.institution = institution;
    }

    void fill() {
        var importer = new Identity(Identity.IMPORTER, Optional.of(institution));
        try (var api = new Api(address, () -> mint.machine(importer))) {
            var batches = new Batches(api, "demo", counts -> {});
            batches.add(product());
            batches.add(settlementAccount(FLOAT, "float", "Mobile money"));
            batches.add(settlementAccount("till-1", "till", "Till 1"));
            for (var n = 1; n <= CLIENTS; n++) {
                batches.add(client(n));
                batches.add(account(n));
                batches.add(firstDeposit(n));
            }
            batches.finish();
        }
    }

    private static BatchLine product() {
        return line(
                "/v1/products",
                BatchLine.members(
                        "id", PRODUCT, "name", "Savings", "kind", "savings", "currency", "KES"),
                "demo-" + PRODUCT);
    }

    private static BatchLine settlementAccount(String id, String kind, String name) {
        return line(
                "/v1/settlement-accounts",
                BatchLine.members(
                        "id", id, "kind", kind, "currency", "KES", "branch", BRANCH, "name", name),
                "demo-" + id);
    }

    private static BatchLine client(int n) {
        return line(
                "/v1/clients",
                BatchLine.members(
                        "name", "Demo Client " + n, "branch", BRANCH, "externalId", "C-" + n),
                "demo-client-" + n);
    }

    private static BatchLine account(int n) {
        return line(
                "/v1/savings-accounts",
                BatchLine.members(
                        "client", "ext:C-" + n, "product", PRODUCT, "externalId", "ACC-" + n),
                "demo-account-" + n);
    }

    private static BatchLine firstDeposit(int n) {
        return line(
                "/v1/savings-accounts/ext:ACC-" + n + "/deposits",
                BatchLine.members("amount", n + "000.00", "settlementAccount", FLOAT),
                "demo-deposit-" + n);
    }

    private static BatchLine line(String path, Map<String, String> body, String key) {
        return new BatchLine(path, body, key);
    }

    /** A deposit and its balance, ready to paste into a shell in the project. */
    static String example(Addresses addresses, String institution) {
        var option =
                institution.equals(Identity.DEFAULT_INSTITUTION)
                        ? ""
                        : " --institution " + institution;
        return """
        A deposit, and what the account holds then:

        curl -X POST %s/v1/savings-accounts/ext:ACC-1/deposits \\
          -H "Authorization: Bearer $(./quipu token integrator --machine%s)" \\
          -H "Idempotency-Key: deposit-1" -H "Content-Type: application/json" \\
          -d '{"amount": "250.00", "settlementAccount": "%s", "narrative": "harvest"}'

        curl %s/v1/balances/ext:ACC-1 \\
          -H "Authorization: Bearer $(./quipu token auditor%s)"
        """
                .formatted(addresses.api(), option, FLOAT, addresses.projections(), option);
    }
}
