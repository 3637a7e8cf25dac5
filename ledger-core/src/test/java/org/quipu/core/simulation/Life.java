package org.quipu.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.village;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.History;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Block;
import org.quipu.core.account.Moves;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.ApprovalCommand.RefuseApproval;
import org.quipu.core.approval.Checker;
import org.quipu.core.approval.FourEyes;
import org.quipu.core.correction.CorrectionCommand.MovePosting;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.money.Money;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.savings.SavingsCommand.BlockAccount;
import org.quipu.core.savings.SavingsCommand.CaptureHold;
import org.quipu.core.savings.SavingsCommand.ChargeFee;
import org.quipu.core.savings.SavingsCommand.CloseAccount;
import org.quipu.core.savings.SavingsCommand.Deposit;
import org.quipu.core.savings.SavingsCommand.PlaceHold;
import org.quipu.core.savings.SavingsCommand.ReleaseHold;
import org.quipu.core.savings.SavingsCommand.UnblockAccount;
import org.quipu.core.savings.SavingsCommand.Withdraw;
import org.quipu.core.transfer.TransferCommand.Transfer;

/** One random life of a small bank, checked after every command. The seed repeats it. */
final class Life {
    private static final Envelope BY_CHECKER = Envelope.of("checker", "test");
    private static final List<String> SAVERS = List.of("a", "b");
    private static final List<String> OWN = List.of("till", "vault", "float", "suspense");

    private final Random random;
    private final History history;
    private final Ledgers ledgers;
    private final boolean hasChecker;
    private int accepted;
    private int forced;
    private int refused;
    private final Map<String, Integer> reasons = new HashMap<>();

    Life(long seed) {
        random = new Random(seed);
        hasChecker = seed % 2 == 0;
        var rules =
                SavingsRules.plain(KES)
                        .withMinimum(random.nextBoolean() ? kes("0.00") : kes("20.00"))
                        .withOverdraft(random.nextBoolean() ? kes("0.00") : kes("100.00"))
                        .withMaximum(kes("1500.00"))
                        .withFees("sms");
        history = village(rules).history();
        ledgers = new Ledgers(rules.overdraftLimit().minor());
        history.events().forEach(ledgers::take);
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    /** How many reversals a second person let through. */
    int forced() {
        return forced;
    }

    /** How often each rule refused something. */
    Map<String, Integer> reasons() {
        return Map.copyOf(reasons);
    }

    void live(int commands) {
        for (var step = 0; step < commands; step++) {
            var dice = random.nextInt(100);
            if (dice < 12) {
                letTimePass();
            } else if (dice < 22) {
                doAndUndo();
            } else {
                ask(anything());
            }
            if (hasChecker) check();
            ledgers.requireAgreement(history);
            if (step % 50 == 0) requireFoldsAgree();
        }
        requireFoldsAgree();
    }

    private void letTimePass() {
        var days = random.nextInt(20) == 0 ? 300 + random.nextInt(300) : 1 + random.nextInt(5);
        history.turnTo(history.businessDate().plusDays(days));
    }

    /** A transaction and its reversal change no balance of any day. */
    private void doAndUndo() {
        var before = ledgers.balances();
        var events = ask(posting());
        if (events.isEmpty() || !(events.getLast() instanceof Moves)) return;
        if (!ask(new ReverseTransaction(history.head(), false, BY_CASHIER)).isEmpty()) {
            assertThat(ledgers.balances()).isEqualTo(before);
        }
    }

    /** A second person looks into the queue now and then, and grants most of what waits. */
    private void check() {
        var waiting = history.state(FourEyes.QUEUE).waiting();
        if (waiting.isEmpty() || !oneIn(3)) return;
        var approval = oneOf(waiting);
        var decided =
                ask(
                        oneIn(4)
                                ? new RefuseApproval(approval, Checker.UNLIMITED, BY_CHECKER)
                                : new GrantApproval(approval, Checker.UNLIMITED, BY_CHECKER));
        if (decided.size() > 1) forced++;
    }

    private List<LedgerEvent> ask(Command command) {
        try {
            var events = history.ask(command);
            events.forEach(ledgers::take);
            accepted++;
            return events;
        } catch (Refused refusal) {
            reasons.merge(refusal.reason().code(), 1, Integer::sum);
            refused++;
            return List.of();
        }
    }

    private Command anything() {
        var saver = oneOf(SAVERS);
        return switch (random.nextInt(20)) {
            case 0 -> new ChargeFee(saver, "sms", amount(), valueDate(), by());
            case 1, 2 -> new PlaceHold(saver, hold(), amount(), expiry(), BY_CASHIER);
            case 3 -> new ReleaseHold(saver, hold(), BY_CASHIER);
            case 4, 5 ->
                    new CaptureHold(
                            saver,
                            hold(),
                            amount(),
                            random.nextBoolean() ? Optional.of(anyAccount()) : Optional.empty(),
                            random.nextBoolean(),
                            valueDate(),
                            by());
            case 6 -> new ReverseTransaction(transaction(), random.nextBoolean(), by());
            case 7 -> new MovePosting(transaction(), anyAccount(), anyAccount(), by());
            case 8 -> oneIn(5) ? new BlockAccount(saver, scope(), BY_CASHIER) : posting();
            case 9 -> new UnblockAccount(saver, BY_CASHIER);
            case 10 -> oneIn(15) ? new CloseAccount(saver, by()) : posting();
            default -> posting();
        };
    }

    private Command posting() {
        return switch (random.nextInt(3)) {
            case 0 -> new Deposit(oneOf(SAVERS), amount(), valueDate(), by());
            case 1 -> new Withdraw(oneOf(SAVERS), amount(), valueDate(), by());
            default -> new Transfer(anyAccount(), anyAccount(), amount(), valueDate(), by());
        };
    }

    private Envelope by() {
        var envelope = BY_CASHIER.withSettlementAccount(oneOf(OWN));
        return random.nextInt(5) == 0
                ? envelope.withExternalId("X" + random.nextInt(1000))
                : envelope;
    }

    private Optional<LocalDate> valueDate() {
        return random.nextInt(3) == 0
                ? Optional.of(history.businessDate().minusDays(random.nextInt(40)))
                : random.nextInt(40) == 0
                        ? Optional.of(history.businessDate().minusDays(random.nextInt(900)))
                        : Optional.empty();
    }

    private Optional<LocalDate> expiry() {
        return random.nextBoolean()
                ? Optional.of(history.businessDate().plusDays(random.nextInt(6)))
                : Optional.empty();
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private Block scope() {
        return random.nextBoolean() ? Block.ALL : Block.DEBITS;
    }

    private Money amount() {
        return new Money(KES, random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(30_000));
    }

    private String hold() {
        return "h" + random.nextInt(4);
    }

    private long transaction() {
        return random.nextLong(1, history.head() + 2);
    }

    private String anyAccount() {
        var all = new ArrayList<>(SAVERS);
        all.addAll(OWN);
        return oneOf(all);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void requireFoldsAgree() {
        for (var ref : history.kept()) {
            assertThat(history.state(ref)).as("%s", ref).isEqualTo(history.fromScratch(ref));
        }
    }
}
