package org.quipu.core.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Given.given;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Envelope;
import org.quipu.core.Given;
import org.quipu.core.account.Role;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.ApprovalEvent.ApprovalGranted;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.approval.ApprovalRefusal;
import org.quipu.core.approval.Checker;
import org.quipu.core.chart.AccountType;
import org.quipu.core.chart.ChartAccount;
import org.quipu.core.chart.ChartCommand.ChangeChart;
import org.quipu.core.chart.ChartCommand.ChangeMapping;
import org.quipu.core.chart.Mapping;
import org.quipu.core.day.DateMode;
import org.quipu.core.day.DayEvent.InstitutionFounded;
import org.quipu.core.entry.EntryCommand.PostJournalEntry;
import org.quipu.core.entry.EntryCommand.ReverseJournalEntry;
import org.quipu.core.entry.EntryEvent.JournalEntryPosted;
import org.quipu.core.journal.ChartEntry;
import org.quipu.core.money.Money;
import org.quipu.core.period.Period;
import org.quipu.core.period.PeriodEvent.PeriodClosed;
import org.quipu.core.period.PeriodEvent.PeriodClosing;
import org.quipu.core.period.PeriodRefusal;

/** Entries by hand at an institution that began on 1 January, on 5 March. */
class EntryDeciderTest {
    private static final LocalDate JAN_1 = LocalDate.of(2026, 1, 1);
    private static final LocalDate FEB_28 = LocalDate.of(2026, 2, 28);
    private static final LocalDate MAR_1 = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAR_5 = LocalDate.of(2026, 3, 5);
    private static final Envelope MAKER = Envelope.of("amina", "console");
    private static final Envelope CHECKER = Envelope.of("baraka", "console");

    private final Given bank =
            given(JAN_1)
                    .happened(
                            new InstitutionFounded(
                                    "demo", ZoneId.of("UTC"), DateMode.COMMAND, JAN_1, MAKER))
                    .on(MAR_5);

    private static EntryLine line(String code, String branch, String amount) {
        return new EntryLine(new EntryLine.Onto.Code(code), branch, Money.of("KES " + amount));
    }

    private static ChartEntry.Line written(String code, String branch, String amount) {
        return new ChartEntry.Line(code, branch, Money.of("KES " + amount));
    }

    private static PostJournalEntry post(LocalDate date, EntryLine... lines) {
        return new PostJournalEntry(Optional.of(date), List.of(lines), Optional.empty(), MAKER);
    }

    private static PostJournalEntry rent(LocalDate date) {
        return post(date, line("5200", "north", "900.00"), line("2140", "north", "-900.00"));
    }

    private GrantApproval granted() {
        return new GrantApproval(bank.history().head(), Checker.UNLIMITED, CHECKER);
    }

    private long entered(PostJournalEntry post) {
        bank.asked(post).asked(granted());
        return bank.history().head();
    }

    @Test
    void waits_for_a_second_person_and_is_written_when_one_agrees() {
        bank.when(rent(FEB_28))
                .then(
                        new ApprovalRequested(
                                rent(FEB_28),
                                "entry/needs-four-eyes",
                                Optional.of(Money.of("KES 900.00")),
                                MAR_5));
        var request = bank.history().head();
        bank.when(new GrantApproval(request, Checker.UNLIMITED, MAKER))
                .thenRefused(ApprovalRefusal.MAKER_IS_CHECKER);
        bank.when(granted())
                .then(
                        new ApprovalGranted(request, MAR_5, CHECKER),
                        new JournalEntryPosted(
                                new ChartEntry(
                                        FEB_28,
                                        List.of(
                                                written("5200", "north", "900.00"),
                                                written("2140", "north", "-900.00"))),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("baraka"),
                                MAR_5,
                                MAKER));
    }

