package org.quipu.api.day;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quipu.core.Envelope;
import org.quipu.core.Ref;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.booking.SavingsMeasuring;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Recorded;
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
 * Savings accounts of a chunk: what falls due on them, and what a day moves in their books. Those
 * whose product pays no interest and has no conditions cost a look at the product.
 */
final class Savers {
    private final Ledger ledger;
    private final Map<String, Product> products = new HashMap<>();

    Savers(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Records what fell due by a day and that nobody needed before. */
    List<Step> due(Collection<String> accounts, LocalDate day, Envelope by) {
        var open =
                states(accounts, AccountKinds.ACCOUNT::ref).stream()
                        .filter(Account.Open.class::isInstance)
                        .map(Account.Open.class::cast)
                        .toList();
        var watched = watched(open);
        return open.stream()
                .flatMap(account ->
                        Earner.of(account, product(account.terms()), () -> earned(account, watched))
                                .stream())
                .filter(earner -> earner.isDue(day))
                .map(earner -> earner.account().terms().id())
                .map(id -> new Step(day + "/interest/" + id, new RecordInterest(id, by)))
                .toList();
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
        return earnings(accounts).stream()
                .flatMap(each -> SavingsMeasuring.of(each, day, recorded).stream())
                .toList();
    }

    /** What of a closed day is recorded otherwise than today's rules have it. */
    List<Measured> drift(Recorded recorded, LocalDate day) {
        return earnings(recorded.savings()).stream()
                .flatMap(each -> SavingsMeasuring.drift(each, day, recorded).stream())
                .toList();
    }

    /** Only of those that earn is more remembered than their own state. */
    private List<Earnings> earnings(Collection<String> accounts) {
        var earning =
                states(accounts, AccountKinds.ACCOUNT::ref).stream()
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
