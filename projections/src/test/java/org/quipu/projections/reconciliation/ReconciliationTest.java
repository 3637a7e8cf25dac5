package org.quipu.projections.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.projections.runtime.FollowedBank.CODEC;
import static org.quipu.projections.runtime.FollowedBank.LEDGER;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.core.Command;
import org.quipu.core.Refused;
import org.quipu.core.Village;
import org.quipu.core.account.Book;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Places;
import org.quipu.core.account.Role;
import org.quipu.core.bank.LedgerLines;
import org.quipu.core.booking.LoanMeasures;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.chart.Chart;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.day.DayEvent.DayBooked;
import org.quipu.core.day.DayKinds;
import org.quipu.core.deposit.DepositEvent.DepositClosedEarly;
import org.quipu.core.deposit.DepositEvent.DepositMatured;
import org.quipu.core.deposit.DepositEvent.InterestPaidOut;
import org.quipu.core.earning.EarningEvent.InterestRestated;
import org.quipu.core.earning.UpkeepEvent.FeeFellDue;
import org.quipu.core.interest.CreditInterest;
import org.quipu.core.interest.Tiers;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanEvent.LoanTransferred;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.money.Money;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.SavingsConditions;
import org.quipu.core.product.SavingsInterest;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.provision.ProvisionCommand.AdoptExpectedLossTable;
import org.quipu.core.provision.ProvisionCommand.AdoptProvisionTable;
import org.quipu.core.provision.PublishedTable;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.servicing.ExpectedLosses;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.Provisions;
import org.quipu.core.standingorder.OrderTerms;
import org.quipu.core.standingorder.OrderTerms.Pays;
import org.quipu.core.standingorder.Rhythm;
import org.quipu.core.standingorder.StandingOrderCommand.SetStandingOrder;
import org.quipu.core.transfer.TransferEvent.Transferred;
import org.quipu.projections.arrears.LendingHouse;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.balances.When;
import org.quipu.projections.journal.Journal;
import org.quipu.projections.journal.JournalQueries;
import org.quipu.projections.journal.TrialBalance;
import org.quipu.projections.journal.TrialBalance.Scope;
import org.quipu.projections.reconciliation.Reconciled.Broke;
import org.quipu.projections.runtime.FollowedBank;
import org.quipu.projections.runtime.Projector;
import org.quipu.projections.runtime.Schema;

/**
 * Random books that are honest, and books that somebody tampered with: by SQL, or by a booker that
 * has it wrong. What broke is named, with the position where it did.
 */
