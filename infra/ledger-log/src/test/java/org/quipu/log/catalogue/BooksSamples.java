package org.quipu.log.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Component;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Role;
import org.quipu.core.approval.Approvable;
import org.quipu.core.chart.AccountType;
import org.quipu.core.chart.ChartAccount;
import org.quipu.core.chart.ChartEvent.ChartChanged;
import org.quipu.core.chart.ChartEvent.MappingChanged;
import org.quipu.core.chart.Mapping;
import org.quipu.core.day.DayCommand.CorrectBooking;
import org.quipu.core.day.DayEvent.BookingCorrected;
import org.quipu.core.day.Measured;
import org.quipu.core.entry.EntryCommand.PostJournalEntry;
import org.quipu.core.entry.EntryCommand.PostRecurringEntry;
import org.quipu.core.entry.EntryCommand.ReverseJournalEntry;
import org.quipu.core.entry.EntryCommand.StopRecurringEntry;
import org.quipu.core.entry.EntryEvent.JournalEntryPosted;
import org.quipu.core.entry.EntryEvent.RecurringEntryPosted;
import org.quipu.core.entry.EntryEvent.RecurringEntryStopped;
import org.quipu.core.entry.EntryLine;
import org.quipu.core.entry.Repeats;
import org.quipu.core.journal.ChartEntry;
import org.quipu.core.money.Money;
import org.quipu.core.period.Period;
import org.quipu.core.period.PeriodCommand.ClosePeriod;
import org.quipu.core.period.PeriodCommand.ReopenPeriod;
import org.quipu.core.period.PeriodEvent.LoansTaped;
import org.quipu.core.period.PeriodEvent.PeriodClosed;
import org.quipu.core.period.PeriodEvent.PeriodClosing;
import org.quipu.core.period.PeriodEvent.PeriodReopened;
import org.quipu.core.provision.ProvisionEvent.ExpectedLossTableAdopted;
import org.quipu.core.provision.ProvisionEvent.ProvisionTableAdopted;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.report.Report;
import org.quipu.core.report.ReportEvent.ReportIssued;
import org.quipu.core.servicing.ExpectedLosses;
import org.quipu.core.servicing.Provisions;
import org.quipu.core.settlement.SettlementCommand.MoveOwnMoney;
import org.quipu.core.settlement.SettlementEvent.OwnMoneyMoved;
import org.quipu.core.tape.LoanTape;

