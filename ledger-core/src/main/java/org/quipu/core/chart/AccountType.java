package org.quipu.core.chart;

import java.util.Locale;
import org.quipu.core.account.Role;

/** On which statement an account of the chart stands, and on which side it usually does. */
public enum AccountType {
    /** What the bank owns and is owed; usually a debit. */
    ASSET,
    /** What it owes. */
    LIABILITY,
    /** What is its owners'. */
    EQUITY,
    /** What it earns. */
    INCOME,
    /** What that costs; usually a debit. */
    EXPENSE,
    /** Kept beside the books, single-entry: suspended amounts. Usually a debit. */
    MEMO;

    private static final int WIDTH = 1_000;
    private static final int MEMO_CODE = 9;

    /**
     * The type of what a role means, by the first digit of its default code.
     *
     * @param role the account by its meaning
     * @return its type
     */
    public static AccountType of(Role role) {
        return ofCode(role.code());
    }

    static AccountType ofCode(int code) {
        var first = code / WIDTH;
        return first == MEMO_CODE ? MEMO : values()[first - 1];
    }

    /**
     * Whether what it stands at is closed to retained earnings at the end of a year.
     *
     * @return true for income and expenses
     */
    public boolean isOfOneYear() {
        return this == INCOME || this == EXPENSE;
    }

    /**
     * Which side increases it: statements show it positive there.
     *
     * @return 1 for debits, -1 for credits
     */
    public int sign() {
        return this == ASSET || this == EXPENSE || this == MEMO ? 1 : -1;
    }

    /**
     * The name for programs.
     *
     * @return for example {@code asset}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
