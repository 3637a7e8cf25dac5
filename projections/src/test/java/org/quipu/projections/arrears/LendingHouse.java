package org.quipu.projections.arrears;

import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.loan.LoanVillage.village;
import static org.quipu.projections.runtime.FollowedBank.CODEC;
import static org.quipu.projections.runtime.FollowedBank.LEDGER;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.quipu.core.Command;
import org.quipu.core.Given;
import org.quipu.core.Refused;
import org.quipu.core.Village;
import org.quipu.core.account.Grain;
import org.quipu.core.client.ClientCommand.ChangeClientDimension;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.day.DayKinds;
import org.quipu.core.loan.ContactOutcome;
import org.quipu.core.loan.ContactWay;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.LoanCommand;
import org.quipu.core.loan.LoanCommand.Renewal;
import org.quipu.core.loan.LoanEvent;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.loan.LoanVillage;
import org.quipu.core.money.Money;
import org.quipu.core.product.TermsAsked;
import org.quipu.core.schedule.Grace;
import org.quipu.core.servicing.AllocationRule;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.LoanTransaction.ArrearsTreatment;
import org.quipu.core.servicing.LoanTransaction.Treatment;
import org.quipu.core.servicing.Standing;
import org.quipu.core.servicing.TermsChange;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.When;
import org.quipu.projections.clients.Clients;
import org.quipu.projections.journal.Journal;
import org.quipu.projections.loans.LoanQueries;
import org.quipu.projections.loans.Loans;
import org.quipu.projections.reconciliation.Reconciliation;
import org.quipu.projections.runtime.FollowedBank;
import org.quipu.projections.runtime.Schema;

/** A bank with some loans, what the projections make of them, and what the core says itself. */
public final class LendingHouse {
    public static final LocalDate START = LoanVillage.MAR_10;

    public final Given bank;
    public final FollowedBank followed;

    public LendingHouse(AllocationRule.Overpayment overpayment) {
        this(village(overpayment));
    }

    private LendingHouse(Given bank) {
        this.bank = bank;
        followed =
                new FollowedBank(
                        bank,
                        new Balances(),
                        new Loans(CODEC),
                        new Journal(),
                        new Arrears(),
                        new Clients(),
                        new Reconciliation(CODEC));
    }

    /** The same history, read from its beginning. */
    public LendingHouse rebuilt() {
        return new LendingHouse(bank);
    }

    public void lend(LocalDate day, String loan, String client, String branch, String principal) {
        var application =
                new LoanCommand.ApplyForLoan(
                        loan,
                        new LoanCommand.Applicant(
                                client,
                                "biashara",
                                Optional.of(branch),
                                Optional.empty(),
                                Optional.of("officer-1"),
                                Optional.empty(),
                                Optional.of("fund-of-" + branch)),
                        TermsAsked.usual(Money.of(Village.KES, principal)),
                        BY_CASHIER);
        ask(day, application);
        ask(day, LoanVillage.approve(loan));
        ask(day, LoanVillage.disburse(loan));
    }

    public long repay(LocalDate day, String loan, String amount) {
        return repay(day, loan, Money.of(Village.KES, amount), Optional.empty());
    }

    private long repay(LocalDate day, String loan, Money amount, Optional<LocalDate> value) {
        return ask(day, new LoanCommand.RepayLoan(loan, amount, value, Optional.empty(), AT_TILL));
    }

    long promise(LocalDate day, String loan, String amount, LocalDate by) {
        var promised = Money.of(Village.KES, amount);
        return ask(day, new LoanCommand.PromisePayment(loan, promised, by, BY_CASHIER));
    }

    long contact(LocalDate day, String loan, ContactWay way, ContactOutcome outcome) {
        return ask(
                day,
                new LoanCommand.RecordContact(
                        loan, way, outcome, Optional.empty(), Optional.empty(), BY_CASHIER));
    }

    long handOver(LocalDate day, String loan, String officer, LocalDate from) {
        return ask(
                day, new LoanCommand.ChangeOfficer(loan, officer, Optional.of(from), BY_CASHIER));
    }

