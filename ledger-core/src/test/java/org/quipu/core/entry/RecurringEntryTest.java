package org.quipu.core.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Given.given;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Envelope;
import org.quipu.core.Given;
import org.quipu.core.account.Grain;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.Checker;
import org.quipu.core.bank.LedgerLines;
import org.quipu.core.chart.Chart;
import org.quipu.core.day.DateMode;
import org.quipu.core.day.DayEvent.InstitutionFounded;
import org.quipu.core.entry.EntryCommand.PostRecurringEntry;
import org.quipu.core.entry.EntryCommand.ReverseJournalEntry;
import org.quipu.core.entry.EntryCommand.StopRecurringEntry;
import org.quipu.core.money.Money;

/** Rent on the last day of each month from January 2026, written on the fifth of March. */
class RecurringEntryTest {
    private static final LocalDate JAN_31 = LocalDate.of(2026, 1, 31);
    private static final LocalDate MAR_5 = LocalDate.of(2026, 3, 5);
    private static final Envelope MAKER = Envelope.of("amina", "console");
    private static final Envelope CHECKER = Envelope.of("baraka", "console");

    private final Given bank =
            given(LocalDate.of(2026, 1, 1))
                    .happened(
                            new InstitutionFounded(
                                    "demo",
                                    ZoneId.of("UTC"),
                                    DateMode.COMMAND,
                                    LocalDate.of(2026, 1, 1),
                                    MAKER))
                    .on(MAR_5);

    private static PostRecurringEntry rent(int months, LocalDate until) {
        return new PostRecurringEntry(
                Optional.of(JAN_31),
                List.of(line("5200", "900.00"), line("2140", "-900.00")),
                new Repeats(months, until),
                MAKER);
    }

    private static EntryLine line(String code, String amount) {
        return new EntryLine(new EntryLine.Onto.Code(code), "north", Money.of("KES " + amount));
    }

    private static StopRecurringEntry stop(long entry, LocalDate after) {
        return new StopRecurringEntry(entry, Optional.of(after), MAKER);
    }

    private void grant() {
        bank.asked(new GrantApproval(bank.history().head(), Checker.UNLIMITED, CHECKER));
    }

    private long written(int months, LocalDate until) {
        bank.asked(rent(months, until));
        grant();
        return bank.history().head();
    }

    /** What stands on the expense at the close of a day. */
    private long expense(LocalDate day) {
        var books = new LedgerLines(_ -> Grain.of(""), Chart.DEFAULT);
        return bank.history().events().stream()
                .flatMap(event -> books.of(event).stream())
                .filter(line -> line.code().equals("5200") && !line.date().isAfter(day))
                .mapToLong(line -> line.amount().minor())
                .sum();
    }

    @Test
    void stands_in_the_books_of_the_last_day_of_each_month() {
        written(1, LocalDate.of(2026, 5, 31));

        assertThat(expense(LocalDate.of(2026, 2, 27))).isEqualTo(900_00);
        assertThat(expense(LocalDate.of(2026, 2, 28))).isEqualTo(2 * 900_00);
        assertThat(expense(LocalDate.of(2026, 3, 30))).isEqualTo(2 * 900_00);
        assertThat(expense(LocalDate.of(2026, 3, 31))).isEqualTo(3 * 900_00);
        assertThat(expense(LocalDate.of(2027, 1, 1))).isEqualTo(5 * 900_00);
    }

    @Test
    void comes_every_few_months() {
        written(3, LocalDate.of(2026, 12, 31));
        assertThat(expense(LocalDate.of(2026, 4, 29))).isEqualTo(900_00);
        assertThat(expense(LocalDate.of(2026, 12, 31))).isEqualTo(4 * 900_00);
    }

    @Test
    void ends_by_a_second_approval_and_leaves_no_trace_in_later_books() {
        var entry = written(1, LocalDate.of(2026, 12, 31));
        bank.asked(stop(entry, LocalDate.of(2026, 4, 30)));
        assertThat(expense(LocalDate.of(2026, 12, 31))).isEqualTo(12 * 900_00);
        grant();

        assertThat(expense(LocalDate.of(2026, 4, 30))).isEqualTo(4 * 900_00);
        assertThat(expense(LocalDate.of(2026, 12, 31))).isEqualTo(4 * 900_00);
        bank.when(stop(entry, MAR_5)).thenRefused(EntryRefusal.ALREADY_STOPPED);
    }

    @Test
    void refuses_what_comes_once_or_for_ever_and_what_is_no_series() {
        bank.when(rent(1, LocalDate.of(2026, 2, 27)))
                .thenRefused(EntryRefusal.REPEATS_OUT_OF_RANGE)
                .when(rent(1, LocalDate.of(2031, 1, 31)))
                .thenRefused(EntryRefusal.REPEATS_OUT_OF_RANGE)
                .when(stop(1, MAR_5))
                .thenRefused(EntryRefusal.NOT_RECURRING);
        var entry = written(1, LocalDate.of(2026, 5, 31));
        bank.when(new ReverseJournalEntry(entry, Optional.empty(), MAKER))
                .thenRefused(EntryRefusal.IS_RECURRING)
                .when(stop(entry, LocalDate.of(2026, 5, 31)))
                .thenRefused(EntryRefusal.NOTHING_TO_STOP)
                .onFigure("last", "2026-05-31");
    }
}
