package org.quipu.projections.balances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quipu.core.money.Money;
import org.quipu.projections.balances.StatementRequest.Range;

class StatementsTest {
    private static final LocalDate MAR_1 = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAR_2 = LocalDate.of(2026, 3, 2);
    private static final LocalDate MAR_5 = LocalDate.of(2026, 3, 5);

    private final Books books = new Books();

    @BeforeEach
    void opens() {
        books.offer("basic", "0.00", "0.00", MAR_1);
        books.openTill("till-1");
        books.open("sav-1");
    }

    @Test
    void runs_the_balance_in_booking_order() {
        threePostings();
        var page = page(range(By.BOOKING, false), 10);

        assertThat(text(page)).containsExactly("100.00 100.00", "30.00 130.00", "-5.00 125.00");
        assertThat(page.lines().getLast().type()).isEqualTo("savings.withdrawn.v1");
        assertThat(page.lines().getLast().counterparty()).contains("till-1");
        assertThat(page.next()).isEmpty();
    }

    @Test
    void runs_the_balance_in_value_order() {
        threePostings();

        assertThat(text(page(range(By.VALUE, false), 10)))
                .containsExactly("100.00 100.00", "-5.00 95.00", "30.00 125.00");
        assertThat(text(page(range(By.VALUE, true), 10)))
                .containsExactly("30.00 125.00", "-5.00 95.00", "100.00 100.00");
    }

    @Test
    void begins_with_the_balance_carried_forward() {
        threePostings();
        var from = new Range(Optional.of(MAR_2), Optional.empty(), By.VALUE, false);
        assertThat(text(page(from, 10))).containsExactly("-5.00 95.00", "30.00 125.00");

        var booked = new Range(Optional.of(MAR_5), Optional.of(MAR_5), By.BOOKING, false);
        assertThat(text(page(booked, 10))).containsExactly("30.00 130.00", "-5.00 125.00");
        var none = new Range(Optional.of(MAR_2), Optional.of(MAR_2), By.BOOKING, false);
        assertThat(page(none, 10).lines()).isEmpty();
    }

    @Test
    void keeps_its_pages_at_one_position_while_the_ledger_goes_on() {
        threePostings();
        var first = page(range(By.VALUE, false), 1);
        books.cash("sav-1", "1000.00", MAR_1);
        var second = next(first, 1);
        var third = next(second, 1);

        assertThat(text(first)).containsExactly("100.00 100.00");
        assertThat(text(second)).containsExactly("-5.00 95.00");
        assertThat(text(third)).containsExactly("30.00 125.00");
        assertThat(third.next()).isEmpty();
    }

    /** Any account, any range, any page size: the same lines as sorting and adding up by hand. */
    @Test
    void agrees_with_adding_up_by_hand() {
        var random = new Random(7);
        var posted = new ArrayList<Posted>();
        for (int i = 0; i < 120; i++) {
            if (random.nextInt(4) == 0) books.today = books.today.plusDays(random.nextInt(3));
            var value = books.today.plusDays(random.nextInt(5) - 3);
            var minor = random.nextInt(20_000) - 8_000L;
            if (minor == 0) continue;
            var amount = new Money(Books.KES, minor);
            var position = books.cash("sav-1", amount.decimal(), value);
            posted.add(new Posted(position, books.today, value, minor));
        }
        for (var by : By.values()) {
            for (int round = 0; round < 12; round++) {
                var from = MAR_1.plusDays(random.nextInt(20) - 5);
                var range =
                        new Range(
                                Optional.of(from).filter(_ -> random.nextBoolean()),
                                Optional.of(from.plusDays(random.nextInt(30)))
                                        .filter(_ -> random.nextBoolean()),
                                by,
                                random.nextBoolean());
                assertThat(pages(range, 1 + random.nextInt(40)))
                        .as("%s", range)
                        .isEqualTo(byHand(posted, range));
            }
        }
    }

    private record Posted(long position, LocalDate booked, LocalDate value, long minor) {
        LocalDate date(By by) {
            return by == By.BOOKING ? booked : value;
        }
    }

    private static List<String> byHand(List<Posted> posted, Range range) {
        var sorted =
                posted.stream()
                        .sorted(
                                Comparator.comparing((Posted it) -> it.date(range.by()))
                                        .thenComparingLong(Posted::position))
                        .toList();
        var lines = new ArrayList<String>();
        var running = 0L;
        for (var one : sorted) {
            running += one.minor();
            var date = one.date(range.by());
            if (range.from().isPresent() && date.isBefore(range.from().get())) continue;
            if (range.to().isPresent() && date.isAfter(range.to().get())) continue;
            lines.add(
                    new Money(Books.KES, one.minor()).decimal()
                            + " "
                            + new Money(Books.KES, running).decimal());
        }
        return range.newestFirst() ? lines.reversed() : lines;
    }

    private List<String> pages(Range range, int limit) {
        var lines = new ArrayList<String>();
        var page = page(range, limit);
        lines.addAll(text(page));
        while (page.next().isPresent()) {
            page = next(page, limit);
            lines.addAll(text(page));
        }
        return lines;
    }

    private void threePostings() {
        books.cash("sav-1", "100.00", MAR_1);
        books.today = MAR_5;
        books.cash("sav-1", "30.00", MAR_5);
        books.cash("sav-1", "-5.00", MAR_2);
    }

    private static Range range(By by, boolean newestFirst) {
        return new Range(Optional.empty(), Optional.empty(), by, newestFirst);
    }

    private Statement page(Range range, int limit) {
        return ask(range, Optional.empty(), Optional.empty(), limit);
    }

    private Statement next(Statement page, int limit) {
        return ask(
                page.range(),
                Optional.of(new Known.At(page.moment().position())),
                page.next(),
                limit);
    }

    private Statement ask(
            Range range,
            Optional<Known> knownAt,
            Optional<StatementRequest.After> after,
            int limit) {
        var request = new StatementRequest(AccountRef.parse("sav-1"), range, knownAt, after, limit);
        return books.statements().page(Books.LEDGER, request).orElseThrow(AssertionError::new);
    }

    private static List<String> text(Statement page) {
        return page.lines().stream()
                .map(it -> it.amount().decimal() + " " + it.balance().decimal())
                .toList();
    }
}