    public long ask(LocalDate day, Command command) {
        return followed.ask(day, command);
    }

    void know(LocalDate day, String client, String dimension, String value, LocalDate from) {
        ask(
                day,
                new ChangeClientDimension(client, dimension, value, Optional.of(from), BY_CASHIER));
    }

    /** Six loans and what their people try to do with them; some of it is refused. */
    public void live(Random random, int attempts) {
        live(random, attempts, _ -> {});
    }

    /** The same, with what else is done before each day on which somebody tries something. */
    public void live(Random random, int attempts, Consumer<LocalDate> before) {
        for (var at = 0; at < 6; at++) {
            var client = random.nextBoolean() ? "amina" : "baraka";
            var branch = random.nextBoolean() ? "north" : "south";
            lend(
                    START.plusDays(at * 5L),
                    "L" + at,
                    client,
                    branch,
                    100 + random.nextInt(9_900) + ".00");
        }
        var day = START.plusDays(30);
        for (var at = 0; at < attempts; at++) {
            day = day.plusDays(random.nextInt(8));
            before.accept(day);
            try {
                ask(day, attempt(random, day));
            } catch (Refused refused) {
                continue;
            }
            if (random.nextInt(4) == 0) followed.follow();
        }
    }

    private Command attempt(Random random, LocalDate day) {
        var loan = "L" + random.nextInt(6);
        var value =
                random.nextInt(4) == 0
                        ? Optional.of(day.minusDays(random.nextInt(40)))
                        : Optional.<LocalDate>empty();
        var amount = new Money(Village.KES, 1 + random.nextInt(30_000));
        return switch (random.nextInt(30)) {
            case 0, 1, 2 -> new ReverseTransaction(position(random), false, BY_CASHIER);
            case 3 ->
                    new LoanCommand.WaiveDue(
                            loan,
                            DebtComponent.PENALTY,
                            new Money(Village.KES, 1 + random.nextInt(200)),
                            value,
                            BY_CASHIER);
            case 4 -> renew(loan, random);
            case 5 -> new LoanCommand.WriteOffLoan(loan, value, BY_CASHIER);
            case 6 ->
                    new LoanCommand.SettleLoan(
                            loan, Optional.empty(), value, Optional.empty(), AT_TILL);
            case 7, 8 ->
                    new ChangeClientDimension(
                            random.nextBoolean() ? "amina" : "baraka",
                            "region",
                            random.nextBoolean() ? "coast" : "valley",
                            Optional.of(day.minusDays(random.nextInt(60))),
                            BY_CASHIER);
            case 9, 10 -> transfer(loan, random);
            default -> new LoanCommand.RepayLoan(loan, amount, value, Optional.empty(), AT_TILL);
        };
    }

    /** To a branch, a fund or none, or both: it may be where the loan is. */
    public LoanCommand.TransferLoan transfer(String loan, Random random) {
        var branch =
                List.of(Optional.of("north"), Optional.of("south"), Optional.<String>empty())
                        .get(random.nextInt(3));
        var ofNoFund = random.nextInt(3) == 0;
        var fund =
                ofNoFund || random.nextBoolean()
                        ? Optional.<String>empty()
                        : Optional.of("fund-of-" + (random.nextBoolean() ? "north" : "village"));
        var chunk =
                bank.history().state(DayKinds.CHUNK.ref("0")).accounts().containsKey(loan)
                        ? OptionalInt.of(0)
                        : OptionalInt.empty();
        return new LoanCommand.TransferLoan(
                loan, new LoanCommand.Target(branch, fund, ofNoFund), chunk, BY_CASHIER);
    }

    private long position(Random random) {
        return 30L + random.nextInt((int) bank.history().head());
    }

