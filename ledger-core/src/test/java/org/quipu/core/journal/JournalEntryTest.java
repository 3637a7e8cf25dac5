package org.quipu.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.village;
import static org.quipu.core.Village.withdraw;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Role;
import org.quipu.core.bank.Bank;
import org.quipu.core.money.Money;
import org.quipu.core.product.SavingsRules;

class JournalEntryTest {
    @Test
    void books_a_deposit_against_the_till() {
        var events = village().asked(deposit("a", "10.00")).history().events();
        assertThat(Bank.journal(events.getLast()))
                .hasValue(
                        new JournalEntry(
                                List.of(
                                        line(Role.DEPOSITS, "a", "-10.00"),
                                        line(Role.TILLS, "till", "10.00"))));
    }

    @Test
    void splits_a_posting_that_crosses_zero() {
        var given =
                village(SavingsRules.plain(KES).withOverdraft(kes("100.00")))
                        .asked(
                                deposit("b", "100.00"),
                                deposit("a", "10.00"),
                                withdraw("a", "30.00"),
                                deposit("a", "50.00"));
        var events = given.history().events();
        assertThat(lines(events.get(events.size() - 2)))
                .containsExactly(
                        line(Role.DEPOSITS, "a", "10.00"),
                        line(Role.OVERDRAFTS, "a", "20.00"),
                        line(Role.TILLS, "till", "-30.00"));
        assertThat(lines(events.getLast()))
                .containsExactly(
                        line(Role.DEPOSITS, "a", "-30.00"),
                        line(Role.OVERDRAFTS, "a", "-20.00"),
                        line(Role.TILLS, "till", "50.00"));
    }

    @Test
    void refuses_what_does_not_balance_in_each_currency() {
        var dollars = new JournalLine(Role.CASH, Optional.empty(), Money.of("USD -10.00"));
        assertThatThrownBy(() -> new JournalEntry(List.of(line(Role.TILLS, "t", "10.00"), dollars)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JournalEntry(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<JournalLine> lines(LedgerEvent event) {
        return Bank.journal(event).orElseThrow().lines();
    }

    private static JournalLine line(Role role, String account, String amount) {
        return new JournalLine(role, Optional.of(account), kes(amount));
    }
}
