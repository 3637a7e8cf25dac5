package org.quipu.api.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quipu.core.Envelope;
import org.quipu.core.Ref;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Component;
import org.quipu.core.booking.DepositMeasuring;
import org.quipu.core.booking.SavingsMeasuring;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Recorded;
import org.quipu.core.deposit.Deposit.Held;
import org.quipu.core.deposit.DepositCommand.RecordDepositDue;
import org.quipu.core.deposit.DepositKinds;
import org.quipu.core.earning.Earned;
import org.quipu.core.earning.Earner;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.earning.Earnings;
import org.quipu.core.product.Product;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.savings.SavingsCommand.RecordInterest;
import org.quipu.log.Ledger;
import org.quipu.log.chunks.Chunk.Step;

/**
 * Savings accounts of a chunk and deposits for a term: what falls due on them, and what a day moves
 * in their books. Those whose product pays no interest and has no conditions cost a look at the
 * product. Any thread may ask.
 */
final class Savers {
    private final Ledger ledger;
    private final Map<String, Product> products = new ConcurrentHashMap<>();

    Savers(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Brings accounts into memory. */
    void look(Collection<String> accounts) {
        states(accounts, AccountKinds.ACCOUNT::ref);
    }

    /** Records what fell due by a day and that nobody needed before. */
    List<Step> due(Collection<String> accounts, LocalDate day, Envelope by) {
        var states = states(accounts, AccountKinds.ACCOUNT::ref);
        var open =
                states.stream()
                        .filter(Account.Open.class::isInstance)
                        .map(Account.Open.class::cast)
                        .toList();
        var watched = watched(open);
        var steps = new ArrayList<Step>();
        for (var account : open) {
            Earner.of(account, product(account.terms()), () -> earned(account, watched))
                    .filter(earner -> earner.isDue(day))
                    .map(earner -> earner.account().terms().id())
                    .map(id -> new Step(day + "/interest/" + id, new RecordInterest(id, by)))
                    .ifPresent(steps::add);
        }
        for (var deposit : deposits(states)) {
            if (!deposit.isDue(day)) continue;
            var id = deposit.account().id();
            steps.add(new Step(day + "/deposit/" + id, new RecordDepositDue(id, day, by)));
        }
        return steps;
    }

    private static Earned earned(Account.Open account, Map<String, Earned> watched) {
        return Objects.requireNonNull(watched.get(account.terms().id()));
    }

    /** Of those whose product has conditions more is remembered than their own state. */
    private Map<String, Earned> watched(List<Account.Open> accounts) {
        var ids =
                accounts.stream()
                        .filter(account -> Earner.isWatched(account, product(account.terms())))
                        .map(account -> account.terms().id())
                        .toList();
        var earned = states(ids, EarningKinds.EARNED::ref);
        return IntStream.range(0, ids.size())
                .boxed()
                .collect(Collectors.toMap(ids::get, earned::get));
    }

    /** What a day moves. */
    List<Measured> measured(Collection<String> accounts, LocalDate day, Recorded recorded) {
        var states = states(accounts, AccountKinds.ACCOUNT::ref);
        return Stream.concat(
                        earnings(states).stream()
                                .flatMap(it -> SavingsMeasuring.of(it, day, recorded).stream()),
                        deposits(states).stream()
                                .flatMap(it -> DepositMeasuring.of(it, day, recorded).stream()))
                .toList();
    }

    /** What of a closed day is recorded otherwise than today's rules have it. */
    List<Measured> drift(Recorded recorded, LocalDate day) {
        var states = states(recorded.savings(), AccountKinds.ACCOUNT::ref);
        return Stream.concat(
                        earnings(states).stream()
                                .flatMap(it -> SavingsMeasuring.drift(it, day, recorded).stream()),
                        deposits(states).stream()
                                .flatMap(it -> DepositMeasuring.drift(it, day, recorded).stream()))
                .toList();
    }

    /** Deposits for a term among accounts; nothing of them is remembered with other accounts. */
    private List<Held> deposits(List<Account> accounts) {
        var ids =
                accounts.stream()
                        .flatMap(account -> terms(account).stream())
                        .filter(terms -> terms.component() == Component.TERM_DEPOSIT)
                        .map(AccountTerms::id)
                        .toList();
        return states(ids, DepositKinds.DEPOSIT::ref).stream()
                .filter(Held.class::isInstance)
                .map(Held.class::cast)
                .toList();
    }

    /** Only of those that earn is more remembered than their own state. */
    private List<Earnings> earnings(List<Account> accounts) {
        var earning =
                accounts.stream()
                        .flatMap(account -> terms(account).stream())
                        .filter(terms -> earns(product(terms)))
                        .toList();
        var ids = earning.stream().map(AccountTerms::id).toList();
        var earned = states(ids, EarningKinds.EARNED::ref);
        return IntStream.range(0, ids.size())
                .mapToObj(k -> Earnings.of(earned.get(k), product(earning.get(k))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<AccountTerms> terms(Account account) {
        return switch (account) {
            case Account.Open open -> Optional.of(open.terms());
            case Account.Closed closed -> Optional.of(closed.terms());
            case Account.None _, Account.OfLoan _ -> Optional.empty();
        };
    }

    private static boolean earns(Product product) {
        return product instanceof Product.Offered offered && offered.interest().isPresent();
    }

    private Product product(AccountTerms terms) {
        var id = terms.product().orElseThrow();
        return products.computeIfAbsent(
                id, product -> ledger.read(ProductKinds.PRODUCT.ref(product)).join().state());
    }

    private <S> List<S> states(Collection<String> ids, Function<String, Ref<S>> kind) {
        if (ids.isEmpty()) return List.of(); // a read waits for its turn, even one of nothing
        return ledger.readAll(ids.stream().map(kind).toList()).join().state();
    }
}