    private static Command renew(String loan, Random random) {
        var interest =
                new TermsChange.InterestChange(
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty());
        var dates =
                new TermsChange.DatesChange(
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.of(2 + random.nextInt(6)),
                        Optional.empty(),
                        Optional.empty());
        var how = List.of(Treatment.values()).get(random.nextInt(Treatment.values().length));
        return new LoanCommand.RestructureLoan(
                loan,
                new Renewal(
                        new TermsChange(
                                interest,
                                dates,
                                Grace.NONE,
                                Optional.empty(),
                                OptionalLong.empty()),
                        new ArrearsTreatment(how, how, how),
                        Optional.empty()),
                Optional.empty(),
                BY_CASHIER);
    }

    PortfolioQueries portfolio() {
        followed.follow();
        return new PortfolioQueries(followed.database);
    }

    Portfolio portfolio(When when, PortfolioRequest request) {
        return portfolio().portfolio(LEDGER, when, request);
    }

    Worklist worklist(When when, WorklistRequest request) {
        followed.follow();
        return new WorklistQueries(
                        followed.database, new LoanQueries(followed.database, CODEC::decode))
                .page(LEDGER, when, request);
    }

    Restatement restatement(LocalDate asOf, Optional<Long> at) {
        followed.follow();
        Optional<Known> known = at.map(Known.At::new);
        var question = new RestatementQueries.Question(Optional.of(asOf), known, Filter.ALL);
        return new RestatementQueries(followed.database).restatement(LEDGER, question);
    }

    static When when(LocalDate asOf, long knownAt) {
        return new When(Optional.of(asOf), Optional.of(new Known.At(knownAt)));
    }

    static When on(LocalDate asOf) {
        return new When(Optional.of(asOf), Optional.empty());
    }

    /** What the core's fold says of every loan on which something is owed, by id. */
    Map<String, Standing> standings(LocalDate asOf, long knownAt) {
        var standings = everyStanding(asOf, knownAt);
        standings.values().removeIf(it -> it.state() != Standing.State.ACTIVE);
        return standings;
    }

    /** In whose books each loan was at the close of a day, as known at a position. */
    Map<String, Grain> grains(LocalDate asOf, long knownAt) {
        var grains = new TreeMap<String, Grain>();
        states(knownAt)
                .forEach((loan, state) ->
                        grains.put(loan, state.agreed().orElseThrow().grainOn(asOf)));
        return grains;
    }

    private Map<String, Loan> states(long knownAt) {
        var states = new TreeMap<String, Loan>();
        var events = bank.history().events();
        for (var position = 1; position <= knownAt; position++) {
            var event = events.get(position - 1);
            for (var loan : Loans.touchedBy(event)) {
                var before = states.getOrDefault(loan, LoanKinds.LOAN.fold().initial());
                states.put(loan, LoanKinds.LOAN.fold().evolve(before, event, position));
            }
        }
        return states;
    }

    /** What the core's fold says of every loan that was paid out by a day, by id. */
    Map<String, Standing> everyStanding(LocalDate asOf, long knownAt) {
        var standings = new TreeMap<String, Standing>();
        states(knownAt)
                .forEach((loan, state) -> {
                    if (!(state instanceof Loan.Lent lent)) return;
                    var days = new TreeSet<>(List.of(asOf));
                    var close = lent.history().view(_ -> true, days).closes().get(asOf);
                    if (close != null) standings.put(loan, close.standing());
                });
        return standings;
    }

    /** Whose each loan is. */
    Map<String, String> clients() {
        var clients = new TreeMap<String, String>();
        for (var event : bank.history().events()) {
            if (event instanceof LoanEvent.LoanDisbursed it) clients.put(it.loan(), it.client());
        }
        return clients;
    }

    /** Every row of the projection. */
    List<String> tables() throws SQLException {
        followed.follow();
        var rows = new ArrayList<String>();
        try (var connection = followed.database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : new Arrears().tableNames()) {
                var sql = "SELECT t::text FROM $.%s AS t ORDER BY 1".formatted(table);
                try (var row = statement.executeQuery(new Schema(LEDGER).render(sql))) {
                    while (row.next()) rows.add(table + row.getString(1));
                }
            }
        }
        return rows;
    }
}
