package org.quipu.core.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Given.given;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Envelope;
import org.quipu.core.Given;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.ApprovalEvent.ApprovalGranted;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.approval.Checker;
import org.quipu.core.day.DateMode;
import org.quipu.core.day.DayEvent.DayBooked;
import org.quipu.core.day.DayEvent.InstitutionFounded;
import org.quipu.core.journal.ChartEntry;
import org.quipu.core.journal.ChartEntry.Line;
import org.quipu.core.money.Money;
import org.quipu.core.period.PeriodCommand.ClosePeriod;
import org.quipu.core.period.PeriodCommand.FreezePeriod;
import org.quipu.core.period.PeriodCommand.ReopenPeriod;
import org.quipu.core.period.PeriodCommand.TapeLoans;
import org.quipu.core.period.PeriodEvent.PeriodClosed;
import org.quipu.core.period.PeriodEvent.PeriodClosing;
import org.quipu.core.period.PeriodEvent.PeriodReopened;
import org.quipu.core.tape.LoanTape;

/** The periods of an institution that began on 15 November. */
class PeriodDeciderTest {
    private static final LoanTape TAPE = new LoanTape(2, "a5".repeat(32));
    private static final LocalDate NOV_15 = LocalDate.of(2025, 11, 15);
    private static final LocalDate DEC_31 = LocalDate.of(2025, 12, 31);
    private static final LocalDate FEB_2 = LocalDate.of(2026, 2, 2);
    private static final Period NOVEMBER = new Period(2025, 11);
    private static final Period DECEMBER = new Period(2025, 12);
    private static final Period YEAR_END = new Period(2025, 13);
    private static final Period JANUARY = new Period(2026, 1);
    private static final Envelope MAKER = Envelope.of("amina", "console");
    private static final Envelope CHECKER = Envelope.of("baraka", "console");

    private static final List<Line> BALANCES =
            List.of(
                    line("1000", "north", "140.00"),
                    line("3000", "north", "-100.00"),
                    line("4000", "north", "-70.00"),
                    line("5200", "north", "30.00"),
                    line("1000", "south", "-5.00"),
                    line("5200", "south", "5.00"));

    private final Given bank =
            given(NOV_15)
                    .happened(
                            new InstitutionFounded(
                                    "demo", ZoneId.of("UTC"), DateMode.COMMAND, NOV_15, MAKER))
                    .on(FEB_2)
                    .happened(booked(LocalDate.of(2026, 1, 31)));

    private static DayBooked booked(LocalDate day) {
        return new DayBooked(day, 1, List.of(), 1, FEB_2, MAKER);
    }

    private static Line line(String account, String branch, String amount) {
        return new Line(account, branch, Money.of("KES " + amount));
    }

    private Given granted() {
        return bank.when(new GrantApproval(bank.history().head(), Checker.UNLIMITED, CHECKER));
    }

    private void close(Period period) {
        bank.asked(new ClosePeriod(period, MAKER));
        granted();
        if (periods().closing().isPresent()) bank.asked(freeze(period));
    }

    private FreezePeriod freeze(Period period) {
        var cutOff = periods().closing().orElseThrow().position();
        return new FreezePeriod(period, cutOff, 7, BALANCES, Optional.of(TAPE), MAKER);
    }

    private Periods periods() {
        return bank.history().state(PeriodKinds.PERIODS);
    }

    @Test
    void closes_for_two_persons_and_freezes_what_the_books_stood_at() {
        bank.when(new ClosePeriod(NOVEMBER, MAKER)).thenHappens(ApprovalRequested.class);
        granted().thenHappens(ApprovalGranted.class, PeriodClosing.class);
        assertThat(periods().openFrom()).contains(LocalDate.of(2025, 12, 1));
        bank.when(new ClosePeriod(DECEMBER, MAKER)).thenRefused(PeriodRefusal.CLOSING_UNDER_WAY);
        bank.when(new ReopenPeriod(NOVEMBER, MAKER)).thenRefused(PeriodRefusal.CLOSING_UNDER_WAY);

        var freeze = freeze(NOVEMBER);
        bank.when(freeze)
                .then(
                        new PeriodClosed(
                                NOVEMBER,
                                freeze.through(),
                                7,
                                BALANCES,
                                Optional.of(TAPE),
                                Optional.empty(),
                                FEB_2,
                                MAKER));
        bank.when(freeze).then();
    }

