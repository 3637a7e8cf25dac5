package org.quipu.core.chart;

import java.util.Locale;
import org.quipu.core.account.Book;
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
    MEMO,
    /** Of the book of expected losses: the expense a debit, the allowance a credit. */
    EXPECTED_LOSS;

    private static final int WIDTH = 1_000;

    /**
     * The type of what a role means: by its book, in the statutory one by the first digit of its
     * default code.
     *
     * @param role the account by its meaning
     * @return its type
     */
    public static AccountType of(Role role) {
        return switch (role.book()) {
            case STATUTORY -> values()[role.code() / WIDTH - 1];
            case MEMO -> MEMO;
            case EXPECTED_LOSS -> EXPECTED_LOSS;
        };
    }

    /**
     * The book that its accounts belong to.
     *
     * @return the statutory one, or one that stands beside it
     */
    public Book book() {
        return switch (this) {
            case ASSET, LIABILITY, EQUITY, INCOME, EXPENSE -> Book.STATUTORY;
            case MEMO -> Book.MEMO;
            case EXPECTED_LOSS -> Book.EXPECTED_LOSS;
        };
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
        return this == LIABILITY || this == EQUITY || this == INCOME ? -1 : 1;
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
