package org.quipu.core.posting;

import java.time.LocalDate;
import org.quipu.core.Known;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.product.Product.Offered;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.product.ProductRefusal;

/**
 * What a balance may be, in minor units in its holder's sense.
 *
 * <p>Cash in a till or vault is there or not, so it stays at zero or above, and so does what was
 * laid down for a term. A bank account, a float and suspense may go below: the statement that
 * proves them arrives later than the postings.
 *
 * @param floor where the holder's own decisions stop: minimum balance less overdraft
 * @param deepest where corrections stop too: the overdraft, whatever the minimum
 * @param ceiling where deposits stop
 * @param free the first day on which its holder may withdraw, by what held at the opening
 */
record Limits(long floor, long deepest, long ceiling, LocalDate free) {
    private static final Limits NOT_BELOW_ZERO = new Limits(0, 0, Long.MAX_VALUE, LocalDate.MIN);
    private static final Limits NONE =
            new Limits(-Long.MAX_VALUE / 4, -Long.MAX_VALUE / 4, Long.MAX_VALUE, LocalDate.MIN);

    static Limits of(Account.Open account, Known known) {
        return switch (account.terms().component()) {
            case DEPOSIT -> ofProduct(account.terms(), known);
            case TILL, VAULT, TERM_DEPOSIT -> NOT_BELOW_ZERO;
            case BANK, FLOAT, SUSPENSE -> NONE;
            case PRINCIPAL, INTEREST, FEE, PENALTY, CREDIT ->
                    throw new IllegalArgumentException("A loan has its own rules");
        };
    }

    private static Limits ofProduct(AccountTerms terms, Known known) {
        var product = terms.product().orElseThrow();
        if (!(known.get(ProductKinds.PRODUCT.ref(product)) instanceof Offered offered)) {
            throw new Refused(ProductRefusal.UNKNOWN, "product", product);
        }
        var rules = offered.on(known.businessDate()).savings();
        var maximum = rules.maximumBalance();
        var overdraft = rules.overdraftLimit().minor();
        return new Limits(
                rules.minimumBalance().minor() - overdraft,
                -overdraft,
                maximum.isPresent() ? maximum.get().minor() : Long.MAX_VALUE,
                offered.lockedUntil(terms.openedOn()).orElse(LocalDate.MIN));
    }
}
