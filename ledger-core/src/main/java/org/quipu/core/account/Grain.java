package org.quipu.core.account;

/**
 * The part of the books that an account belongs to. The currency is its money's.
 *
 * @param branch of the account
 * @param product of the account
 */
public record Grain(String branch, String product) implements Comparable<Grain> {
    /** What stands for the product of what is no product's: the bank's own accounts. */
    public static final String NO_PRODUCT = "";

    /**
     * Where an account belongs.
     *
     * @param account as it was opened
     * @return its branch and product
     */
    public static Grain of(AccountTerms account) {
        return new Grain(account.branch(), account.product().orElse(NO_PRODUCT));
    }

    @Override
    public int compareTo(Grain other) {
        var byProduct = product.compareTo(other.product);
        return byProduct != 0 ? byProduct : branch.compareTo(other.branch);
    }
}
