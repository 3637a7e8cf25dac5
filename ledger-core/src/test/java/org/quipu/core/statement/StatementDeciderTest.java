package org.quipu.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.village;
import static org.quipu.core.Village.withdraw;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.day.DayCommand.CloseBusinessDay;
import org.quipu.core.day.DayCommand.CutOff;
import org.quipu.core.day.DayCommand.FoundInstitution;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.savings.SavingsCommand.CloseAccount;
import org.quipu.core.statement.StatementCommand.IssueStatement;
import org.quipu.core.statement.StatementEvent.StatementIssued;

/** Statements begin where the last one ended, and stand. */
class StatementDeciderTest {
    private static final LocalDate JAN_10 = JAN_1.plusDays(9);

    private static Given closed(LocalDate day) {
        return village()
                .asked(new FoundInstitution("v", ZoneOffset.UTC, Optional.of(JAN_1), BY_CASHIER))
                .asked(deposit("a", "100.00"))
                .on(JAN_1.plusDays(4))
                .asked(withdraw("a", "30.00", JAN_1.plusDays(1)))
                .on(day.plusDays(1))
                .asked(new CutOff(day, BY_CASHIER), new CloseBusinessDay(day, BY_CASHIER));
    }

    private static IssueStatement issue(LocalDate to) {
        return new IssueStatement("a", to, "0".repeat(64), BY_CASHIER);
    }

    private static StatementIssued last(Given given) {
        return (StatementIssued) given.history().events().getLast();
    }

    @Test
    void a_late_booking_is_in_the_next_statement_and_the_first_one_stands() {
        var given = closed(JAN_10);
        given.asked(issue(JAN_1.plusDays(2)));
        assertThat(last(given).number()).isOne();
        assertThat(last(given).from()).isEqualTo(JAN_1);
        assertThat(last(given).opening()).isEqualTo(kes("0.00"));
        assertThat(last(given).closing()).isEqualTo(kes("100.00"));

        given.asked(issue(JAN_10));
        assertThat(last(given).number()).isEqualTo(2);
        assertThat(last(given).from()).isEqualTo(JAN_1.plusDays(3));
        assertThat(last(given).opening()).isEqualTo(kes("100.00"));
        assertThat(last(given).closing()).isEqualTo(kes("70.00"));
    }

    @Test
    void a_line_stands_in_the_books_of_its_event() {
        var events = closed(JAN_10).history().events();
        var lines =
                IntStream.range(0, events.size())
                        .boxed()
                        .flatMap(at -> StatementLine.of("a", events.get(at), at + 1).stream())
                        .toList();
        assertThat(StatementLine.text(lines))
                .endsWith(
                        "|0|2026-01-01|2026-01-01|10000\n"
                                + last(lines)
                                + "|0|2026-01-05|2026-01-02|-3000\n");
    }

    private static long last(List<StatementLine> lines) {
        return lines.getLast().position();
    }

    @Test
    void only_closed_days_are_sent_and_each_once() {
        var given = closed(JAN_10);
        given.when(issue(JAN_10.plusDays(1)))
                .thenRefused(StatementRefusal.DAY_NOT_CLOSED)
                .onFigure("closed", "2026-01-10")
                .when(new IssueStatement("till", JAN_10, "0".repeat(64), BY_CASHIER))
                .thenRefused(StatementRefusal.NOT_A_SAVINGS_ACCOUNT)
                .when(new IssueStatement("a", JAN_10, "ours", BY_CASHIER))
                .thenRefused(StatementRefusal.NOT_A_DIGEST)
                .asked(issue(JAN_10))
                .when(issue(JAN_10))
                .thenRefused(StatementRefusal.SENT_ALREADY)
                .onFigure("from", "2026-01-11");
    }

    @Test
    void the_last_statement_is_of_an_account_that_is_closed() {
        var given = closed(JAN_10);
        given.asked(new CloseAccount("a", AT_TILL)).asked(issue(JAN_10));
        assertThat(last(given).closing()).isEqualTo(kes("70.00"));
        given.when(deposit("a", "1.00")).thenRefused(PostingRefusal.ACCOUNT_CLOSED);
    }
}
