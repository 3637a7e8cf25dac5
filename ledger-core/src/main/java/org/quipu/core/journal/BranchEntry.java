package org.quipu.core.journal;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.quipu.core.account.Role;
import org.quipu.core.money.Money;

/**
 * A journal entry whose lines balance per currency <em>and branch</em>. What one branch gives for
 * another stands between them on inter-branch, which comes to nothing over all branches.
 *
 * @param lines debits positive, credits negative
 */
public record BranchEntry(List<Line> lines) {
    /**
     * One line.
     *
     * @param role the account of the general ledger by its meaning
     * @param account the customer's or settlement account behind it; empty for the bank itself
     * @param branch whose books it is in
     * @param amount debit positive
     */
    public record Line(Role role, Optional<String> account, String branch, Money amount) {}

    private record Books(String branch, Currency currency) {}

    /** Refuses what does not balance. */
    public BranchEntry {
        lines = List.copyOf(lines);
        sums(lines)
                .forEach((books, sum) -> {
                    if (!sum.isZero()) throw new IllegalArgumentException("One-sided in " + books);
                });
    }

    /**
     * Spreads an entry over branches. A line of the bank itself belongs where the first account of
     * the entry does.
     *
     * @param entry balanced per currency
     * @param branchOf an account's branch
     * @param otherwise the branch of an entry without accounts
     * @return the entry with what stands between branches
     */
    public static BranchEntry of(
            JournalEntry entry, UnaryOperator<String> branchOf, String otherwise) {
        var home =
                entry.lines().stream()
                        .flatMap(line -> line.account().stream())
                        .findFirst()
                        .map(branchOf)
                        .orElse(otherwise);
        var lines = new ArrayList<Line>();
        for (var line : entry.lines()) {
            var branch = line.account().map(branchOf).orElse(home);
            lines.add(new Line(line.role(), line.account(), branch, line.amount()));
        }
        sums(lines)
                .forEach((books, sum) -> {
                    if (sum.isZero()) return;
                    var between = sum.zero().minus(sum);
                    lines.add(new Line(Role.INTER_BRANCH, Optional.empty(), books.branch, between));
                });
        return new BranchEntry(lines);
    }

    private static Map<Books, Money> sums(List<Line> lines) {
        Map<Books, Money> sums = new LinkedHashMap<>();
        for (var line : lines) {
            var books = new Books(line.branch(), line.amount().currency());
            sums.merge(books, line.amount(), Money::plus);
        }
        return sums;
    }
}
