package org.quipu.projections.reconciliation;

import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Grain;

/**
 * A part of the books. Figures are compared part by part, so that no error makes up for another.
 *
 * @param branch of it; empty where all branches are compared as one
 * @param product of it; empty for what is no product's, and where all are compared as one
 * @param currency ISO 4217
 */
public record Part(String branch, String product, String currency) implements Comparable<Part> {
    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::currency)
                    .thenComparing(Part::branch)
                    .thenComparing(Part::product);

    static Part of(AccountTerms account) {
        return of(Grain.of(account), account.currency());
    }

    static Part of(Grain grain, Currency currency) {
        return new Part(grain.branch(), grain.product(), currency.getCurrencyCode());
    }

    /**
     * The branch, for readers.
     *
     * @return empty where all branches are compared as one
     */
    public Optional<String> ofBranch() {
        return Optional.of(branch).filter(it -> !it.isEmpty());
    }

    /**
     * The product, for readers.
     *
     * @return empty for what is no product's, and where all are compared as one
     */
    public Optional<String> ofProduct() {
        return Optional.of(product).filter(it -> !it.isEmpty());
    }

    @Override
    public int compareTo(Part other) {
        return ORDER.compare(this, other);
    }
}
