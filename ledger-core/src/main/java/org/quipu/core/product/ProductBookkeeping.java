package org.quipu.core.product;

import java.util.Optional;
import org.quipu.core.journal.JournalEntry;
import org.quipu.core.product.ProductEvent.LoanProductVersioned;
import org.quipu.core.product.ProductEvent.ProductVersioned;
import org.quipu.core.product.ProductEvent.RecurringDepositProductVersioned;
import org.quipu.core.product.ProductEvent.TermDepositProductVersioned;

/** How what happens to a product is booked. */
public final class ProductBookkeeping {
    private ProductBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(ProductEvent event) {
        return switch (event) {
            case ProductVersioned _,
                    LoanProductVersioned _,
                    TermDepositProductVersioned _,
                    RecurringDepositProductVersioned _ ->
                    Optional.empty();
        };
    }
}
