package org.quipu.projections.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quipu.core.account.Book;
import org.quipu.core.account.Role;

/**
 * One thing that must be equal: what the accounts and loans come to, and what the lines of the
 * journal do. There is one for each role of the general ledger but inter-branch, by its name, and
 * the constants here.
 *
 * @param name for programs, for example {@code loan_portfolio}
 * @param lines the condition on lines of the journal that are its other side
 */
record Check(String name, String lines) {
    private static final String PART =
            " AND branch = :branch AND product = :product AND currency = :currency";
    private static final String BRANCH = " AND branch = :branch AND currency = :currency";
    private static final String STATUTORY =
            "(role IS NULL OR role IN (" + named(Book.STATUTORY) + "))";

    /** Every unpaid penalty is a claim or stands in the memo, whether suspended or not. */
    static final Check UNPAID_PENALTIES =
            new Check("unpaid_penalties", "role IN ('penalty_receivable', 'memo_penalty')" + PART);

    /** The debits of entries that name their accounts themselves. */
    static final Check ENTRIES_BY_HAND =
            new Check("entries_by_hand", "role IS NULL AND amount > 0" + BRANCH);

    /** The lines of each position come to nothing in each branch. */
    static final Check BALANCED_BRANCHES = new Check("balanced_branches", STATUTORY + BRANCH);

    /** The ledger comes to nothing in each currency. */
    static final Check BALANCED_LEDGER =
            new Check("balanced_ledger", STATUTORY + " AND currency = :currency");

    /** Expected losses come to nothing by themselves, in each branch at each position. */
    static final Check BALANCED_EXPECTED_LOSS =
            new Check(
                    "balanced_expected_loss",
                    "role IN (" + named(Book.EXPECTED_LOSS) + ")" + BRANCH);

    /** What trial balances add up, the sums of each day, are those of the lines. */
    static final Check SUMS_OF_DAYS = new Check("sums_of_days", "true");

    private static final List<Check> NAMED =
            List.of(
                    UNPAID_PENALTIES,
                    ENTRIES_BY_HAND,
                    BALANCED_BRANCHES,
                    BALANCED_LEDGER,
                    BALANCED_EXPECTED_LOSS);

    /** A comparison of one part. */
    record At(Check check, Part part) {}

    static Check of(String name) {
        return NAMED.stream()
                .filter(each -> each.name.equals(name))
                .findFirst()
                .orElseGet(() -> new Check(name, "role = :check" + PART));
    }

    /** What lines of a role are the other side of; of none where they name accounts themselves. */
    static List<At> against(Optional<String> role, Part part) {
        var all = new ArrayList<At>();
        var branch = new Part(part.branch(), "", part.currency());
        if (role.isEmpty()) all.add(new At(ENTRIES_BY_HAND, branch));
        role.filter(name -> !name.equals(Role.INTER_BRANCH.text()))
                .ifPresent(name -> all.add(new At(of(name), part)));
        if (role.filter(Check::isPenalty).isPresent()) all.add(new At(UNPAID_PENALTIES, part));
        switch (role.map(Check::book).orElse(Book.STATUTORY)) {
            case STATUTORY -> {
                all.add(new At(BALANCED_BRANCHES, branch));
                all.add(new At(BALANCED_LEDGER, new Part("", "", part.currency())));
            }
            case EXPECTED_LOSS -> all.add(new At(BALANCED_EXPECTED_LOSS, branch));
            case MEMO -> {}
        }
        return all;
    }

    private static Book book(String role) {
        return Role.named(role).book();
    }

    /** The roles of a book as SQL names them. */
    private static String named(Book book) {
        return Stream.of(Role.values())
                .filter(role -> role.book() == book)
                .map(role -> "'" + role.text() + "'")
                .collect(Collectors.joining(", "));
    }

    private static boolean isPenalty(String role) {
        return role.equals(Role.PENALTY_RECEIVABLE.text()) || role.equals(Role.MEMO_PENALTY.text());
    }
}
