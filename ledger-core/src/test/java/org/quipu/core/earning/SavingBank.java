package org.quipu.core.earning;

import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.KES;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.quipu.core.Command;
import org.quipu.core.History;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.Village;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Component;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionCommand.WaiveFee;
import org.quipu.core.correction.CorrectionEvent.FeeWaived;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.earning.EarningEvent.InterestRestated;
import org.quipu.core.earning.UpkeepEvent.FeeFellDue;
import org.quipu.core.interest.RandomSaver;
import org.quipu.core.interest.SavingsTransaction;
import org.quipu.core.interest.SavingsTransaction.Deposit;
import org.quipu.core.interest.SavingsTransaction.Hold;
import org.quipu.core.interest.SavingsTransaction.Release;
import org.quipu.core.interest.SavingsTransaction.Reversal;
import org.quipu.core.interest.SavingsTransaction.Withdrawal;
import org.quipu.core.money.Money;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.product.SavingsConditions;
import org.quipu.core.product.SavingsInterest;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.savings.SavingsCommand;
import org.quipu.core.savings.SavingsCommand.RecordInterest;
import org.quipu.core.savings.SavingsCommand.Withdraw;
import org.quipu.core.savings.SavingsEvent.Deposited;
import org.quipu.core.savings.SavingsEvent.Withdrawn;

/** A bank with one saver, whose attempts go through the deciders. */
final class SavingBank {
    private static final String ACCOUNT = "a";

    private final RandomSaver saver;
    private final Optional<SavingsConditions> conditions;
    private final History history = new History(RandomSaver.START);
    private final Map<String, Long> positions = new LinkedHashMap<>();
    private final Set<String> rejected = new LinkedHashSet<>();

    SavingBank(RandomSaver saver) {
        this(saver, Optional.empty());
    }

    SavingBank(RandomSaver saver, Optional<SavingsConditions> conditions) {
        this.saver = saver;
        this.conditions = conditions;
        history.ask(Village.settlement("till", Component.SUSPENSE));
        history.ask(new AdoptSavingsRules("plain", "Plain", rules(), Optional.empty(), BY_CASHIER));
        history.ask(Village.client("amina"));
        history.ask(Village.account(ACCOUNT, "amina"));
    }

    private SavingsRules rules() {
        var terms = saver.terms();
        var rules =
                SavingsRules.plain(KES)
                        .withMinimum(new Money(KES, terms.minimumBalance()))
                        .withOverdraft(new Money(KES, terms.overdraft().limit()))
                        .withInterest(
                                new SavingsInterest(
                                        terms.credit(),
                                        terms.overdraft().rate(),
                                        terms.tax(),
                                        terms.precision()));
        return conditions.map(rules::withConditions).orElse(rules);
    }

    /** All attempts, each on the day it is booked. */
    void live() {
        for (var attempt : saver.attempts()) {
            history.turnTo(attempt.stamp().booked());
            attempt(attempt);
        }
    }

    /** The same, with the interest of each day recorded at its end. */
    void liveClosingDays() {
        var day = RandomSaver.START;
        for (var attempt : saver.attempts()) {
            for (; day.isBefore(attempt.stamp().booked()); day = day.plusDays(1)) {
                recordInterest(day.plusDays(1));
            }
            history.turnTo(attempt.stamp().booked());
            attempt(attempt);
        }
    }

    void recordInterest(LocalDate day) {
        history.turnTo(day);
        history.ask(new RecordInterest(ACCOUNT, BY_CASHIER));
    }

    private void attempt(SavingsTransaction attempt) {
        var id = attempt.stamp().id();
        var command = command(attempt);
        if (command.isEmpty()) {
            rejected.add(id);
            return;
        }
        try {
            var events = history.ask(command.get());
            var first = history.head() - events.size() + 1;
            for (var k = 0; k < events.size(); k++) {
                if (isAskedFor(events.get(k))) positions.put(id, first + k);
            }
        } catch (Refused _) {
            rejected.add(id);
        }
    }

    private static boolean isAskedFor(LedgerEvent event) {
        return event instanceof Deposited
                || event instanceof Withdrawn
                || event instanceof TransactionReversed;
    }

    private Optional<Command> command(SavingsTransaction attempt) {
        var value = Optional.of(attempt.stamp().value());
        return switch (attempt) {
            case Deposit(_, var amount) ->
                    Optional.of(
                            new SavingsCommand.Deposit(
                                    ACCOUNT, new Money(KES, amount), value, AT_TILL));
            case Withdrawal(_, var amount) ->
                    Optional.of(new Withdraw(ACCOUNT, new Money(KES, amount), value, AT_TILL));
            case Reversal(_, var of, _) ->
                    Optional.ofNullable(positions.get(of))
                            .map(at -> new ReverseTransaction(at, false, BY_CASHIER));
            case Hold _, Release _ -> throw new IllegalArgumentException("not here: " + attempt);
        };
    }

    /** What was taken of each fee that fell due, differences and waivers included. */
    Map<String, Long> fees() {
        var all = new TreeMap<String, Long>();
        for (var event : events(LedgerEvent.class)) {
            switch (event) {
                case UpkeepEvent own ->
                        all.merge(
                                own.fee() + own.movement().valueDate(),
                                own.amount().minor(),
                                Long::sum);
                case FeeWaived back ->
                        all.merge(
                                back.fee() + back.movement().valueDate(),
                                back.movement().legs().getFirst().amount().minor(),
                                Long::sum);
                default -> {}
            }
        }
        all.values().removeIf(amount -> amount == 0);
        return all;
    }

    /** Gives the last fee back that fell due; nothing where none stands. */
    void waiveLast() {
        var all = history.events();
        for (var at = all.size(); at > 0; at--) {
            if (!(all.get(at - 1) instanceof FeeFellDue)) continue;
            try {
                history.ask(new WaiveFee(ACCOUNT, at, BY_CASHIER));
            } catch (Refused _) {
                continue;
            }
            return;
        }
    }

    Optional<LocalDate> dormantSince() {
        return earnings().kept().dormantSince();
    }

    Set<String> rejected() {
        return rejected;
    }

    /** What was posted for each day, differences included; none at zero. */
    Map<LocalDate, Interest> postings() {
        var all = new TreeMap<LocalDate, Interest>();
        for (var event : events(EarningEvent.class)) {
            all.merge(event.day(), Interest.of(event), Interest::plus);
        }
        all.values().removeIf(Interest::isNothing);
        return all;
    }

    long restated() {
        return events(InterestRestated.class).size();
    }

    <E extends LedgerEvent> List<E> events(Class<E> type) {
        return history.events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    long balance() {
        return ((Account.Open) history.state(AccountKinds.ACCOUNT.ref(ACCOUNT))).own();
    }

    Earnings earnings() {
        return Earnings.of(
                        history.state(EarningKinds.EARNED.ref(ACCOUNT)),
                        history.state(ProductKinds.PRODUCT.ref("plain")))
                .orElseThrow();
    }
}
