package org.quipu.api.day;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.quipu.core.loan.Loan;
import org.quipu.core.provision.ProvisionKinds;
import org.quipu.core.servicing.LossTables;
import org.quipu.log.Ledger;

/** By which tables losses on loans are estimated, each read once; any thread may ask. */
public final class ProvisionsRead {
    private final Ledger ledger;
    private final LossTables institution;
    private final Map<String, LossTables> byProduct = new ConcurrentHashMap<>();

    /**
     * Reads the institution's table.
     *
     * @param ledger the institution's
     */
    public ProvisionsRead(Ledger ledger) {
        this.ledger = ledger;
        this.institution = read(Optional.empty());
    }

    /**
     * By which tables losses on a loan are estimated.
     *
     * @param loan which
     * @return of each sort its product's tables, and the institution's before them
     */
    public LossTables of(Loan loan) {
        return loan.agreed()
                .flatMap(agreed -> agreed.account().product())
                .map(product -> byProduct.computeIfAbsent(product, this::product))
                .orElse(institution);
    }

    private LossTables product(String product) {
        return institution.then(read(Optional.of(product)));
    }

    private LossTables read(Optional<String> product) {
        return ledger.read(ProvisionKinds.tablesOf(product)).join().state();
    }
}