    @Test
    void writes_a_role_on_the_account_it_is_mapped_to_at_the_date() {
        var own = new ChartAccount("4011", "Membership fees", AccountType.INCOME, false);
        bank.asked(
                new ChangeChart(Optional.of(0), List.of(own), MAKER),
                new ChangeMapping(
                        new Mapping(
                                Role.FEE_INCOME,
                                Mapping.Where.ANY,
                                "4011",
                                LocalDate.of(2026, 3, 6)),
                        MAKER));
        var fee = new EntryLine(new EntryLine.Onto.Meant(Role.FEE_INCOME), "north", kes("-5.00"));
        var before = entered(post(MAR_5, fee, line("2140", "north", "5.00")));
        bank.on(LocalDate.of(2026, 3, 6));
        var after = entered(post(LocalDate.of(2026, 3, 6), fee, line("2140", "north", "5.00")));
        assertThat(accountOf(before)).isEqualTo("4010");
        assertThat(accountOf(after)).isEqualTo("4011");
    }

    private String accountOf(long entry) {
        return ((WrittenEntry.Standing) bank.history().state(EntryKinds.of(entry)))
                .posted()
                .entry()
                .lines()
                .getFirst()
                .account();
    }

    private static Money kes(String amount) {
        return Money.of("KES " + amount);
    }

    @Test
    void refuses_what_is_one_sided_in_a_branch_though_not_over_all() {
        bank.when(post(MAR_5, line("5200", "north", "900.00"), line("2140", "south", "-900.00")))
                .thenRefused(EntryRefusal.UNBALANCED);
    }

    @Test
    void refuses_accounts_that_are_not_there_or_take_none() {
        bank.when(post(MAR_5, line("5299", "north", "1.00"), line("2140", "north", "-1.00")))
                .thenRefused(EntryRefusal.UNKNOWN_ACCOUNT)
                .onFigure("account", "5299");
        var closed = new ChartAccount("5200", "Operating expense", AccountType.EXPENSE, true);
        bank.asked(new ChangeChart(Optional.empty(), List.of(closed), MAKER));
        bank.when(rent(MAR_5)).thenRefused(EntryRefusal.ACCOUNT_CLOSED);
    }

    @Test
    void refuses_what_would_untie_a_sub_ledger() {
        for (var code : List.of("1000", "1050", "1070", "1100", "1200", "2000", "2100", "2150")) {
            bank.when(post(MAR_5, line("5200", "north", "9.00"), line(code, "north", "-9.00")))
                    .thenRefused(EntryRefusal.SUB_LEDGER_ACCOUNT)
                    .onFigure("account", code);
        }
    }

    @Test
    void moves_between_two_accounts_of_one_role() {
        var own = new ChartAccount("1101", "Group loans", AccountType.ASSET, false);
        var lines = new EntryLine[] {line("1101", "north", "9.00"), line("1100", "north", "-9.00")};
        bank.asked(new ChangeChart(Optional.empty(), List.of(own), MAKER));
        bank.when(post(MAR_5, lines)).thenRefused(EntryRefusal.SUB_LEDGER_ACCOUNT);
        bank.asked(
                new ChangeMapping(
                        new Mapping(
                                Role.LOAN_PORTFOLIO,
                                Mapping.Where.ANY,
                                "1101",
                                LocalDate.of(2026, 3, 6)),
                        MAKER));
        bank.when(post(MAR_5, lines)).thenHappens(ApprovalRequested.class);
    }

    @Test
    void writes_between_branches_what_comes_to_nothing_over_them() {
        bank.when(
                        post(
                                MAR_5,
                                line("5200", "north", "9.00"),
                                line("1900", "north", "-9.00"),
                                line("1900", "south", "9.00"),
                                line("2140", "south", "-9.00")))
                .thenHappens(ApprovalRequested.class);
        bank.when(post(MAR_5, line("5200", "north", "9.00"), line("1900", "north", "-9.00")))
                .thenRefused(EntryRefusal.SUB_LEDGER_ACCOUNT);
    }