class ReconciliationTest {
    private final LendingHouse house = new LendingHouse(new NextInstalments());
    private final BookedDays days = new BookedDays(house);

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void honest_books_are_equal_at_every_position_and_every_booked_day(long seed)
            throws SQLException {
        var random = new Random(seed);
        provide();
        house.live(random, 60, day -> pass(day, random));
        days.close(house.bank.history().businessDate());

        assertThat(reconciled().breaks()).isEmpty();
        assertThat(reconciled().lines())
                .extracting(Reconciled.Line::check)
                .contains("loan_portfolio", "interest_receivable", "loss_allowance")
                .contains("memo_interest", "unpaid_penalties", "balanced_branches")
                .contains("expected_loss_allowance", "balanced_expected_loss");
        assertThat(found(house)).isZero();
        eachBookBalances();
        var once = house.rebuilt();
        assertThat(found(once)).isZero();
        assertThat(rows(once)).containsExactlyElementsOf(rows(house));
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void loans_that_go_to_other_branches_and_funds_leave_both_equal(long seed) throws SQLException {
        var random = new Random(seed);
        provide();
        house.live(random, 60, day -> move(day, random));
        days.close(house.bank.history().businessDate());

        assertThat(reconciled().breaks()).isEmpty();
        assertThat(found(house)).isZero();
        var events = house.bank.history().events();
        assertThat(events.stream().filter(LoanTransferred.class::isInstance).count())
                .isGreaterThan(5);
        assertThat(inLines()).isEqualTo(ofLoans());
        var once = house.rebuilt();
        assertThat(found(once)).isZero();
        assertThat(rows(once)).containsExactlyElementsOf(rows(house));
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63})
    void savings_that_earn_are_equal_at_every_position_and_every_booked_day(long seed)
            throws SQLException {
        var random = new Random(seed);
        house.ask(LendingHouse.START, interest("4", Optional.empty(), seed));
        house.ask(
                LendingHouse.START,
                interest("9", Optional.of(LendingHouse.START.plusDays(50)), seed));
        for (var order : orders()) house.ask(LendingHouse.START, order);
        var day = LendingHouse.START;
        var positions = new ArrayList<Long>();
        for (var at = 0; at < 60; at++) {
            day = day.plusDays(random.nextInt(4));
            days.close(day.minusDays(1));
            try {
                positions.add(house.ask(day, saving(day, random, positions)));
            } catch (Refused refused) {
                continue;
            }
            if (random.nextInt(4) == 0) house.followed.follow();
        }
        days.close(day.plusDays(40));

        assertThat(reconciled().breaks()).isEmpty();
        assertThat(reconciled().lines())
                .extracting(Reconciled.Line::check)
                .contains("deposits", "overdrafts", "interest_payable", "interest_expense")
                .contains("interest_income", "tax_payable");
        assertThat(found(house)).isZero();
        var events = house.bank.history().events();
        assertThat(events).hasAtLeastOneElementOfType(InterestRestated.class);
        if (seed == 63) assertThat(events).hasAtLeastOneElementOfType(FeeFellDue.class);
        assertThat(events)
                .filteredOn(event -> event instanceof Transferred it && it.ordered().isPresent())
                .hasSizeGreaterThan(20);
        var once = house.rebuilt();
        assertThat(found(once)).isZero();
        assertThat(rows(once)).containsExactlyElementsOf(rows(house));
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73})
    void deposits_for_a_term_are_equal_at_every_position_and_every_booked_day(long seed)
            throws SQLException {
        var random = new Random(seed);
        var deposits = new RandomDeposits(seed);
        house.ask(LendingHouse.START, interest("4", Optional.empty(), seed));
        RandomDeposits.products().forEach(each -> house.ask(LendingHouse.START, each));
        house.ask(LendingHouse.START, Village.deposit("a", "20000.00"));
        house.ask(LendingHouse.START, Village.deposit("b", "20000.00"));
        var day = LendingHouse.START;
        for (var at = 0; at < 90; at++) {
            day = day.plusDays(1 + random.nextInt(4));
            days.close(day.minusDays(1));
            try {
                deposits.positions.add(house.ask(day, deposits.next(day)));
            } catch (Refused refused) {
                continue;
            }
            if (random.nextInt(4) == 0) house.followed.follow();
        }
        days.close(day.plusDays(40));

        assertThat(reconciled().breaks()).isEmpty();
        assertThat(found(house)).isZero();
        var events = house.bank.history().events();
        assertThat(events)
                .hasAtLeastOneElementOfType(DepositMatured.class)
                .hasAtLeastOneElementOfType(InterestPaidOut.class)
                .hasAtLeastOneElementOfType(DepositClosedEarly.class);
        Certified.asDecided(house, List.of("amina", "baraka"));
        var once = house.rebuilt();
        assertThat(found(once)).isZero();
        assertThat(rows(once)).containsExactlyElementsOf(rows(house));
    }

    /** A small amount every third day, and all above another amount. */
    private static List<SetStandingOrder> orders() {
        var every = new Rhythm(Frequency.of("3D"), false, HolidayRule.NONE, Optional.empty());
        return List.of(
                order("often", Pays.AMOUNT, "40.00", Optional.of(every)),
                order("sweep", Pays.SURPLUS, "900.00", Optional.empty()));
    }

    private static SetStandingOrder order(
            String id, Pays pays, String amount, Optional<Rhythm> rhythm) {
        var start = LendingHouse.START;
        var terms =
                new OrderTerms(
                        "a",
                        "b",
                        pays,
                        Optional.of(Village.kes(amount)),
                        rhythm,
                        start,
                        Optional.empty(),
                        2);
        return new SetStandingOrder(id, terms, Village.BY_CASHIER);
    }

    /** One seed has an account that costs something too. */
    private static AdoptSavingsRules interest(String rate, Optional<LocalDate> from, long seed) {
        var manner =
                new SavingsInterest.Manner(
                        CreditInterest.Method.DAILY,
                        CalendarPeriod.MONTHLY,
                        CalendarPeriod.MONTHLY,
                        CreditInterest.Compounding.DAILY,
                        DayCount.ACT_365F);
        var percent = AnnualRate.percent(new BigDecimal(rate));
        var interest =
                new SavingsInterest(
                        SavingsInterest.credit(manner, Tiers.single(percent), 0),
                        AnnualRate.percent(new BigDecimal("18")),
                        AnnualRate.percent(new BigDecimal("10")),
                        new Precision(2, Rounding.HALF_EVEN));
        var rules =
                SavingsRules.plain(Village.KES)
                        .withOverdraft(Village.kes("500.00"))
                        .withInterest(interest);
        return new AdoptSavingsRules(
                "plain",
                "Plain",
                seed == 63 ? rules.withConditions(conditions()) : rules,
                from,
                Village.BY_CASHIER);
    }

    private static SavingsConditions conditions() {
        return new SavingsConditions(
                Optional.empty(),
                Optional.of(Village.kes("1.00")),
                Optional.of(Village.kes("3.00")),
                Optional.of(Village.kes("0.50")),
                Optional.of(new SavingsConditions.Inactivity(Village.kes("2.00"), 10)),
                Optional.empty(),
                OptionalInt.of(5));
    }

    private static Command saving(LocalDate day, Random random, List<Long> positions) {
        var account = random.nextBoolean() ? "a" : "b";
        var value = random.nextInt(3) == 0 ? day.minusDays(random.nextInt(45)) : day;
        var amount = new Money(Village.KES, 1 + random.nextInt(90_000)).decimal();
        return switch (random.nextInt(7)) {
            case 0, 1, 2 -> Village.deposit(account, amount, value);
            case 3, 4 -> Village.withdraw(account, amount, value);
            case 5 -> Village.transfer(account, account.equals("a") ? "b" : "a", amount);
            default ->
                    new ReverseTransaction(
                            positions.isEmpty()
                                    ? 1
                                    : positions.get(random.nextInt(positions.size())),
                            false,
                            Village.BY_CASHIER);
        };
    }

    /** Every day is booked, and now and then a loan moves. */
    private void move(LocalDate day, Random random) {
        days.close(day.minusDays(1));
        if (random.nextInt(3) > 0) return;
        try {
            house.ask(day, house.transfer("L" + random.nextInt(6), random));
        } catch (Refused stays) {
            return;
        }
        if (random.nextBoolean()) house.followed.follow();
    }

    /** What lines come to on the accounts that are the loans' own, by grain and role. */
    private Map<String, Long> inLines() {
        var accounts = new HashMap<String, Grain>();
        var books = new LedgerLines(id -> Objects.requireNonNull(accounts.get(id)), Chart.DEFAULT);
        var sums = new TreeMap<String, Long>();
        for (var event : house.bank.history().events()) {
            if (event instanceof Places places) accounts.put(places.placed(), places.place());
            for (var line : books.of(event)) {
                var role = line.role().orElseThrow();
                if (!isOfLoans(role)) continue;
                sums.merge(line.grain() + " " + role, line.amount().minor(), Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Optional<LoanAccount> account(Role role) {
        return Stream.of(LoanAccount.values())
                .filter(account -> account.name().equals(role.name()))
                .findFirst();
    }

    private static boolean isOfLoans(Role role) {
        if (role.book() != Book.STATUTORY) return true;
        return role.isOfSubLedger() && role != Role.CASH && account(role).isPresent();
    }

    /** The same of the loans: what they moved, and what is recorded of them. */
    private Map<String, Long> ofLoans() {
        var history = house.bank.history();
        var recorded = history.state(DayKinds.CHUNK.ref("0"));
        var sums = new TreeMap<String, Long>();
        for (var at = 0; at < 6; at++) {
            var loan = history.state(LoanKinds.LOAN.ref("L" + at));
            var grain = loan.agreed().orElseThrow().grain();
            for (var role : Role.values()) {
                if (!isOfLoans(role)) continue;
                var moved =
                        loan instanceof Lent lent
                                ? account(role).map(lent.books()::balance).orElse(0L)
                                : 0L;
                var minor = moved + recorded.of("L" + at).getOrDefault(role, 0L);
                sums.merge(grain + " " + role, minor, Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private void eachBookBalances() {
        var books =
                new JournalQueries(house.followed.database)
                        .trialBalance(LEDGER, When.NOW, Scope.ALL)
                        .sheets()
                        .getFirst()
                        .parts();
        assertThat(books).extracting(TrialBalance.Part::book).contains(Book.EXPECTED_LOSS);
        assertThat(books)
                .filteredOn(part -> part.book().isDoubleEntry())
                .allSatisfy(part -> assertThat(part.debits()).isEqualTo(part.credits()));
    }

    /** Days are closed late, many at once, and while people go on posting. */
    private void pass(LocalDate day, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> days.close(day.minusDays(1));
            case 1 -> days.cutOff(day.minusDays(1));
            case 2 -> {
                for (var step = random.nextInt(6); step > 0; step--) days.next();
            }
            default -> {}
        }
    }

    private void provide() {
        var table = new Provisions(PublishedTable.PRACTICE.rows(), new Provisions.Daily());
        house.ask(
                LendingHouse.START,
                new AdoptProvisionTable(Optional.empty(), table, Optional.empty(), BY_CASHIER));
        expect();
    }

    private void expect() {
        var stages = List.of(stage(1, "2"), stage(2, "20"), stage(3, "100"));
        var table = new ExpectedLosses(stages, new Provisions.MonthEnd());
        house.ask(
                LendingHouse.START,
                new AdoptExpectedLossTable(Optional.empty(), table, Optional.empty(), BY_CASHIER));
    }

    private static ExpectedLosses.Stage stage(int stage, String defaults) {
        return new ExpectedLosses.Stage(
                stage,
                AnnualRate.percent(new BigDecimal(defaults)),
                AnnualRate.percent(new BigDecimal("45")));
    }

    /** Two loans, of which one pays its first instalment; days are booked until one is given. */
    private long lived(String until) {
        house.lend(LendingHouse.START, "L-1", "amina", "north", "2000.00");
        house.lend(LendingHouse.START, "L-2", "baraka", "south", "3000.00");
        var paid = house.repay(LocalDate.of(2025, 4, 10), "L-1", "521.01");
        days.close(LocalDate.parse(until));
        assertThat(reconciled().breaks()).isEmpty();
        return paid;
    }

    @Test
    void a_line_changed_behind_the_journals_back_is_named() throws SQLException {
        var paid = lived("2025-04-20");
        sql(
                "UPDATE $.journal_line SET amount = amount - 100 WHERE role = 'loan_portfolio'"
                        + " AND position = "
                        + paid);

        assertThat(named())
                .containsExactlyInAnyOrder(
                        "balanced_branches north - " + paid,
                        "balanced_ledger - - " + paid,
                        "loan_portfolio north biashara " + paid,
                        "sums_of_days north biashara " + paid);
        var line =
                reconciled().breaks().stream()
                        .filter(each -> each.check().equals("loan_portfolio"))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.difference().decimal()).isEqualTo("-1.00");
        assertThat(line.heldThrough()).isEqualTo(paid - 1);
        assertThat(line.broke().flatMap(Broke::event))
                .contains(
                        new Reconciled.Event(
                                "loan.repayment-received.v1", LocalDate.of(2025, 4, 10)));

        days.close(LocalDate.of(2025, 4, 21));
        assertThat(found(house)).as("by the next day that is booked").isEqualTo(4);
        sql(
                "UPDATE $.journal_line SET amount = amount + 100 WHERE role = 'loan_portfolio'"
                        + " AND position = "
                        + paid);
        assertThat(named()).isEmpty();
        days.close(LocalDate.of(2025, 4, 22));
        assertThat(found(house)).as("set right again").isZero();
    }

    @Test
    void a_book_beside_the_statutory_one_breaks_by_itself() throws SQLException {
        expect();
        lived("2025-05-01");
        var at = bookedAt(LocalDate.of(2025, 5, 1));
        sql(
                "UPDATE $.journal_line SET amount = amount + 100"
                        + " WHERE role = 'expected_loss_expense' AND branch = 'north' AND position = "
                        + at);

        assertThat(named())
                .containsExactlyInAnyOrder(
                        "balanced_expected_loss north - " + at,
                        "expected_loss_expense north biashara " + at,
                        "sums_of_days north biashara " + at);
    }

    @Test
    void errors_that_make_up_for_one_another_are_named() throws SQLException {
        var paid = lived("2025-04-20");
        var again = house.repay(LocalDate.of(2025, 4, 21), "L-1", "10.00");
        house.followed.follow();
        sql(
                "UPDATE $.journal_line SET amount = amount + CASE position WHEN "
                        + paid
                        + " THEN 5 ELSE -5 END WHERE role = 'mobile_money_float' OR role = 'tills'"
                        + " AND position IN ("
                        + paid
                        + ", "
                        + again
                        + ")");

        var line =
                reconciled().breaks().stream()
                        .filter(each -> each.check().equals("tills"))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.difference().isZero()).isTrue();
        assertThat(line.broke().map(Broke::position)).contains(paid);
    }

    @Test
    void a_one_sided_entry_is_named() throws SQLException {
        var paid = lived("2025-04-20");
        insert(paid, 90, "5200", 700);

        assertThat(named())
                .containsExactlyInAnyOrder(
                        "balanced_branches north - " + paid,
                        "balanced_ledger - - " + paid,
                        "entries_by_hand north - " + paid,
                        "sums_of_days north - " + paid);
    }

    @Test
    void an_entry_that_nobody_wrote_is_named_though_it_balances() throws SQLException {
        var paid = lived("2025-04-20");
        insert(paid, 90, "1100", 700);
        insert(paid, 91, "3000", -700);
        insert(0, 0, "1100", 500);
        insert(0, 1, "3000", -500);

        assertThat(named())
                .contains("entries_by_hand north - 0", "sums_of_days north - " + paid)
                .noneMatch(line -> line.startsWith("balanced"));
    }

    @Test
    void a_sum_of_a_day_that_is_not_its_lines_is_named() throws SQLException {
        var paid = lived("2025-04-20");
        sql(
                "UPDATE $.journal_day SET amount = amount + 1 WHERE code = '1100'"
                        + " AND branch = 'north' AND entry_date = '2025-04-10'");

        assertThat(named()).containsExactly("sums_of_days north biashara " + paid);
    }

    @Test
    void a_booker_that_forgets_suspended_loans_is_found_on_the_first_such_day() {
        lived("2025-07-01");
        days.rules = ReconciliationTest::forgetful;
        days.close(LocalDate.of(2025, 7, 14));

        // nothing of the second loan is ever paid: its instalment of 10 April is 90 days late
        var at = bookedAt(LocalDate.of(2025, 7, 9));
        assertThat(named())
                .containsExactlyInAnyOrder(
                        "interest_income south biashara " + at,
                        "interest_receivable south biashara " + at,
                        "memo_interest south biashara " + at,
                        "memo_penalty south biashara " + at,
                        "penalty_income south biashara " + at,
                        "penalty_receivable south biashara " + at,
                        "unpaid_penalties south biashara " + at);
        assertThat(found(house)).isEqualTo(7);

        days.rules = LoanMeasures.TODAY;
        days.correct();
        assertThat(named()).as("settled by two people").isEmpty();
        assertThat(found(house)).isZero();
        days.close(LocalDate.of(2025, 7, 16));
        assertThat(found(house)).isZero();
    }

    /** Leaves a loan at what it was before it was suspended. */
    private static NavigableMap<LocalDate, org.quipu.core.booking.Balances> forgetful(
            Lent loan,
            org.quipu.core.servicing.LossTables provisions,
            LocalDate knownAt,
            java.util.NavigableSet<LocalDate> asked) {
        var figures = new TreeMap<LocalDate, org.quipu.core.booking.Balances>();
        for (var day : asked) {
            var last = day;
            while (isSuspended(loan, knownAt, last)) last = last.minusDays(1);
            var then =
                    LoanMeasures.TODAY.at(loan, provisions, knownAt, new TreeSet<>(List.of(last)));
            then.values().forEach(each -> figures.put(day, each));
        }
        return figures;
    }

    private static boolean isSuspended(Lent loan, LocalDate knownAt, LocalDate day) {
        var close =
                loan.history()
                        .view(
                                each -> !each.stamp().booked().isAfter(knownAt),
                                new TreeSet<>(List.of(day)))
                        .closes()
                        .get(day);
        return close != null && close.standing().suspended();
    }

    @Test
    void a_loan_that_is_never_booked_is_found_on_its_first_day() {
        lived("2025-04-20");
        days.forgotten.add("L-3");
        house.lend(LocalDate.of(2025, 4, 21), "L-3", "amina", "south", "1000.00");
        house.followed.follow();
        days.close(LocalDate.of(2025, 4, 25));

        // interest begins the day after the money went
        var at = bookedAt(LocalDate.of(2025, 4, 22));
        assertThat(named())
                .containsExactlyInAnyOrder(
                        "interest_income south biashara " + at,
                        "interest_receivable south biashara " + at);
    }

    @Test
    void what_the_journal_has_not_come_to_is_compared_when_it_has() throws SQLException {
        house.lend(LendingHouse.START, "L-1", "amina", "north", "2000.00");
        var ahead = new FollowedBank(house.bank, new Balances(), new Reconciliation(CODEC));
        ahead.follow();
        var queries = new ReconciliationQueries(ahead.database, _ -> ahead.log(), CODEC::decode);
        var journal =
                new Projector(
                        new Projector.Source(LEDGER, ahead.log(), CODEC::decode),
                        List.of(new Journal()),
                        ahead.database);
        assertThat(queries.reconciled(LEDGER).moment().position()).isZero();
        assertThat(queries.reconciled(LEDGER).lines()).isEmpty();

        journal.fill();
        var lent = house.bank.history().head();
        sql(
                ahead,
                "UPDATE $.journal_line SET amount = amount + 1 WHERE position = "
                        + lent
                        + " AND role = 'loan_portfolio'");
        house.repay(LocalDate.of(2025, 4, 10), "L-1", "521.01");
        ahead.follow();
        assertThat(queries.breaks(LEDGER)).isEqualTo(3);
        assertThat(queries.reconciled(LEDGER).moment().position()).isEqualTo(lent);
    }

    private Reconciled reconciled() {
        house.followed.follow();
        return queries(house).reconciled(LEDGER);
    }

    private static ReconciliationQueries queries(LendingHouse house) {
        return new ReconciliationQueries(
                house.followed.database, _ -> house.followed.log(), CODEC::decode);
    }

    /** How many breaks were found as events came in. */
    private static long found(LendingHouse house) {
        house.followed.follow();
        return queries(house).breaks(LEDGER);
    }

    /** What broke, in which part, and where. */
    private List<String> named() {
        return reconciled().breaks().stream()
                .map(line ->
                        "%s %s %s %s"
                                .formatted(
                                        line.check(),
                                        line.part().ofBranch().orElse("-"),
                                        line.part().ofProduct().orElse("-"),
                                        line.broke().map(Broke::position).orElseThrow()))
                .toList();
    }

    private long bookedAt(LocalDate day) {
        var events = house.bank.history().events();
        for (var at = 0; at < events.size(); at++) {
            if (events.get(at) instanceof DayBooked booked && booked.day().equals(day)) {
                return at + 1L;
            }
        }
        throw new AssertionError("Not booked: " + day);
    }

    private void insert(long position, int line, String code, long amount) throws SQLException {
        sql(
                "INSERT INTO $.journal_line VALUES ("
                        + position
                        + ", "
                        + line
                        + ", '2025-04-10', '2025-04-10', '2025-04-10', '"
                        + code
                        + "', NULL, NULL, 'north', '', '', 'KES', "
                        + amount
                        + ", false, 'forged')");
    }

    private void sql(String statement) throws SQLException {
        sql(house.followed, statement);
    }

    private static void sql(FollowedBank followed, String text) throws SQLException {
        followed.follow();
        try (var connection = followed.database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(new Schema(LEDGER).render(text))).isPositive();
        }
    }

    /** Every row but those that say how far the comparing is. */
    private static List<String> rows(LendingHouse house) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = house.followed.database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : new Reconciliation(CODEC).tableNames()) {
                if (table.equals("reconciliation_held")) continue;
                var sql = "SELECT t::text FROM $.%s AS t ORDER BY 1".formatted(table);
                try (var row = statement.executeQuery(new Schema(LEDGER).render(sql))) {
                    while (row.next()) rows.add(table + row.getString(1));
                }
            }
        }
        return rows;
    }
}