/** One event and one command of every kind of the accountant's side of the books. */
record BooksSamples(boolean full, Envelope envelope) {
    private static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);
    private static final Period MARCH = new Period(2026, 3);

    private static ExpectedLosses.Stage stage(int stage, String defaults) {
        return new ExpectedLosses.Stage(
                stage,
                AnnualRate.percent(new BigDecimal(defaults)),
                AnnualRate.percent(new BigDecimal("45")));
    }

    List<LedgerEvent> events() {
        return List.of(
                new BookingCorrected(
                        MARCH_31, 6, drift(), optional("baraka"), MARCH_31.plusDays(1), envelope),
                new ProvisionTableAdopted(
                        optional("biashara"),
                        new Provisions(
                                List.of(
                                        new Provisions.Row(
                                                0,
                                                full ? OptionalInt.of(30) : OptionalInt.empty(),
                                                AnnualRate.percent(BigDecimal.ONE),
                                                optional(AnnualRate.percent(BigDecimal.TEN)))),
                                new Provisions.MonthEnd()),
                        MARCH_31.plusDays(1),
                        MARCH_31,
                        envelope),
                new ExpectedLossTableAdopted(
                        optional("biashara"),
                        new ExpectedLosses(
                                List.of(stage(1, "2"), stage(2, "20"), stage(3, "100")),
                                new Provisions.MonthEnd()),
                        MARCH_31.plusDays(1),
                        MARCH_31,
                        envelope),
                new ReportIssued(
                        new Report(
                                "portfolio",
                                MARCH_31,
                                41,
                                full ? List.of(new Report.Part("branch", "north")) : List.of(),
                                List.of(new Report.Figure("par30", Money.of("KES 1200.00"))),
                                optional("c0ffee".repeat(10) + "c0de")),
                        MARCH_31,
                        envelope),
                new ChartChanged(
                        3,
                        List.of(
                                new ChartAccount(
                                        "4011", "Membership fees", AccountType.INCOME, false)),
                        MARCH_31,
                        envelope),
                new MappingChanged(
                        new Mapping(
                                Role.FEE_INCOME,
                                new Mapping.Where(
                                        optional("biashara"),
                                        optional("fund-1"),
                                        optional("mobile")),
                                "4011",
                                MARCH_31.plusDays(1)),
                        MARCH_31,
                        envelope),
                new OwnMoneyMoved(
                        new Movement(
                                MARCH_31,
                                MARCH_31,
                                List.of(
                                        new Leg.OfAccount(
                                                "bank-1",
                                                Component.BANK,
                                                kes("-900.00"),
                                                kes("4100.00"),
                                                optional(kes("4100.00"))),
                                        new Leg.OfRole(Role.OPERATING_EXPENSE, kes("900.00"))),
                                envelope),
                        optional("baraka")),
                new JournalEntryPosted(
                        rent(MARCH_31),
                        optional(MARCH_31.plusDays(1)),
                        optional(48_213L),
                        optional("baraka"),
                        MARCH_31,
                        envelope),
                new RecurringEntryPosted(
                        List.of(rent(MARCH_31), rent(LocalDate.of(2026, 4, 30))),
                        new Repeats(1, LocalDate.of(2026, 5, 15)),
                        optional("baraka"),
                        MARCH_31,
                        envelope),
                new RecurringEntryStopped(
                        48_213,
                        List.of(rent(LocalDate.of(2026, 4, 30))),
                        optional("baraka"),
                        MARCH_31,
                        envelope),
                new PeriodClosing(MARCH, optional("baraka"), MARCH_31, envelope),
                new LoansTaped(
                        MARCH,
                        6,
                        List.of(
                                "loan_51c0,north,biashara,fund-1,KES,active,12,1-30,no,no,1500.00,21.35,"
                                        + "0.00,4.10,0.00,0.00,0.00,0.00,0.00,0.00,75.00"),
                        MARCH_31,
                        envelope),
                new PeriodClosed(
                        MARCH,
                        48_213,
                        48_102,
                        rent(MARCH_31).lines(),
                        optional(new LoanTape(2, "a5".repeat(32))),
                        optional(rent(MARCH_31)),
                        MARCH_31,
                        envelope),
                new PeriodReopened(
                        MARCH, optional(rent(MARCH_31)), optional("baraka"), MARCH_31, envelope));
    }

    List<Approvable> commands() {
        return List.of(
                new PostJournalEntry(
                        optional(MARCH_31),
                        List.of(
                                new EntryLine(
                                        new EntryLine.Onto.Code("5200"), "north", kes("900.00")),
                                new EntryLine(
                                        new EntryLine.Onto.Meant(Role.THIRD_PARTY_PAYABLES),
                                        "north",
                                        kes("-900.00"))),
                        optional(MARCH_31.plusDays(1)),
                        envelope),
                new PostRecurringEntry(
                        optional(MARCH_31),
                        List.of(
                                new EntryLine(
                                        new EntryLine.Onto.Code("5200"), "north", kes("900.00")),
                                new EntryLine(
                                        new EntryLine.Onto.Code("2140"), "north", kes("-900.00"))),
                        new Repeats(1, LocalDate.of(2026, 12, 31)),
                        envelope),
                new StopRecurringEntry(48_213, optional(MARCH_31), envelope),
                new ReverseJournalEntry(48_213, optional(MARCH_31), envelope),
                new MoveOwnMoney(
                        "bank-1",
                        Role.OPERATING_EXPENSE,
                        kes("-900.00"),
                        optional(MARCH_31),
                        envelope),
                new ClosePeriod(MARCH, envelope),
                new ReopenPeriod(MARCH, envelope),
                new CorrectBooking(MARCH_31, 6, drift(), envelope));
    }

    private List<Measured> drift() {
        return List.of(
                new Measured(
                        "loan_51c0",
                        new Grain("north", "biashara", optional("fund-1")),
                        List.of(
                                new Measured.Figure(
                                        Role.INTEREST_RECEIVABLE, kes("0.00"), kes("-0.35")),
                                new Measured.Figure(
                                        Role.INTEREST_INCOME, kes("0.00"), kes("0.35")))));
    }

    private static ChartEntry rent(LocalDate date) {
        return new ChartEntry(
                date,
                List.of(
                        new ChartEntry.Line("5200", "north", kes("900.00")),
                        new ChartEntry.Line("2140", "north", kes("-900.00"))));
    }

    private static Money kes(String amount) {
        return Money.of("KES " + amount);
    }

    private <T> Optional<T> optional(T value) {
        return full ? Optional.of(value) : Optional.empty();
    }
}
