package org.quipu.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.account.Role;
import org.quipu.core.money.Money;

class BranchEntryTest {
    private static final Map<String, String> BRANCHES =
            Map.of("a", "north", "b", "south", "till", "north");

    @Test
    void leaves_an_entry_of_one_branch_as_it_is() {
        assertThat(booked(line(Role.TILLS, "till", "75.00"), line(Role.DEPOSITS, "a", "-75.00")))
                .containsExactly("TILLS north 75.00", "DEPOSITS north -75.00");
    }

    @Test
    void puts_between_two_branches_what_one_gives_for_the_other() {
        assertThat(booked(line(Role.DEPOSITS, "a", "75.00"), line(Role.DEPOSITS, "b", "-75.00")))
                .containsExactly(
                        "DEPOSITS north 75.00",
                        "DEPOSITS south -75.00",
                        "INTER_BRANCH north -75.00",
                        "INTER_BRANCH south 75.00");
    }

    @Test
    void books_what_is_the_banks_own_where_the_first_account_is() {
        assertThat(
                        booked(
                                line(Role.DEPOSITS, "b", "5.00"),
                                new JournalLine(Role.FEE_INCOME, Optional.empty(), money("-5.00"))))
                .containsExactly("DEPOSITS south 5.00", "FEE_INCOME south -5.00");
    }

    @Test
    void refuses_a_branch_that_does_not_balance() {
        var lines =
                List.of(
                        new BranchEntry.Line(Role.TILLS, Optional.empty(), "north", money("1.00")),
                        new BranchEntry.Line(
                                Role.TILLS, Optional.empty(), "south", money("-1.00")));
        assertThatThrownBy(() -> new BranchEntry(lines)).hasMessageContaining("One-sided");
    }

    private static List<String> booked(JournalLine... lines) {
        var entry = new JournalEntry(List.of(lines));
        return BranchEntry.of(entry, it -> BRANCHES.getOrDefault(it, "main"), "main")
                .lines()
                .stream()
                .map(it -> it.role() + " " + it.branch() + " " + it.amount().decimal())
                .toList();
    }

    private static JournalLine line(Role role, String account, String amount) {
        return new JournalLine(role, Optional.of(account), money(amount));
    }

    private static Money money(String amount) {
        return Money.of(Currency.getInstance("KES"), amount);
    }
}
