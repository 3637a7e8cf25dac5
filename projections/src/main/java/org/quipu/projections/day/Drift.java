package org.quipu.projections.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What today's rules make of the days up to one, less what is recorded of them.
 *
 * @param day the last of them
 * @param chunks of accounts that were computed once more
 * @param drifted chunks whose accounts drifted
 * @param lines the drift by branch, product, currency and account
 */
public record Drift(LocalDate day, int chunks, List<Integer> drifted, List<Line> lines) {
    /** Keeps copies. */
    public Drift {
        drifted = List.copyOf(drifted);
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param branch in whose books
     * @param product of the accounts behind it
     * @param fund whose money was lent; empty for the bank's own
     * @param currency ISO 4217
     * @param account of the general ledger, by its meaning
     * @param amount debit positive
     * @param count customers' accounts behind it
     */
    public record Line(
            String branch,
            String product,
            Optional<String> fund,
            String currency,
            String account,
            String amount,
            int count) {}

    /**
     * The accounts of a chunk that drifted.
     *
     * @param chunk its number
     * @param accounts each with its figures
     */
    public record Chunk(int chunk, List<Account> accounts) {
        /** Keeps a copy. */
        public Chunk {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * An account that drifted.
     *
     * @param account which
     * @param currency ISO 4217
     * @param figures by account of the general ledger
     */
    public record Account(String account, String currency, List<Figure> figures) {
        /** Keeps a copy. */
        public Account {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Drift of one account.
     *
     * @param account of the general ledger, by its meaning
     * @param amount debit positive
     */
    public record Figure(String account, String amount) {}
}
