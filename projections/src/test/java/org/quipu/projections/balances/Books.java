package org.quipu.projections.balances;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountEvent;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Block;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.day.DayEvent.DayBooked;
import org.quipu.core.money.Money;
import org.quipu.core.product.ProductEvent.ProductVersioned;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.savings.SavingsEvent;
import org.quipu.core.settlement.SettlementEvent.SettlementAccountOpened;
import org.quipu.local.LocalPostgres;
import org.quipu.projections.runtime.MemoryLog;
import org.quipu.projections.runtime.Projector;

/** A small bank whose events are written by hand: a till and savings accounts in KES. */
final class Books {
    static final String LEDGER = "demo";
    static final Currency KES = Currency.getInstance("KES");
    private static final Envelope TELLER = Envelope.of("teller", "tests");

    final PGSimpleDataSource database = new PGSimpleDataSource();
    final MemoryLog log = new MemoryLog();
    private final List<LedgerEvent> events = new ArrayList<>();
    private final Map<String, Long> balances = new HashMap<>();
    private final Projector projector;
    LocalDate today = LocalDate.of(2026, 3, 1);

    Books() {
        database.setUrl(LocalPostgres.shared().newDatabase());
        projector = projector(database);
    }

    Projector projector(DataSource into) {
        return new Projector(
                new Projector.Source(
                        LEDGER,
                        log,
                        (_, payload) ->
                                events.get(
                                        Integer.parseInt(
                                                new String(payload, StandardCharsets.UTF_8)))),
                List.of(new Balances()),
                into);
    }

    BalanceQueries balances() {
        projector.fill();
        return new BalanceQueries(database);
    }

    StatementQueries statements() {
        projector.fill();
        return new StatementQueries(database);
    }

    long happen(String type, LedgerEvent event) {
        events.add(event);
        log.append(type, Integer.toString(events.size() - 1));
        return events.size();
    }

    /** The bank booked a day. */
    void booked(LocalDate day) {
        happen(
                "day.booked.v1",
                new DayBooked(day, events.size(), List.of(), 1, day.plusDays(1), TELLER));
    }

    void offer(String product, String minimum, String overdraft, LocalDate from) {
        var rules =
                SavingsRules.plain(KES)
                        .withMinimum(Money.of(KES, minimum))
                        .withOverdraft(Money.of(KES, overdraft));
        happen(
                "product.versioned.v1",
                new ProductVersioned(product, "Savings", 1, from, rules, today, TELLER));
    }

    void openTill(String id) {
        happen(
                "settlement.account-opened.v1",
                new SettlementAccountOpened(
                        terms(id, Component.TILL, Optional.empty()), "Till 1", today, TELLER));
    }

    void open(String id) {
        happen(
                "savings.account-opened.v1",
                new SavingsEvent.AccountOpened(
                        terms(id, Component.DEPOSIT, Optional.of("basic")), today, TELLER));
    }

    private AccountTerms terms(String id, Component component, Optional<String> product) {
        return new AccountTerms(
                id,
                component,
                KES,
                product.map(_ -> "cli_1"),
                product,
                "main",
                today,
                Optional.empty(),
                Optional.of("EXT-" + id));
    }

    /** A deposit in cash; a withdrawal if below zero. */
    long cash(String account, String amount, LocalDate valueDate) {
        var money = Money.of(KES, amount);
        return happen(
                money.isNegative() ? "savings.withdrawn.v1" : "savings.deposited.v1",
                money.isNegative()
                        ? new SavingsEvent.Withdrawn(movement(account, money, valueDate))
                        : new SavingsEvent.Deposited(movement(account, money, valueDate)));
    }

    private Movement movement(String account, Money in, LocalDate valueDate) {
        return new Movement(
                valueDate,
                today,
                List.of(
                        leg("till-1", Component.TILL, in),
                        leg(account, Component.DEPOSIT, in.negated())),
                TELLER.withExternalId("X" + events.size()));
    }

    private Leg leg(String account, Component component, Money change) {
        var after = balances.merge(account, change.minor(), Long::sum);
        return new Leg.OfAccount(
                account, component, change, new Money(KES, after), Optional.empty());
    }

    void hold(String account, String hold, String amount, Optional<LocalDate> until) {
        var money = Money.of(KES, amount);
        happen(
                "account.hold-placed.v1",
                new AccountEvent.HoldPlaced(account, hold, money, until, money, today, TELLER));
    }

    void release(String account, String hold, String amount) {
        var money = Money.of(KES, amount);
        happen(
                "account.hold-released.v1",
                new AccountEvent.HoldReleased(account, hold, money, money, today, TELLER));
    }

    void block(String account, Block scope) {
        happen(
                "account.blocked.v1",
                new AccountEvent.AccountBlocked(account, scope, today, TELLER));
    }

    Balance balance(String account, When when, By by) {
        return balances()
                .balance(LEDGER, AccountRef.parse(account), when, by)
                .orElseThrow(AssertionError::new);
    }
}
