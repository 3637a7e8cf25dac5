package org.quipu.core.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.quipu.core.Foreseen;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountEvent.AccountDormant;
import org.quipu.core.account.AccountEvent.AccountReactivated;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Component;
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
import org.quipu.core.earning.FeeLegs;
import org.quipu.core.earning.Interest;
import org.quipu.core.earning.InterestLegs;
import org.quipu.core.earning.Upkeep;
import org.quipu.core.earning.UpkeepEvent.FeeFellDue;
import org.quipu.core.earning.UpkeepEvent.FeeRestated;
import org.quipu.core.interest.DueFees;
import org.quipu.core.interest.InterestPosting;
import org.quipu.core.money.Money;
import org.quipu.core.product.Product;
import org.quipu.core.product.ProductKinds;

/**
 * What a posting has to do with what falls due on one account by itself: interest and fees that
 * fell due come before it, and where it is late, what it changes of those comes after it (domain.md
 * section 8). Whether the account sleeps comes last.
 */
final class Interests {
    private final Earner earner;
    private final Posting posting;
    private final List<LedgerEvent> events = new ArrayList<>();

    private Interests(Earner earner, Posting posting) {
        this.earner = earner;
        this.posting = posting;
    }

    /** Empty where there is nothing to do, as for nearly every posting. */
    static Optional<Interests> of(Account.Open account, Posting posting) {
        var when = posting.when();
        if (account.terms().component() != Component.DEPOSIT) return Optional.empty();
        if (Earner.isWatched(account, product(account, posting))) {
            return earner(account, posting).map(earner -> new Interests(earner, posting));
        }
        if (Earner.isQuiet(account, when.valueDate(), when.bookedOn())) return Optional.empty();
        return Earner.concerned(
                        account, product(account, posting), when.valueDate(), when.bookedOn())
                .map(earner -> new Interests(earner, posting));
    }

    /**
     * Whether a standing order moves the account before anything of its day or later is recorded:
     * what falls due at the end of that day then comes after it, as if it had been carried out on
     * the day itself.
     */
    static boolean isBeforeItsDay(Account.Open account, Posting posting) {
        var ordered = posting.ordered();
        if (ordered.isEmpty() || account.terms().component() != Component.DEPOSIT) return false;
        var day = ordered.get().inBooksOf();
        if (account.touchedOn() > day.toEpochDay()) return false;
        if (!account.holds().expiredOn(posting.when().bookedOn()).isEmpty()) return false;
        return earner(account, posting).filter(it -> it.isDue(day.minusDays(1))).isEmpty();
    }

    private static Optional<Earner> earner(Account.Open account, Posting posting) {
        return Earner.of(
                account, product(account, posting), () -> earned(account, posting.known()));
    }

    /** Whether the holder's coming counts on the account. */
    boolean isWatched() {
        return earner.upkeep().filter(Upkeep::maySleep).isPresent();
    }

    private static Product product(Account.Open account, Posting posting) {
        var id = account.terms().product().orElseThrow();
        return posting.known().get(ProductKinds.PRODUCT.ref(id));
    }

    /** Records what fell due; the side is the one after it. */
    Side due(Side side) {
        var today = posting.when().bookedOn();
        var due = earner.due(today);
        var dates = new TreeSet<LocalDate>();
        due.postings().forEach(each -> dates.add(each.date()));
        due.fees().forEach(each -> dates.add(each.day()));
        var after = side;
        for (var date : dates) {
            var on = new When(date, today);
            var own = after.on(on);
            for (var fee : due.fees()) {
                if (fee.day().equals(date)) own = taken(fee, own);
            }
            for (var interest : due.postings()) {
                if (interest.date().equals(date)) own = joined(interest, own);
            }
            after = own;
        }
        earner.asleep(today)
                .ifPresent(since -> events.add(dormant(since, side.account(), posting)));
        var touched = after.account().touched(today.toEpochDay());
        return new Side(touched, side.limits(), after.timeline(), side.when());
    }

    private Side taken(DueFees.Taken fee, Side own) {
        var leg = own.fallsDue(money(own, fee.amount()));
        events.add(
                new FeeFellDue(
                        leg.account(),
                        FeeFellDue.due(fee.name(), fee.day()),
                        fee.name(),
                        leg.amount(),
                        movement(own.when(), FeeLegs.of(leg), earner.account(), posting),
                        inBooksOf(fee.day())));
        return own.after(leg);
    }

