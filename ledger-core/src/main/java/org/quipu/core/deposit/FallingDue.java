package org.quipu.core.deposit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Envelope;
import org.quipu.core.Foreseen;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Role;
import org.quipu.core.day.DayKinds;
import org.quipu.core.deposit.Deposit.Held;
import org.quipu.core.deposit.DepositEvent.DepositMatured;
import org.quipu.core.deposit.DepositEvent.InstalmentMissed;
import org.quipu.core.deposit.DepositEvent.InterestPaidOut;
import org.quipu.core.deposit.DepositEvent.InterestReinvested;
import org.quipu.core.deposit.Run.Upcoming;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.Side;
import org.quipu.core.product.Product.Offered;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.termdeposit.DepositInterest.Use;

/**
 * What happens to a deposit by itself: interest at the end of each period, then its maturity, and
 * so on where it is renewed. Each has its own day as value date, whenever it is recorded.
 */
final class FallingDue {
    private final Held held;
    private final Posting posting;
    private final Side deposit;
    private final Upcoming upcoming;
    private final LocalDate day;

    private FallingDue(Held held, Known known, Envelope by) {
        var account = held.account();
        this.held = held;
        this.upcoming = held.run().upcoming();
        this.day = upcoming.day();
        this.posting =
                new Posting(
                        known,
                        Envelope.of(by.actor(), by.application()).orBranch(account.branch()),
                        Optional.of(day));
        this.deposit = posting.termDeposit(account.id());
    }

    /** Records all that fell due by a day; what is known after it. */
    static Foreseen recorded(String account, LocalDate through, Known known, Envelope by) {
        var foreseen = new Foreseen(known);
        var last = through.isBefore(known.businessDate()) ? through : known.businessDate();
        var held = held(account, foreseen);
        while (held.isDue(last)) {
            for (var event : new FallingDue(held, foreseen, by).next()) {
                foreseen.add(event, DepositKinds.TOUCHED);
            }
            held = held(account, foreseen);
        }
        return foreseen;
    }

    static Held held(String account, Known known) {
        if (known.get(DepositKinds.DEPOSIT.ref(account)) instanceof Held held) return held;
        throw new Refused(DepositRefusal.NOT_A_DEPOSIT, "account", account);
    }

    private List<LedgerEvent> next() {
        return posting.happens(
                switch (upcoming.what()) {
                    case MISSED -> missed();
                    case INTEREST ->
                            held.run().terms().interest().use() == Use.REINVEST
                                    ? reinvested()
                                    : paidOut();
                    case MATURITY -> matured();
                });
    }

    private InstalmentMissed missed() {
        return new InstalmentMissed(
                held.account().id(),
                "instalment-missed:" + day,
                held.run().instalment().getAsInt(),
                posting.when().bookedOn(),
                inBooksOf(),
                posting.envelope());
    }

    private InterestReinvested reinvested() {
        var gross = money(upcoming.gross());
        return new InterestReinvested(
                held.account().id(),
                "interest-reinvested:" + day,
                gross,
                gross.zero(),
                posting.movement(deposit.corrected(gross.negated()), payable(gross)),
                inBooksOf());
    }

    private InterestPaidOut paidOut() {
        var gross = upcoming.gross();
        var tax = held.run().taxWith(gross);
        var net = money(gross - tax);
        var legs = new ArrayList<Leg>();
        var in = deposit.corrected(net.negated());
        legs.add(in);
        legs.addAll(earned(gross, tax));
        var to = paid(held.instruction().interestTo(), net);
        if (to.isPresent()) {
            legs.add(deposit.after(in).corrected(net));
            legs.add(to.get());
        }
        return new InterestPaidOut(
                held.account().id(),
                "interest-paid-out:" + day,
                money(gross),
                money(tax),
                to.map(Leg.OfAccount::account),
                posting.movement(legs),
                inBooksOf());
    }

    private DepositMatured matured() {
        var gross = upcoming.gross();
        var tax = held.run().taxWith(gross);
        var before = deposit.account().ownBalance();
        var all = before.plus(money(gross - tax));
        var to = paid(held.instruction().payTo(), all);
        var legs = new ArrayList<Leg>();
        legs.add(deposit.corrected(to.isPresent() ? before : money(tax - gross)));
        legs.addAll(earned(gross, tax));
        to.ifPresent(legs::add);
        return new DepositMatured(
                held.account().id(),
                "deposit-matured:" + day,
                money(gross),
                money(tax),
                to.map(Leg.OfAccount::account),
                to.isPresent() ? Optional.empty() : renewed(all),
                posting.movement(legs),
                inBooksOf());
    }

    /** Empty where nobody is to be paid, and where the account does not take it: then it stays. */
    private Optional<Leg.OfAccount> paid(Optional<String> account, Money amount) {
        if (account.isEmpty() || !amount.isPositive()) return Optional.empty();
        try {
            return Optional.of(posting.side(account.get()).credited(amount));
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    /** Empty where it is not to be, and where the product offers no such term any more. */
    private Optional<DepositTerms> renewed(Money all) {
        if (held.instruction().atMaturity() != Instruction.AtMaturity.RENEW) {
            return Optional.empty();
        }
        var product = ProductKinds.PRODUCT.ref(held.account().product().orElseThrow());
        try {
            return posting.known().get(product) instanceof Offered offered
                    ? Optional.of(Opening.again(offered.on(day), held.run().terms(), all, day))
                    : Optional.empty();
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    private List<Leg> earned(long gross, long tax) {
        return tax == 0
                ? List.of(payable(money(gross)))
                : List.of(
                        payable(money(gross)),
                        new Leg.OfRole(Role.TAX_PAYABLE, money(tax).negated()));
    }

    static Leg payable(Money gross) {
        return new Leg.OfRole(Role.INTEREST_PAYABLE, gross);
    }

    private LocalDate inBooksOf() {
        return posting.known().get(DayKinds.ALL_DAYS).inBooksOf(day, posting.when().bookedOn());
    }

    private Money money(long minor) {
        return new Money(held.account().currency(), minor);
    }
}
