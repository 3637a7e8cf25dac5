package org.quipu.local.cli;

import org.quipu.local.auth.Identity;
import org.quipu.local.run.Running.Addresses;

/** What a newcomer can do first. */
final class DemoExample {
    private DemoExample() {}

    /** A deposit and its balance, ready to paste into a shell in the project. */
    static String text(Addresses addresses, String institution) {
        var option =
                institution.equals(Identity.DEFAULT_INSTITUTION)
                        ? ""
                        : " --institution " + institution;
        return """
        A deposit, and what the account holds then:

        curl -X POST %s/v1/savings-accounts/ext:ACC-1/deposits \\
          -H "Authorization: Bearer $(./quipu token integrator --machine%s)" \\
          -H "Idempotency-Key: deposit-1" -H "Content-Type: application/json" \\
          -d '{"amount": "250.00", "settlementAccount": "float-mobile", "narrative": "harvest"}'

        curl %s/v1/balances/ext:ACC-1 \\
          -H "Authorization: Bearer $(./quipu token auditor%s)"
        """
                .formatted(addresses.api(), option, addresses.projections(), option);
    }
}