    private Side joined(InterestPosting interest, Side own) {
        var legs = legs(own.account(), Interest.of(interest));
        var leg = own.fallsDue(legs.change());
        events.add(posted(own.when(), legs, leg, inBooksOf(interest.date())));
        return own.after(leg);
    }

    private LocalDate inBooksOf(LocalDate day) {
        return posting.known().get(DayKinds.ALL_DAYS).inBooksOf(day, posting.when().bookedOn());
    }

    private static Money money(Side own, long minor) {
        return new Money(own.account().terms().currency(), minor);
    }

    private static AccountDormant dormant(LocalDate since, Account.Open account, Posting posting) {
        return new AccountDormant(
                account.terms().id(),
                AccountDormant.due(since),
                since,
                posting.when().bookedOn(),
                posting.plainEnvelope(account));
    }

    /** Posts what was earned to the eve, since the account ends; empty where nothing was. */
    static Optional<InterestPosted> last(Side side, Posting posting) {
        var account = side.account();
        var today = posting.when().bookedOn();
        var earner = earner(account, posting);
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
    List<LedgerEvent> events() {
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

    /** What happened, and after it what of what fell due before is otherwise by it. */
    static List<LedgerEvent> restated(
            List<LedgerEvent> happened, List<String> late, List<String> watched, Posting posting) {
        var foreseen = new Foreseen(posting.known());
        for (var event : happened) foreseen.add(event, EarningKinds.TOUCHED);
        for (var id : late) {
            if (!(foreseen.get(AccountKinds.ACCOUNT.ref(id)) instanceof Account.Open account)) {
                continue;
            }
            for (var event : restated(account, foreseen, posting)) {
                foreseen.add(event, EarningKinds.TOUCHED);
            }
        }
        for (var id : watched) {
            if (foreseen.get(AccountKinds.ACCOUNT.ref(id)) instanceof Account.Open account) {
                presence(account, foreseen, posting)
                        .ifPresent(event -> foreseen.add(event, EarningKinds.TOUCHED));
            }
        }
        return foreseen.events();
    }

    /** Whether the account sleeps or wakes by what happened. */
    private static Optional<LedgerEvent> presence(
            Account.Open account, Known known, Posting posting) {
        var kept = earned(account, known);
        var upkeep = Earnings.of(kept, product(account, posting)).orElseThrow();
        var today = posting.when().bookedOn();
        var since = upkeep.upkeep(LocalDate.MAX).dormantSince(today);
        var recorded = kept.dormantSince();
        if (since.equals(recorded) || (recorded.isEmpty() && since.equals(Optional.of(today)))) {
            return Optional.empty();
        }
        if (since.isPresent()) return Optional.of(dormant(since.get(), account, posting));
        return Optional.of(
                new AccountReactivated(
                        account.terms().id(), today, posting.plainEnvelope(account)));
    }

    private static List<LedgerEvent> restated(Account.Open account, Known known, Posting posting) {
        var earnings = Earnings.of(earned(account, known), product(account, posting)).orElseThrow();
        var today = posting.when().bookedOn();
        var differences = earnings.differences(posting.when().valueDate(), today);
        var limits = Limits.of(account, known);
        var side = new Side(account, limits, account.timeline(), posting.when());
        var restated = new ArrayList<LedgerEvent>();
        for (var fee : differences.fees()) {
            var own = side.on(new When(fee.day(), today));
            var leg = own.fallsDue(money(own, fee.amount()));
            restated.add(
                    new FeeRestated(
                            account.terms().id(),
                            fee.name(),
                            leg.amount(),
                            movement(own.when(), FeeLegs.of(leg), account, posting)));
            side = own.after(leg);
        }
        for (var each : differences.interest().entrySet()) {
            var legs = legs(account, each.getValue());
            var own = side.on(new When(each.getKey(), today));
            var leg = own.fallsDue(legs.change());
            restated.add(
                    new InterestRestated(
                            account.terms().id(),
                            legs.gross(),
                            legs.tax(),
                            legs.overdraft(),
                            movement(own.when(), legs.with(leg), account, posting)));
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
