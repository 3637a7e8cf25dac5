package org.quipu.core.product;

import java.util.Currency;

/** The rules of one version of a product: what it is for decides which they are. */
public sealed interface ProductRules
        permits SavingsRules, LoanRules, TermDepositRules, RecurringDepositRules {
    /**
     * Of every account of the product.
     *
     * @return ISO 4217
     */
    Currency currency();
}
