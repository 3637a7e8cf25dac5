package org.quipu.core.posting;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.Known;
import org.quipu.core.Ref;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Component;
import org.quipu.core.day.DayKinds;
import org.quipu.core.earning.Earner;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.product.ProductKinds;

/** Gathers what a {@link Posting} must know. */
public final class PostingNeeds {
    private final Known known;
    private final Optional<LocalDate> valueDate;
    private final Set<Ref<?>> needs = new LinkedHashSet<>();

    /**
     * Starts with the identifier that must be new.
     *
     * @param known what is known so far
     * @param envelope the command's
     * @param valueDate the value date asked for; the business date where absent
     */
    public PostingNeeds(Known known, Envelope envelope, Optional<LocalDate> valueDate) {
        this.known = known;
        this.valueDate = valueDate;
        var externalId = envelope.externalId();
        if (externalId.isPresent()) {
            needs.add(AccountKinds.EXTERNAL_TRANSACTION.ref(externalId.get()));
        }
    }

    /**
     * Names an account, then the product it runs under, then the whole history where the value date
     * is before the window that the account's state covers.
     *
     * @param id which account
     * @return this
     */
    public PostingNeeds account(String id) {
        var ref = AccountKinds.ACCOUNT.ref(id);
        needs.add(ref);
        if (known.find(ref).orElse(null) instanceof Account.Open open) {
            var product = open.terms().product();
            if (product.isPresent()) needs.add(ProductKinds.PRODUCT.ref(product.get()));
            if (open.terms().component() == Component.DEPOSIT) fallsDue(open);
            if (valueDate.isPresent() && !open.timeline().covers(valueDate.get().toEpochDay())) {
                needs.add(AccountKinds.ACCOUNT_HISTORY.ref(id));
            }
        }
        return this;
    }

    /** What is to be recorded stands in books that may be closed, and may be wrong. */
    private void fallsDue(Account.Open open) {
        var today = known.businessDate();
        var from = valueDate.orElse(today);
        var product = known.find(ProductKinds.PRODUCT.ref(open.terms().product().orElseThrow()));
        if (product.isEmpty()) return;
        if (Earner.isWatched(open, product.get())) {
            needs.add(DayKinds.ALL_DAYS);
            needs.add(EarningKinds.EARNED.ref(open.terms().id()));
            return;
        }
        if (Earner.isQuiet(open, from, today)) return;
        var earner = Earner.concerned(open, product.get(), from, today);
        if (earner.isEmpty()) return;
        needs.add(DayKinds.ALL_DAYS);
        if (earner.get().isLate(from, today)) needs.add(EarningKinds.EARNED.ref(open.terms().id()));
    }

    /**
     * Names the settlement account of an envelope, if it has one.
     *
     * @param envelope the command's
     * @return this
     */
    public PostingNeeds settlementAccount(Envelope envelope) {
        var settlement = envelope.settlementAccount();
        return settlement.isPresent() ? account(settlement.get()) : this;
    }

    /**
     * Names anything else.
     *
     * @param ref what
     * @return this
     */
    public PostingNeeds and(Ref<?> ref) {
        needs.add(ref);
        return this;
    }

    /**
     * What is known so far.
     *
     * @return what may name further needs
     */
    public Known known() {
        return known;
    }

    /**
     * All of it.
     *
     * @return the needs found so far
     */
    public Set<Ref<?>> all() {
        return needs;
    }
}
