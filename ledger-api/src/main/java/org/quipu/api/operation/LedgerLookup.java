package org.quipu.api.operation;

import java.util.Currency;
import java.util.Optional;
import org.quipu.api.input.Identifier;
import org.quipu.core.Claim;
import org.quipu.core.Kind;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.client.Client;
import org.quipu.core.client.ClientKinds;
import org.quipu.core.group.Group;
import org.quipu.core.group.GroupKinds;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.product.Product;
import org.quipu.core.product.ProductKinds;
import org.quipu.log.Ledger;
import org.springframework.util.ConcurrentLruCache;

/**
 * Finds things in the decided state of a ledger. What is found never changes (who holds an
 * identifier, what currency an account has), so it is remembered; what is not found is asked again.
 */
public final class LedgerLookup implements Lookup {
    /** Of each kind; an entry takes about 300 bytes. */
    private static final int REMEMBERED = 50_000;

    private final Ledger ledger;
    private final ConcurrentLruCache<Identifier, Found> accounts;
    private final ConcurrentLruCache<Identifier, Found> loans;
    private final ConcurrentLruCache<String, Currency> products;
    private final ConcurrentLruCache<Identifier, String> clients;
    private final ConcurrentLruCache<Identifier, String> groups;
    private final ConcurrentLruCache<Identifier, Long> transactions;

    /** What is not there is not remembered: a cache's function must answer or throw. */
    private static final class Absent extends RuntimeException {
        Absent() {
            super("absent", null, false, false);
        }
    }

    /**
     * Looks into a ledger.
     *
     * @param ledger where
     */
    public LedgerLookup(Ledger ledger) {
        this.ledger = ledger;
        this.accounts = new ConcurrentLruCache<>(REMEMBERED, this::readAccount);
        this.loans = new ConcurrentLruCache<>(REMEMBERED, this::readLoan);
        this.products = new ConcurrentLruCache<>(REMEMBERED, this::readProduct);
        this.clients = new ConcurrentLruCache<>(REMEMBERED, this::readClient);
        this.groups = new ConcurrentLruCache<>(REMEMBERED, this::readGroup);
        this.transactions = new ConcurrentLruCache<>(REMEMBERED, this::readTransaction);
    }

    @Override
    public Optional<Found> account(Identifier identifier) {
        return find(accounts, identifier);
    }

    @Override
    public Optional<Found> loan(Identifier identifier) {
        return find(loans, identifier);
    }

    @Override
    public Optional<Currency> product(String id) {
        return find(products, id);
    }

    @Override
    public Optional<String> client(Identifier identifier) {
        return find(clients, identifier);
    }

    @Override
    public Optional<String> group(Identifier identifier) {
        return find(groups, identifier);
    }

    @Override
    public Optional<Long> transaction(Identifier identifier) {
        return find(transactions, identifier);
    }

    @Override
    public boolean remembers(Identifier identifier) {
        return accounts.contains(identifier)
                || loans.contains(identifier)
                || clients.contains(identifier)
                || groups.contains(identifier);
    }

    private static <K, T> Optional<T> find(ConcurrentLruCache<K, T> cache, K id) {
        try {
            return Optional.of(cache.get(id));
        } catch (Absent e) {
            return Optional.empty();
        }
    }

    private Found readAccount(Identifier identifier) {
        var id = id(identifier, AccountKinds.EXTERNAL_ACCOUNT);
        return switch (read(AccountKinds.ACCOUNT, id)) {
            case Account.None _, Account.OfLoan _ -> throw new Absent();
            case Account.Open open -> new Found(id, open.terms().currency());
            case Account.Closed closed -> new Found(id, closed.terms().currency());
        };
    }

    private Found readLoan(Identifier identifier) {
        var id = id(identifier, AccountKinds.EXTERNAL_ACCOUNT);
        return read(LoanKinds.LOAN, id)
                .agreed()
                .map(application -> new Found(id, application.account().currency()))
                .orElseThrow(Absent::new);
    }

    private Currency readProduct(String id) {
        return switch (read(ProductKinds.PRODUCT, id)) {
            case Product.None _ -> throw new Absent();
            case Product.Offered offered -> offered.first().rules().currency();
        };
    }

    private String readClient(Identifier identifier) {
        var id = id(identifier, ClientKinds.EXTERNAL_CLIENT);
        return switch (read(ClientKinds.CLIENT, id)) {
            case Client.None _ -> throw new Absent();
            case Client.Registered _ -> id;
        };
    }

    private String readGroup(Identifier identifier) {
        var id = id(identifier, GroupKinds.EXTERNAL_GROUP);
        return switch (read(GroupKinds.GROUP, id)) {
            case Group.None _ -> throw new Absent();
            case Group.Active _, Group.Dissolved _ -> id;
        };
    }

    private Long readTransaction(Identifier identifier) {
        var id = id(identifier, AccountKinds.EXTERNAL_TRANSACTION);
        try {
            var position = Long.parseLong(id);
            if (position > 0) return position;
        } catch (NumberFormatException e) {
            // no transaction's id
        }
        throw new Absent();
    }

    private String id(Identifier identifier, Kind<Claim> externals) {
        if (!identifier.isExternal()) return identifier.text();
        return switch (read(externals, identifier.bare())) {
            case Claim.Free _ -> throw new Absent();
            case Claim.Taken(var by) -> by;
        };
    }

    private <S> S read(Kind<S> kind, String id) {
        return Patience.awaitRead(ledger.read(kind.ref(id))).state();
    }
}
