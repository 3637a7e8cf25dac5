package org.quipu.core.savings;

import java.util.Optional;
import org.quipu.core.Claim;
import org.quipu.core.Known;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;

/** What an account must be before it is opened: unheard of. */
public final class NewAccount {
    private NewAccount() {}

    /**
     * Refuses an account that is there.
     *
     * @param account its id
     * @param externalId the caller's own
     * @param known what is known, both ids also
     * @throws Refused if one of them is taken
     */
    public static void require(String account, Optional<String> externalId, Known known) {
        if (!(known.get(AccountKinds.ACCOUNT.ref(account)) instanceof Account.None)) {
            throw new Refused(SavingsRefusal.ID_TAKEN, "account", account);
        }
        if (externalId.isPresent()
                && known.get(AccountKinds.EXTERNAL_ACCOUNT.ref(externalId.get()))
                        instanceof Claim.Taken(var by)) {
            throw new Refused(SavingsRefusal.EXTERNAL_ID_TAKEN, "account", by);
        }
    }
}
