package org.quipu.projections.balances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quipu.core.account.Block;
import org.quipu.core.money.Money;

class BalancesTest {
    private static final LocalDate MAR_1 = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAR_2 = LocalDate.of(2026, 3, 2);
    private static final LocalDate MAR_5 = LocalDate.of(2026, 3, 5);

    private final Books books = new Books();

    @BeforeEach
    void opens() {
        books.offer("basic", "100.00", "0.00", MAR_1);
        books.openTill("till-1");
        books.open("sav-1");
    }

    @Test
    void shows_a_savers_money_and_a_tills_cash_as_positive() {
        books.cash("sav-1", "250.00", MAR_1);

        assertThat(books.balance("sav-1", When.NOW, By.BOOKING).balance().decimal())
                .isEqualTo("250.00");
        assertThat(books.balance("till-1", When.NOW, By.BOOKING).balance().decimal())
                .isEqualTo("250.00");
    }

    @Test
    void finds_an_account_by_the_callers_own_identifier() {
        assertThat(books.balance("ext:EXT-sav-1", When.NOW, By.BOOKING).account().id())
                .isEqualTo("sav-1");
        assertThat(
                        books.balances()
                                .balance(Books.LEDGER, AccountRef.parse("x"), When.NOW, By.VALUE))
                .isEmpty();
    }

    @Test
    void tells_value_date_from_booking_date() {
        books.cash("sav-1", "100.00", MAR_1);
        books.today = MAR_5;
        books.cash("sav-1", "30.00", MAR_2);
        books.cash("sav-1", "7.00", MAR_5.plusDays(3));

        assertThat(on("sav-1", MAR_2, By.BOOKING)).isEqualTo("100.00");
        assertThat(on("sav-1", MAR_2, By.VALUE)).isEqualTo("130.00");
        assertThat(on("sav-1", MAR_5, By.BOOKING)).isEqualTo("137.00");
        assertThat(on("sav-1", MAR_5, By.VALUE)).isEqualTo("130.00");
        assertThat(on("sav-1", MAR_5.plusDays(3), By.VALUE)).isEqualTo("137.00");
        assertThat(on("sav-1", MAR_1.minusDays(1), By.VALUE)).isEqualTo("0.00");
    }

    @Test
    void asks_again_for_what_was_known_at_a_position() {
        var first = books.cash("sav-1", "100.00", MAR_1);
        books.cash("sav-1", "30.00", MAR_1);
        var then = new When(Optional.empty(), Optional.of(new Known.At(first)));

        var balance = books.balance("sav-1", then, By.VALUE);
        assertThat(balance.balance().decimal()).isEqualTo("100.00");
        assertThat(balance.moment().position()).isEqualTo(first);
        assertThat(balance.moment().applied()).isEqualTo(first + 1);
    }

    @Test
    void asks_again_for_what_was_known_when_a_day_was_closed_and_booked() {
        books.cash("sav-1", "100.00", MAR_1);
        books.booked(MAR_1);
        books.today = MAR_2;
        books.cash("sav-1", "30.00", MAR_1);
        Optional<Known> then = Optional.of(new Known.AtCloseOf(MAR_1));

        var asKnown = books.balance("sav-1", new When(Optional.of(MAR_1), then), By.VALUE);
        assertThat(asKnown.balance().decimal()).isEqualTo("100.00");
        assertThat(on("sav-1", MAR_1, By.VALUE)).isEqualTo("130.00");
        var open = new When(Optional.empty(), Optional.of(new Known.AtCloseOf(MAR_2)));
        assertThatThrownBy(() -> books.balance("sav-1", open, By.VALUE))
                .isInstanceOf(Known.NotBooked.class);
    }

    @Test
    void takes_holds_and_the_minimum_off_what_is_available() {
        books.cash("sav-1", "500.00", MAR_1);
        books.hold("sav-1", "h1", "50.00", Optional.empty());
        books.hold("sav-1", "h2", "20.00", Optional.of(MAR_5));

        var today = books.balance("sav-1", When.NOW, By.BOOKING);
        assertThat(today.held().decimal()).isEqualTo("70.00");
        assertThat(today.available().map(Money::decimal)).contains("330.00");
        assertThat(books.balance("till-1", When.NOW, By.BOOKING).available()).isEmpty();

        var later = new When(Optional.of(MAR_5), Optional.empty());
        assertThat(books.balance("sav-1", later, By.BOOKING).held().decimal()).isEqualTo("50.00");

        books.release("sav-1", "h1", "50.00");
        assertThat(books.balance("sav-1", later, By.BOOKING).held().decimal()).isEqualTo("0.00");
    }

    @Test
    void goes_by_the_products_version_of_the_date() {
        books.cash("sav-1", "500.00", MAR_1);
        books.offer("basic", "0.00", "40.00", MAR_5);

        assertThat(books.balance("sav-1", When.NOW, By.BOOKING).available().map(Money::decimal))
                .contains("400.00");
        var later = new When(Optional.of(MAR_5), Optional.empty());
        assertThat(books.balance("sav-1", later, By.BOOKING).available().map(Money::decimal))
                .contains("540.00");
    }

    @Test
    void says_what_may_happen_on_an_account() {
        assertThat(books.balance("sav-1", When.NOW, By.BOOKING).status()).isEqualTo(Status.OPEN);
        books.block("sav-1", Block.DEBITS);
        assertThat(books.balance("sav-1", When.NOW, By.BOOKING).status())
                .isEqualTo(Status.BLOCKED_FOR_DEBITS);
        var before = new When(Optional.of(MAR_1.minusDays(1)), Optional.empty());
        assertThat(books.balance("sav-1", before, By.BOOKING).status())
                .isEqualTo(Status.NOT_OPENED);
    }

    @Test
    void finds_accounts_by_the_beginning_of_an_identifier() {
        books.open("sav-2");
        var found = books.balances().find(Books.LEDGER, "EXT-sav", 10);

        assertThat(found.balances())
                .extracting(it -> it.account().id())
                .containsExactly("sav-1", "sav-2");
        assertThat(books.balances().find(Books.LEDGER, "sav-2", 10).balances()).hasSize(1);
        assertThat(books.balances().find(Books.LEDGER, "%", 10).balances()).isEmpty();
        assertThat(books.balances().find(Books.LEDGER, "cli_1", 10).balances()).hasSize(2);
    }

    private String on(String account, LocalDate date, By by) {
        return books.balance(account, new When(Optional.of(date), Optional.empty()), by)
                .balance()
                .decimal();
    }
}
