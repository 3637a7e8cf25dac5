package org.quipu.core.account;

import java.util.Comparator;
import java.util.Optional;

/**
 * The part of the books that an account belongs to. The currency is its money's.
 *
 * @param branch of the account
 * @param product of the account
 * @param fund whose money it is lent from; empty for the bank's own
 */
public record Grain(String branch, String product, Optional<String> fund)
        implements Comparable<Grain> {
    /** What stands for the product of what is no product's: the bank's own accounts. */
    public static final String NO_PRODUCT = "";

    private static final Comparator<Grain> ORDER =
            Comparator.comparing(Grain::product)
                    .thenComparing(Grain::branch)
                    .thenComparing(grain -> grain.fund.orElse(""));

    /**
     * Where an account belongs.
     *
     * @param account as it was opened
     * @return its branch, product and fund
     */
    public static Grain of(AccountTerms account) {
        return new Grain(account.branch(), account.product().orElse(NO_PRODUCT), account.fund());
    }

    /**
     * Where the bank itself is.
     *
     * @param branch whose books
     * @return of no product, from no fund
     */
    public static Grain of(String branch) {
        return new Grain(branch, NO_PRODUCT, Optional.empty());
    }

    @Override
    public int compareTo(Grain other) {
        return ORDER.compare(this, other);
    }
}
