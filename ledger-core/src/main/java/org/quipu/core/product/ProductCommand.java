package org.quipu.core.product;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;

/** What may be asked of a product. */
public sealed interface ProductCommand extends Command {
    /**
     * Which product.
     *
     * @return its id
     */
    String product();

    /**
     * What people call it.
     *
     * @return its name
     */
    String name();

    /**
     * The new rules.
     *
     * @return of its kind
     */
    ProductRules rules();

    /**
     * The first business date they apply to.
     *
     * @return the business date where absent
     */
    Optional<LocalDate> validFrom();

    /**
     * Offer a loan product, or change its rules from a date on. Loans keep the version they were
     * made with.
     *
     * @param product which product
     * @param name what people call it
     * @param rules the new rules
     * @param validFrom the first business date they apply to; the business date where absent
     * @param envelope where it comes from
     */
    record AdoptLoanRules(
            String product,
            String name,
            LoanRules rules,
            Optional<LocalDate> validFrom,
            Envelope envelope)
            implements ProductCommand {}

    /**
     * Offer a savings product, or change its rules from a date on.
     *
     * @param product which product
     * @param name what people call it
     * @param rules the new rules
     * @param validFrom the first business date they apply to; the business date where absent
     * @param envelope where it comes from
     */
    record AdoptSavingsRules(
            String product,
            String name,
            SavingsRules rules,
            Optional<LocalDate> validFrom,
            Envelope envelope)
            implements ProductCommand {}

    /**
     * Offer a product of deposits for a term, or change its rules from a date on. Deposits keep the
     * version they were opened under.
     *
     * @param product which product
     * @param name what people call it
     * @param rules the new rules
     * @param validFrom the first business date they apply to; the business date where absent
     * @param envelope where it comes from
     */
    record AdoptTermDepositRules(
            String product,
            String name,
            TermDepositRules rules,
            Optional<LocalDate> validFrom,
            Envelope envelope)
            implements ProductCommand {}

    /**
     * Offer a product of recurring deposits, or change its rules from a date on. Deposits keep the
     * version they were opened under.
     *
     * @param product which product
     * @param name what people call it
     * @param rules the new rules
     * @param validFrom the first business date they apply to; the business date where absent
     * @param envelope where it comes from
     */
    record AdoptRecurringDepositRules(
            String product,
            String name,
            RecurringDepositRules rules,
            Optional<LocalDate> validFrom,
            Envelope envelope)
            implements ProductCommand {}
}
