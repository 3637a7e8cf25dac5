package org.quipu.projections.reconciliation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Envelope;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.Checker;
import org.quipu.core.booking.DepositMeasuring;
import org.quipu.core.booking.LoanMeasures;
import org.quipu.core.booking.LoanMeasuring;
import org.quipu.core.booking.SavingsMeasuring;
import org.quipu.core.day.Booking;
import org.quipu.core.day.DayCommand.BookChunk;
import org.quipu.core.day.DayCommand.BookDay;
import org.quipu.core.day.DayCommand.CloseBusinessDay;
import org.quipu.core.day.DayCommand.CorrectBooking;
import org.quipu.core.day.DayCommand.CutOff;
import org.quipu.core.day.DayCommand.FoundInstitution;
import org.quipu.core.day.DayEvent.SavingsJoined;
import org.quipu.core.day.DayKinds;
import org.quipu.core.day.Days;
import org.quipu.core.day.Days.Phase;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Sheet;
import org.quipu.core.deposit.Deposit.Held;
import org.quipu.core.deposit.DepositCommand.RecordDepositDue;
import org.quipu.core.deposit.DepositEvent.TermDepositOpened;
import org.quipu.core.deposit.DepositKinds;
import org.quipu.core.earning.Earner;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.earning.Earnings;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanCommand.RecordDue;
import org.quipu.core.loan.LoanEvent.LoanApplied;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.provision.ProvisionKinds;
import org.quipu.core.savings.SavingsCommand.RecordInterest;
import org.quipu.core.savings.SavingsEvent.AccountOpened;
import org.quipu.core.servicing.LossTables;
import org.quipu.core.standingorder.StandingOrderCommand.CarryOut;
import org.quipu.core.standingorder.StandingOrderKinds;
import org.quipu.projections.arrears.LendingHouse;

/** Closes and books the days of a lending house, as the other application does. */
final class BookedDays {
    private static final Envelope BOOKER = Envelope.of("operations", "tests");

    /** The rules it books by. */
    LoanMeasures rules = LoanMeasures.TODAY;

    /** Loans it never takes into a chunk. */
    List<String> forgotten = new ArrayList<>();

    private final LendingHouse house;

    BookedDays(LendingHouse house) {
        this.house = house;
        var first = Optional.of(LendingHouse.START);
        house.ask(LendingHouse.START, new FoundInstitution("demo", ZoneOffset.UTC, first, BOOKER));
    }

    void cutOff(LocalDate day) {
        if (house.bank.history().businessDate().isBefore(day)) house.bank.on(day);
        house.bank.asked(new CutOff(day, BOOKER));
        if (!house.bank.history().businessDate().isAfter(day)) house.bank.on(day.plusDays(1));
    }

    /** Closes and books what is cut off, and answers with the position of the last booking. */
    long book() {
        while (next()) {}
        return house.bank.history().head();
    }

    long close(LocalDate day) {
        cutOff(day);
        return book();
    }

    private Days days() {
        return house.bank.history().state(DayKinds.ALL_DAYS);
    }

    /** One step. */
    boolean next() {
        var next = days().next();
        if (next.isEmpty()) return false;
        if (next.get().phase() == Phase.FALLING_DUE) fallDue(next.get().day());
        else book(next.get().day());
        return true;
    }

    /** Standing orders first, as they were given. */
    private void fallDue(LocalDate day) {
        var orders = house.bank.history().state(StandingOrderKinds.CHUNK.ref("0")).standing();
        for (var order : orders) house.bank.asked(new CarryOut(order, day, BOOKER));
        for (var loan : loans(0, house.bank.history().head())) {
            if (state(loan) instanceof Lent lent && lent.hasUnrecordedDue(day)) {
                house.bank.asked(new RecordDue(loan, day, BOOKER));
            }
        }
        for (var account : savings(0, house.bank.history().head())) {
            if (earner(account).filter(earner -> earner.isDue(day)).isPresent()) {
                house.bank.asked(new RecordInterest(account, BOOKER));
            }
            if (deposit(account).filter(deposit -> deposit.isDue(day)).isPresent()) {
                house.bank.asked(new RecordDepositDue(account, day, BOOKER));
            }
        }
        house.bank.asked(new CloseBusinessDay(day, BOOKER));
    }

