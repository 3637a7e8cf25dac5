package org.quipu.core.product;

import java.time.LocalDate;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;

/** What can happen to a product. */
public sealed interface ProductEvent extends LedgerEvent {
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
     * Its new version.
     *
     * @return with the rules
     */
    Product.Version adopted();

    @Override
    default Set<Tag> tags() {
        return Set.of(new Tag(ProductKinds.PRODUCT.tag(), product()));
    }

    /**
     * New rules of saving were adopted.
     *
     * @param product which product
     * @param name what people call it
     * @param version its number, from 1
     * @param validFrom the first business date it applies to
     * @param savings the rules
     * @param bookedOn the business date of adoption
     * @param envelope where it came from
     */
    record ProductVersioned(
            String product,
            String name,
            int version,
            LocalDate validFrom,
            SavingsRules savings,
            LocalDate bookedOn,
            Envelope envelope)
            implements ProductEvent {
        @Override
        public Product.Version adopted() {
            return new Product.Version(version, validFrom, savings);
        }
    }

    /**
     * New rules of lending were adopted.
     *
     * @param product which product
     * @param name what people call it
     * @param version its number, from 1
     * @param validFrom the first business date it applies to
     * @param loan the rules
     * @param bookedOn the business date of adoption
     * @param envelope where it came from
     */
    record LoanProductVersioned(
            String product,
            String name,
            int version,
            LocalDate validFrom,
            LoanRules loan,
            LocalDate bookedOn,
            Envelope envelope)
            implements ProductEvent {
        @Override
        public Product.Version adopted() {
            return new Product.Version(version, validFrom, loan);
        }
    }

    /**
     * New rules of deposits for a term were adopted.
     *
     * @param product which product
     * @param name what people call it
     * @param version its number, from 1
     * @param validFrom the first business date it applies to
     * @param deposit the rules
     * @param bookedOn the business date of adoption
     * @param envelope where it came from
     */
    record TermDepositProductVersioned(
            String product,
            String name,
            int version,
            LocalDate validFrom,
            TermDepositRules deposit,
            LocalDate bookedOn,
            Envelope envelope)
            implements ProductEvent {
        @Override
        public Product.Version adopted() {
            return new Product.Version(version, validFrom, deposit);
        }
    }

    /**
     * New rules of recurring deposits were adopted.
     *
     * @param product which product
     * @param name what people call it
     * @param version its number, from 1
     * @param validFrom the first business date it applies to
     * @param deposit the rules
     * @param bookedOn the business date of adoption
     * @param envelope where it came from
     */
    record RecurringDepositProductVersioned(
            String product,
            String name,
            int version,
            LocalDate validFrom,
            RecurringDepositRules deposit,
            LocalDate bookedOn,
            Envelope envelope)
            implements ProductEvent {
        @Override
        public Product.Version adopted() {
            return new Product.Version(version, validFrom, deposit);
        }
    }
}
