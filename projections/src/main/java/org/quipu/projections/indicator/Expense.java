package org.quipu.projections.indicator;

import java.util.Optional;
import org.quipu.core.account.Role;
import org.quipu.projections.journal.TrialBalance.Line;

/**
 * What an expense is for. The default chart (CGAP/SEEP) has 50.. for the cost of funds, 51.. for
 * losses and the rest for operations; an institution that numbers its own accounts keeps to it.
 */
enum Expense {
    /** Interest on deposits and borrowings. */
    FINANCIAL("50"),
    /** Losses, made and expected. */
    IMPAIRMENT("51"),
    /** Everything else. */
    OPERATING("");

    private final String begins;

    Expense(String begins) {
        this.begins = begins;
    }

    static Expense of(Line line) {
        if (line.role().equals(Optional.of(Role.IMPAIRMENT_EXPENSE))) return IMPAIRMENT;
        for (var expense : values()) {
            if (line.account().code().startsWith(expense.begins)) return expense;
        }
        return OPERATING;
    }
}
