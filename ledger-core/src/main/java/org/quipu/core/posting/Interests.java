package org.quipu.core.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Foreseen;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.day.DayKinds;
import org.quipu.core.earning.Earned;
import org.quipu.core.earning.Earned.Kept;
import org.quipu.core.earning.Earner;
import org.quipu.core.earning.EarningEvent.InterestPosted;
import org.quipu.core.earning.EarningEvent.InterestRestated;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.earning.Earnings;
import org.quipu.core.earning.Interest;
import org.quipu.core.earning.InterestLegs;
import org.quipu.core.product.Product;
import org.quipu.core.product.ProductKinds;

/**
 * What a posting has to do with the interest of one account: postings that fell due come before it,
 * and where it is late, what it changes of those comes after it (domain.md section 8).
 */
final class Interests {
    private final Earner earner;
    private final Posting posting;
    private final List<InterestPosted> events = new ArrayList<>();

    private Interests(Earner earner, Posting posting) {
        this.earner = earner;
        this.posting = posting;
    }

    /** Empty where there is nothing to do, as for nearly every posting. */
    static Optional<Interests> of(Account.Open account, Posting posting) {
        var when = posting.when();
        if (Earner.isQuiet(account, when.valueDate(), when.bookedOn())) return Optional.empty();
        return Earner.concerned(
                        account, product(account, posting), when.valueDate(), when.bookedOn())
                .map(earner -> new Interests(earner, posting));
    }

    private static Product product(Account.Open account, Posting posting) {
        var id = account.terms().product().orElseThrow();
        return posting.known().get(ProductKinds.PRODUCT.ref(id));
    }

    /** Records postings that fell due; the side is the one after them. */
    Side due(Side side) {
        var today = posting.when().bookedOn();
        var after = side;
        for (var due : earner.due(today)) {
            var legs = legs(side.account(), Interest.of(due));
            var on = new When(due.date(), today);
            var own = new Side(after.account(), side.limits(), after.timeline(), on);
            var leg = own.fallsDue(legs.change());
            var days = posting.known().get(DayKinds.ALL_DAYS);
            events.add(posted(on, legs, leg, days.inBooksOf(due.date(), today)));
            after = own.after(leg);
        }
        var touched = after.account().touched(today.toEpochDay());
        return new Side(touched, side.limits(), after.timeline(), side.when());
    }

    /** Posts what was earned to the eve, since the account ends; empty where nothing was. */
    static Optional<InterestPosted> last(Side side, Posting posting) {
        var account = side.account();
        var today = posting.when().bookedOn();
        var earner = Earner.of(account, product(account, posting));
        if (earner.isEmpty() || !account.terms().openedOn().isBefore(today)) {
            return Optional.empty();
        }
        var earned = earner.get().accrued(today.minusDays(1));
        if (earned.equals(Interest.NONE)) return Optional.empty();
        var interests = new Interests(earner.get(), posting);
        var legs = legs(account, earned);
        var leg = side.fallsDue(legs.change());
        return Optional.of(interests.posted(new When(today, today), legs, leg, today));
    }

    private InterestPosted posted(
            When on, InterestLegs legs, Leg.OfAccount leg, LocalDate inBooksOf) {
        return new InterestPosted(
                leg.account(),
                InterestPosted.due(on.valueDate()),
                legs.gross(),
                legs.tax(),
                legs.overdraft(),
                movement(on, legs.with(leg), earner.account(), posting),
                inBooksOf);
    }

    /** What {@link #due} recorded. */
    List<InterestPosted> events() {
        return events;
    }

    /** Whether the posting counts from before interest that was posted. */
    boolean isLate() {
        return earner.isLate(posting.when().valueDate(), posting.when().bookedOn());
    }

    /** The side of a late posting: it knows what interest was posted since. */
    Side late(Side side) {
        Earned earned = earned(side.account(), posting.known());
        for (var event : events) earned = EarningKinds.EARNED.fold().evolve(earned, event);
        var earnings = Earnings.of(earned, product(side.account(), posting));
        return new Side(side.account(), side.limits(), side.timeline(), side.when(), earnings);
    }

    private static Kept earned(Account.Open account, Known known) {
        var id = account.terms().id();
        if (known.get(EarningKinds.EARNED.ref(id)) instanceof Kept kept) return kept;
        throw new IllegalStateException("Nothing is remembered of " + id);
    }

    /** What happened, and after it what of interest posted before is otherwise by it. */
    static List<LedgerEvent> restated(
            List<LedgerEvent> happened, List<String> accounts, Posting posting) {
        var foreseen = new Foreseen(posting.known());
        for (var event : happened) foreseen.add(event, EarningKinds.TOUCHED);
        for (var id : accounts) {
            if (!(foreseen.get(AccountKinds.ACCOUNT.ref(id)) instanceof Account.Open account)) {
                continue;
            }
            for (var event : restated(account, foreseen, posting)) {
                foreseen.add(event, EarningKinds.TOUCHED);
            }
        }
        return foreseen.events();
    }

    private static List<InterestRestated> restated(
            Account.Open account, Known known, Posting posting) {
        var earnings = Earnings.of(earned(account, known), product(account, posting)).orElseThrow();
        var today = posting.when().bookedOn();
        var differences = earnings.differences(posting.when().valueDate(), today);
        var limits = Limits.of(account, known);
        var side = new Side(account, limits, account.timeline(), posting.when());
        var restated = new ArrayList<InterestRestated>();
        for (var each : differences.entrySet()) {
            var legs = legs(account, each.getValue());
            var on = new When(each.getKey(), today);
            var own = new Side(side.account(), limits, side.timeline(), on);
            var leg = own.fallsDue(legs.change());
            restated.add(
                    new InterestRestated(
                            account.terms().id(),
                            legs.gross(),
                            legs.tax(),
                            legs.overdraft(),
                            movement(on, legs.with(leg), account, posting)));
            side = own.after(leg);
        }
        return restated;
    }

    private static InterestLegs legs(Account.Open account, Interest interest) {
        return new InterestLegs(account.terms().currency(), interest);
    }

    private static Movement movement(
            When on, List<Leg> legs, Account.Open account, Posting posting) {
        return new Movement(on.valueDate(), on.bookedOn(), legs, posting.plainEnvelope(account));
    }
}