    @Test
    void puts_loans_on_the_tape_in_order_while_it_is_being_closed() {
        bank.when(tape(3, 0)).then();
        bank.asked(new ClosePeriod(NOVEMBER, MAKER));
        granted();
        var cutOff = periods().closing().orElseThrow().position();

        bank.when(tape(cutOff, 1)).then();
        bank.when(tape(cutOff, 0)).thenHappens(PeriodEvent.LoansTaped.class);
        bank.when(tape(cutOff, 0)).then();
        assertThat(periods().closing().orElseThrow().taped()).isEqualTo(1);
        bank.when(tape(cutOff + 1, 1)).then();
    }

    private static TapeLoans tape(long cutOff, int chunk) {
        return new TapeLoans(NOVEMBER, cutOff, chunk, List.of("L-1,north"), MAKER);
    }

    @Test
    void waits_until_the_last_day_is_booked() {
        bank.happened(booked(LocalDate.of(2025, 11, 29)));
        bank.when(new ClosePeriod(NOVEMBER, MAKER))
                .thenRefused(PeriodRefusal.DAYS_NOT_BOOKED)
                .onFigure("bookedThrough", "2025-11-29");
    }

    @Test
    void closes_in_order_and_only_what_is_over() {
        bank.when(new ClosePeriod(DECEMBER, MAKER))
                .thenRefused(PeriodRefusal.NOT_NEXT)
                .onFigure("next", "2025-11");
        close(NOVEMBER);
        close(DECEMBER);
        bank.when(new ClosePeriod(JANUARY, MAKER))
                .thenRefused(PeriodRefusal.NOT_NEXT)
                .onFigure("next", "2025-13");
        close(YEAR_END);
        close(JANUARY);
        bank.when(new ClosePeriod(new Period(2026, 2), MAKER)).thenRefused(PeriodRefusal.NOT_OVER);
    }

    @Test
    void a_year_s_end_brings_income_and_expenses_of_each_branch_to_retained_earnings() {
        close(NOVEMBER);
        close(DECEMBER);
        close(YEAR_END);
        var closed = periods().frozen().orElseThrow();
        var closing =
                new ChartEntry(
                        DEC_31,
                        List.of(
                                line("4000", "north", "70.00"),
                                line("5200", "north", "-30.00"),
                                line("5200", "south", "-5.00"),
                                line("3100", "north", "-40.00"),
                                line("3100", "south", "5.00")));
        assertThat(closed.closing()).contains(closing);
        assertThat(closed.through()).isEqualTo(bank.history().head());
        assertThat(closed.lines())
                .containsExactlyInAnyOrder(
                        line("1000", "north", "140.00"),
                        line("3000", "north", "-100.00"),
                        line("3100", "north", "-40.00"),
                        line("1000", "south", "-5.00"),
                        line("3100", "south", "5.00"));
    }

    @Test
    void reopens_the_last_one_and_takes_the_closing_of_a_year_back() {
        close(NOVEMBER);
        close(DECEMBER);
        close(YEAR_END);
        var closing = periods().frozen().orElseThrow().closing().orElseThrow();
        bank.when(new ReopenPeriod(DECEMBER, MAKER))
                .thenRefused(PeriodRefusal.NOT_LAST_CLOSED)
                .onFigure("lastClosed", "2025-13");
        bank.asked(new ReopenPeriod(YEAR_END, MAKER));
        var reopened = granted().history().events().getLast();
        assertThat(((PeriodReopened) reopened).chartEntries())
                .containsExactly(closing.reversed(DEC_31));
        assertThat(periods().last()).contains(DECEMBER);

        bank.asked(new ClosePeriod(YEAR_END, MAKER));
        granted().thenHappens(ApprovalGranted.class, PeriodClosing.class);
        bank.asked(freeze(YEAR_END));
        assertThat(periods().frozen().orElseThrow().closing()).contains(closing);
    }
}