    private Optional<Earner> earner(String account) {
        var history = house.bank.history();
        return history.state(AccountKinds.ACCOUNT.ref(account)) instanceof Account.Open open
                ? Earner.of(
                        open,
                        history.state(ProductKinds.PRODUCT.ref("plain")),
                        () -> history.state(EarningKinds.EARNED.ref(account)))
                : Optional.empty();
    }

    private Optional<Held> deposit(String account) {
        return house.bank.history().state(DepositKinds.DEPOSIT.ref(account)) instanceof Held held
                ? Optional.of(held)
                : Optional.empty();
    }

    private Optional<Earnings> earnings(String account) {
        var history = house.bank.history();
        return Earnings.of(
                history.state(EarningKinds.EARNED.ref(account)),
                history.state(ProductKinds.PRODUCT.ref("plain")));
    }

    private void book(LocalDate day) {
        var booking = house.bank.history().state(DayKinds.THE_BOOKING);
        var closedAt = days().closedAt();
        var chunk = booking.done(day);
        if (chunk >= booking.chunks()
                && booking.through() >= closedAt
                && booking.savingsThrough() >= closedAt) {
            house.bank.asked(new BookDay(day, 1, BOOKER));
            return;
        }
        var joined = joining(booking, closedAt);
        var recorded = house.bank.history().state(DayKinds.CHUNK.ref(Integer.toString(chunk)));
        var savings = savings(booking.savingsThrough(), closedAt);
        var loans = new ArrayList<>(recorded.loans());
        loans.addAll(joined);
        var savers = new ArrayList<>(recorded.savings());
        savers.addAll(savings);
        var measured = new ArrayList<Measured>();
        for (var loan : loans) {
            new LoanMeasuring(rules)
                    .of(state(loan), day, recorded, provisions())
                    .ifPresent(measured::add);
        }
        for (var saver : savers) {
            earnings(saver)
                    .flatMap(earnings -> SavingsMeasuring.of(earnings, day, recorded))
                    .ifPresent(measured::add);
            deposit(saver)
                    .flatMap(deposit -> DepositMeasuring.of(deposit, day, recorded))
                    .ifPresent(measured::add);
        }
        house.bank.asked(
                new BookChunk(
                        day,
                        chunk,
                        joined,
                        closedAt,
                        Sheet.of(measured),
                        Optional.of(new SavingsJoined(savings, closedAt)),
                        BOOKER));
    }

    /** What today's rules make of the first chunk goes into the books, by two people. */
    void correct() {
        var history = house.bank.history();
        var day = days().booked().orElseThrow();
        var recorded = history.state(DayKinds.CHUNK.ref("0"));
        var drift = new ArrayList<Measured>();
        for (var loan : recorded.loans()) {
            LoanMeasuring.TODAY
                    .drift(state(loan), day, recorded, provisions())
                    .ifPresent(drift::add);
        }
        house.bank.asked(new CorrectBooking(day, 0, drift, BOOKER));
        var request = history.head();
        house.bank.asked(
                new GrantApproval(request, Checker.UNLIMITED, Envelope.of("checker", "tests")));
    }

    private List<String> joining(Booking booking, long closedAt) {
        var loans = loans(booking.through(), closedAt);
        loans.removeAll(forgotten);
        return loans;
    }

    /** Loans that were asked for between two positions. */
    private List<String> loans(long after, long through) {
        var loans = new ArrayList<String>();
        var events = house.bank.history().events();
        for (var event : events.subList((int) after, (int) Math.max(after, through))) {
            if (event instanceof LoanApplied applied) loans.add(applied.loan());
        }
        return loans;
    }

    /** Savings accounts and deposits that were opened between two positions. */
    private List<String> savings(long after, long through) {
        var savings = new ArrayList<String>();
        var events = house.bank.history().events();
        for (var event : events.subList((int) after, (int) Math.max(after, through))) {
            if (event instanceof AccountOpened opened) savings.add(opened.terms().id());
            if (event instanceof TermDepositOpened opened) savings.add(opened.terms().id());
        }
        return savings;
    }

    private Loan state(String loan) {
        return house.bank.history().state(LoanKinds.LOAN.ref(loan));
    }

    private LossTables provisions() {
        var history = house.bank.history();
        return history.state(ProvisionKinds.tablesOf(Optional.empty()))
                .then(history.state(ProvisionKinds.tablesOf(Optional.of("biashara"))));
    }
}
