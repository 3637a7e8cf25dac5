package org.quipu.core.savings;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.Refused;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Component;
import org.quipu.core.client.Client.Registered;
import org.quipu.core.client.ClientKinds;
import org.quipu.core.client.ClientRefusal;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.product.Product.Offered;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.product.ProductRefusal;
import org.quipu.core.savings.SavingsCommand.OpenSavingsAccount;
import org.quipu.core.savings.SavingsEvent.AccountOpened;

/** How a savings account begins. */
final class Opening {
    private Opening() {}

    static void needs(OpenSavingsAccount open, PostingNeeds needs) {
        needs.and(ClientKinds.CLIENT.ref(open.client()))
                .and(ProductKinds.PRODUCT.ref(open.product()));
        open.externalId().ifPresent(id -> needs.and(AccountKinds.EXTERNAL_ACCOUNT.ref(id)));
    }

    static List<SavingsEvent> open(OpenSavingsAccount open, Known known) {
        NewAccount.require(open.account(), open.externalId(), known);
        if (!(known.get(ClientKinds.CLIENT.ref(open.client())) instanceof Registered client)) {
            throw new Refused(ClientRefusal.UNKNOWN, "client", open.client());
        }
        if (!(known.get(ProductKinds.PRODUCT.ref(open.product())) instanceof Offered product)) {
            throw new Refused(ProductRefusal.UNKNOWN, "product", open.product());
        }
        var today = known.businessDate();
        var branch = open.branch().orElse(client.branch());
        var terms =
                new AccountTerms(
                        open.account(),
                        Component.DEPOSIT,
                        product.on(today).savings().currency(),
                        Optional.of(open.client()),
                        Optional.of(open.product()),
                        branch,
                        today,
                        Optional.empty(),
                        open.externalId());
        return List.of(new AccountOpened(terms, today, open.envelope().orBranch(branch)));
    }
}
