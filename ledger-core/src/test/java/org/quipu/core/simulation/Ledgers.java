package org.quipu.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.quipu.core.History;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountHistory;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Moves;
import org.quipu.core.account.Opens;
import org.quipu.core.account.Role;
import org.quipu.core.account.Timeline;
import org.quipu.core.approval.ApprovalEvent.ApprovalGranted;
import org.quipu.core.bank.Bank;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;

/**
 * The books kept a second time, as plainly as can be: from the legs alone, a map of days for each
 * account, a sum for each role. Says where the bank disagrees.
 */
final class Ledgers {
    private final Map<String, NavigableMap<LocalDate, Long>> days = new HashMap<>();
    private final Map<String, Component> components = new HashMap<>();
    private final Map<Role, Long> roles = new HashMap<>();
    private final Set<String> forced = new HashSet<>();
    private final long overdraft;
    private boolean granted;

    Ledgers(long overdraft) {
        this.overdraft = overdraft;
    }

    void take(LedgerEvent event) {
        if (event instanceof Opens opens) {
            components.put(opens.terms().id(), opens.terms().component());
            days.put(opens.terms().id(), new TreeMap<>());
        }
        if (event instanceof Moves moves) take(moves);
        if (event instanceof ApprovalGranted) granted = true;
        else if (granted && event instanceof TransactionReversed reversed) force(reversed);
        Bank.journal(event)
                .ifPresent(entry ->
                        entry.lines()
                                .forEach(line ->
                                        roles.merge(
                                                line.role(), line.amount().minor(), Long::sum)));
    }

    /** A second person answers for it: the account may stand below its overdraft from now on. */
    private void force(TransactionReversed reversed) {
        granted = false;
        for (var leg : reversed.movement().legs()) {
            if (leg instanceof Leg.OfAccount own) forced.add(own.account());
        }
    }

    private void take(Moves moves) {
        var sum = 0L;
        for (var leg : moves.movement().legs()) {
            sum += leg.amount().minor();
            if (leg instanceof Leg.OfAccount own) {
                days.get(own.account())
                        .merge(moves.movement().valueDate(), own.amount().minor(), Long::sum);
            }
        }
        assertThat(sum).as("legs of %s", moves).isZero();
    }

    /** Every day's balance of every account, for comparing before and after. */
    Map<String, Map<LocalDate, Long>> balances() {
        var all = new HashMap<String, Map<LocalDate, Long>>();
        days.forEach((account, changes) -> {
            var balances = new HashMap<LocalDate, Long>();
            var sum = 0L;
            for (var change : changes.entrySet()) {
                sum += change.getValue();
                if (change.getValue() != 0) balances.put(change.getKey(), sum);
            }
            all.put(account, balances);
        });
        return all;
    }

    void requireAgreement(History history) {
        days.forEach((account, changes) -> requireAgreement(history, account, changes));
        requireBooksAgree();
    }

    private void requireAgreement(
            History history, String account, NavigableMap<LocalDate, Long> changes) {
        var total = changes.values().stream().mapToLong(Long::longValue).sum();
        if (!(history.state(AccountKinds.ACCOUNT.ref(account)) instanceof Account.Open open)) {
            assertThat(total).as("balance of closed %s", account).isZero();
            return;
        }
        assertThat(open.timeline().total()).as("balance of %s", account).isEqualTo(total);
        var balance = 0L;
        for (var change : changes.entrySet()) {
            balance += change.getValue();
            requireBalance(open, change.getKey().toEpochDay(), balance);
            requirePossible(open, change.getKey(), balance);
        }
        if (history.state(AccountKinds.ACCOUNT_HISTORY.ref(account))
                instanceof AccountHistory.Kept kept) {
            requireEveryDay(kept.timeline(), changes);
        }
    }

    private static void requireBalance(Account.Open open, long day, long balance) {
        if (open.timeline().covers(day)) {
            assertThat(open.timeline().balanceOn(day))
                    .as("balance of %s on day %s", open.terms().id(), day)
                    .isEqualTo(balance);
        }
    }

    private static void requireEveryDay(Timeline timeline, NavigableMap<LocalDate, Long> changes) {
        var balance = 0L;
        for (var change : changes.entrySet()) {
            balance += change.getValue();
            assertThat(timeline.balanceOn(change.getKey().toEpochDay())).isEqualTo(balance);
        }
    }

    /** Nobody alone leaves a saver below the overdraft on any day, or a till below zero today. */
    private void requirePossible(Account.Open open, LocalDate day, long balance) {
        switch (open.terms().component()) {
            case DEPOSIT -> {
                if (forced.contains(open.terms().id())) return;
                assertThat(-balance)
                        .as("%s on %s", open.terms().id(), day)
                        .isGreaterThanOrEqualTo(-overdraft);
            }
            case TILL, VAULT -> assertThat(open.timeline().total()).isNotNegative();
            default -> {}
        }
    }

    private void requireBooksAgree() {
        assertThat(roles.values().stream().mapToLong(Long::longValue).sum()).isZero();
        assertThat(role(Role.TILLS)).isEqualTo(sum(Component.TILL));
        assertThat(role(Role.CASH)).isEqualTo(sum(Component.VAULT));
        assertThat(role(Role.MOBILE_MONEY_FLOAT)).isEqualTo(sum(Component.FLOAT));
        assertThat(role(Role.SUSPENSE)).isEqualTo(sum(Component.SUSPENSE));
        assertThat(role(Role.DEPOSITS)).isEqualTo(deposits(true));
        assertThat(role(Role.OVERDRAFTS)).isEqualTo(deposits(false));
    }

    private long role(Role role) {
        return roles.getOrDefault(role, 0L);
    }

    private long sum(Component component) {
        var sum = 0L;
        for (var account : days.keySet()) {
            if (components.get(account) == component) sum += balance(account);
        }
        return sum;
    }

    private long deposits(boolean owned) {
        var sum = 0L;
        for (var account : days.keySet()) {
            var balance = balance(account);
            if (components.get(account) == Component.DEPOSIT && (balance < 0) == owned) {
                sum += balance;
            }
        }
        return sum;
    }

    private long balance(String account) {
        return days.get(account).values().stream().mapToLong(Long::longValue).sum();
    }
}
