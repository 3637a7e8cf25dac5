package org.quipu.simulator;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.account.Component;
import org.quipu.core.client.ClientCommand.RegisterClient;
import org.quipu.core.day.DayCommand.FoundInstitution;
import org.quipu.core.money.Money;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.savings.SavingsCommand.Deposit;
import org.quipu.core.savings.SavingsCommand.OpenSavingsAccount;
import org.quipu.core.savings.SavingsCommand.Withdraw;
import org.quipu.core.settlement.SettlementCommand.OpenSettlementAccount;
import org.quipu.core.transfer.TransferCommand.Transfer;
import org.quipu.log.Hash;
import org.quipu.log.LogEntry;
import org.quipu.log.pipeline.Rehearsal;
import org.quipu.log.pipeline.Rules;

/** A float and some savers, two of them busy, and what is asked of them. */
final class SmallBank {
    static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-31T12:00:00Z"));
    static final Rules RULES = Rules.ofTheBank();
    static final int SAVERS = 6;

    /** Numbers of requests are below this, and amounts are their number and a multiple of it. */
    static final int STEP = 10_000;

    private static final Currency KES = Currency.getInstance("KES");
    private static final Envelope BY = Envelope.of("simulator", "simulator");

    /** The log before anybody asks. */
    static final List<LogEntry> FOUNDED = founded();

    /** What is asked last, number 1. */
    static final Command LAST = deposit(saver(0), 1);

    private SmallBank() {}

    static String saver(int number) {
        return "s-" + number;
    }

    private static List<LogEntry> founded() {
        var commands = new ArrayList<Command>();
        commands.add(new FoundInstitution("demo", ZoneId.of("UTC"), Optional.empty(), BY));
        commands.add(
                new OpenSettlementAccount(
                        "float", Component.FLOAT, KES, "b1", "Float", Optional.empty(), BY));
        commands.add(
                new AdoptSavingsRules(
                        "basic", "Basic savings", SavingsRules.plain(KES), Optional.empty(), BY));
        commands.add(
                new RegisterClient("c-1", "hash", Optional.empty(), "b1", Optional.empty(), BY));
        for (var i = 0; i < SAVERS; i++) {
            commands.add(
                    new OpenSavingsAccount(
                            saver(i), "c-1", "basic", Optional.empty(), Optional.empty(), BY));
            commands.add(deposit(saver(i), 1_000_00));
        }
        var rehearsal = new Rehearsal(RULES, DAY, NOON);
        var entries = new ArrayList<LogEntry>();
        for (var command : commands) {
            for (var row : rehearsal.decide(command)) {
                entries.add(
                        new LogEntry(
                                row.position(),
                                row.type(),
                                row.payload(),
                                row.metadata(),
                                Instant.EPOCH.plus(row.recordedAt(), ChronoUnit.MICROS),
                                Hash.of(row.hash())));
            }
        }
        return List.copyOf(entries);
    }

    private static Deposit deposit(String account, long minor) {
        return new Deposit(
                account,
                new Money(KES, minor),
                Optional.empty(),
                BY.withSettlementAccount("float"));
    }

    /**
     * Draws something to ask. Its amount is like no other's, so the log tells which request an
     * event answers.
     *
     * @param number of the request
     */
    static Command command(SplittableRandom random, int number) {
        var large = random.nextInt(8);
        var minor = number + (large == 0 ? 50L : large < 3 ? 3L : 0L) * STEP;
        var busy = random.nextInt(3) > 0;
        var one = random.nextInt(busy ? 2 : SAVERS);
        var other = (one + 1 + random.nextInt(busy ? 1 : SAVERS - 1)) % SAVERS;
        var amount = new Money(KES, minor);
        var by = random.nextInt(6) == 0 ? BY.withExternalId("x-" + number) : BY;
        return switch (random.nextInt(8)) {
            case 0 -> deposit(saver(one), minor);
            case 1 ->
                    new Withdraw(
                            saver(one),
                            amount,
                            Optional.empty(),
                            by.withSettlementAccount("float"));
            case 2 -> new Transfer(saver(one), "nobody-" + number, amount, Optional.empty(), by);
            default -> new Transfer(saver(one), saver(other), amount, Optional.empty(), by);
        };
    }
}
