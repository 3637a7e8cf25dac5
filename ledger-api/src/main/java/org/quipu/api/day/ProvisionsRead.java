package org.quipu.api.day;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.loan.Loan;
import org.quipu.core.provision.ProvisionKinds;
import org.quipu.core.servicing.ProvisionTables;
import org.quipu.log.Ledger;

/** The provision tables of loans, each read once. */
public final class ProvisionsRead {
    private final Ledger ledger;
    private final ProvisionTables institution;
    private final Map<String, ProvisionTables> byProduct = new HashMap<>();

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
     * By which allowances are made for a loan.
     *
     * @param loan which
     * @return its product's tables, and the institution's before them
     */
    public ProvisionTables of(Loan loan) {
        return loan.agreed()
                .flatMap(agreed -> agreed.account().product())
                .map(product -> byProduct.computeIfAbsent(product, this::product))
                .orElse(institution);
    }

    private ProvisionTables product(String product) {
        return institution.then(read(Optional.of(product)));
    }

    private ProvisionTables read(Optional<String> product) {
        return ledger.read(ProvisionKinds.tablesOf(product)).join().state();
    }
}