    @Test
    void refuses_days_without_open_books() {
        bank.when(rent(LocalDate.of(2026, 3, 6))).thenRefused(EntryRefusal.FUTURE_DATE);
        bank.when(rent(JAN_1.minusDays(1))).thenRefused(EntryRefusal.BEFORE_INSTITUTION);
        var january = new Period(2026, 1);
        bank.happened(new PeriodClosing(january, Optional.empty(), MAR_5, MAKER));
        bank.when(rent(LocalDate.of(2026, 1, 31)))
                .thenRefused(PeriodRefusal.CLOSED)
                .onFigure("firstOpenDate", "2026-02-01");
        bank.happened(
                new PeriodClosed(
                        january,
                        2,
                        1,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        MAR_5,
                        MAKER));
        bank.when(rent(LocalDate.of(2026, 1, 31))).thenRefused(PeriodRefusal.CLOSED);
        bank.when(rent(LocalDate.of(2026, 2, 1))).thenHappens(ApprovalRequested.class);
    }

    @Test
    void refuses_when_the_period_was_closed_while_it_waited() {
        bank.asked(rent(LocalDate.of(2026, 1, 31)));
        var grant = granted();
        bank.happened(new PeriodClosing(new Period(2026, 1), Optional.empty(), MAR_5, MAKER));
        bank.when(grant).thenRefused(PeriodRefusal.CLOSED);
    }

    @Test
    void refuses_lines_that_are_too_few_empty_or_of_two_currencies() {
        bank.when(post(MAR_5, line("5200", "north", "1.00")))
                .thenRefused(EntryRefusal.LINES_OUT_OF_RANGE);
        bank.when(post(MAR_5, line("5200", "north", "0.00"), line("2140", "north", "0.00")))
                .thenRefused(EntryRefusal.AMOUNT_OUT_OF_RANGE);
        var many = new ArrayList<EntryLine>();
        for (var i = 0; i < 1_001; i++) many.add(line("5200", "north", "1.00"));
        bank.when(post(MAR_5, many.toArray(EntryLine[]::new)))
                .thenRefused(EntryRefusal.LINES_OUT_OF_RANGE);
        var dollars =
                new EntryLine(new EntryLine.Onto.Code("2140"), "north", Money.of("USD -1.00"));
        bank.when(post(MAR_5, line("5200", "north", "1.00"), dollars))
                .thenRefused(EntryRefusal.TWO_CURRENCIES);
    }

    @Test
    void takes_itself_back_on_a_later_day() {
        var accrual =
                new PostJournalEntry(
                        Optional.of(FEB_28), rent(FEB_28).lines(), Optional.of(MAR_1), MAKER);
        var entry = entered(accrual);
        var posted = ((WrittenEntry.Standing) bank.history().state(EntryKinds.of(entry))).posted();
        assertThat(posted.chartEntries())
                .extracting(ChartEntry::date)
                .containsExactly(FEB_28, MAR_1);
        assertThat(posted.chartEntries().getLast().lines())
                .containsExactly(
                        written("5200", "north", "-900.00"), written("2140", "north", "900.00"));
        bank.when(new ReverseJournalEntry(entry, Optional.empty(), MAKER))
                .thenRefused(EntryRefusal.ALREADY_REVERSED);
        bank.when(
                        new PostJournalEntry(
                                Optional.of(MAR_1), accrual.lines(), Optional.of(MAR_1), MAKER))
                .thenRefused(EntryRefusal.REVERSES_ON_NOT_LATER);
    }

    @Test
    void takes_an_entry_back_once() {
        var entry = entered(rent(MAR_1));
        var reverse = new ReverseJournalEntry(entry, Optional.empty(), MAKER);
        bank.when(new ReverseJournalEntry(entry, Optional.of(FEB_28), MAKER))
                .thenRefused(EntryRefusal.REVERSED_BEFORE);
        bank.asked(reverse)
                .when(granted())
                .thenHappens(ApprovalGranted.class, JournalEntryPosted.class);
        var by = bank.history().head();
        bank.when(reverse).thenRefused(EntryRefusal.ALREADY_REVERSED);
        bank.when(new ReverseJournalEntry(by, Optional.empty(), MAKER))
                .thenRefused(EntryRefusal.IS_A_REVERSAL);
        bank.when(new ReverseJournalEntry(1, Optional.empty(), MAKER))
                .thenRefused(EntryRefusal.UNKNOWN);
    }
}
