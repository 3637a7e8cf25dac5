package org.quipu.core.journal;

import org.quipu.core.account.Role;

/** The sections of the chart of accounts, by the first digit of the code. */
public enum Section {
    /** What the bank owns and is owed: 1000 and on. */
    ASSETS,
    /** What it owes: 2000 and on. */
    LIABILITIES,
    /** What is its owners': 3000 and on. */
    EQUITY,
    /** What it earns: 4000 and on. */
    INCOME,
    /** What that costs: 5000 and on. */
    EXPENSES;

    private static final int WIDTH = 1_000;

    /**
     * The section of an account.
     *
     * @param role the account by its meaning
     * @return where it stands
     */
    public static Section of(Role role) {
        return values()[role.code() / WIDTH - 1];
    }
}
