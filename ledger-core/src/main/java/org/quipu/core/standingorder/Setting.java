package org.quipu.core.standingorder;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.Block;
import org.quipu.core.account.Component;
import org.quipu.core.holiday.BranchCalendar;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.standingorder.OrderTerms.Pays;
import org.quipu.core.standingorder.StandingOrder.Course;
import org.quipu.core.standingorder.StandingOrder.Placed;
import org.quipu.core.standingorder.StandingOrderCommand.ChangeStandingOrder;
import org.quipu.core.standingorder.StandingOrderCommand.ResumeStandingOrder;
import org.quipu.core.standingorder.StandingOrderCommand.SetStandingOrder;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderChanged;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderResumed;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderSet;

/** Which orders are taken. */
final class Setting {
    private static final long MOST_TIMES = 1_200;

    private Setting() {}

    static List<LedgerEvent> set(SetStandingOrder set, Known known) {
        if (known.get(StandingOrderKinds.ORDER.ref(set.order())) instanceof Placed) {
            throw new Refused(StandingOrderRefusal.ID_TAKEN, "order", set.order());
        }
        var terms = set.terms();
        var payer = payer(terms, known);
        requirePayee(terms, payer);
        requirePayee(terms, payer, Payee.of(terms.to(), known));
        if (terms.start().isBefore(known.businessDate())) {
            throw new Refused(
                    StandingOrderRefusal.STARTS_IN_THE_PAST, "businessDate", known.businessDate());
        }
        requireShape(terms);
        requireRoom(terms, set.order(), known);
        Circle.refuse(terms, known);
        var next = next(terms, Course.of(Optional.empty()), payer, known);
        return List.of(
                new StandingOrderSet(
                        set.order(),
                        terms,
                        known.get(StandingOrderKinds.ALL_ORDERS).nextChunk(),
                        next,
                        known.businessDate(),
                        set.envelope().orBranch(payer.terms().branch())));
    }

    static List<LedgerEvent> change(ChangeStandingOrder change, Known known) {
        var placed = StandingOrderDecider.standing(change.from(), change.order(), known);
        var before = placed.terms();
        var terms =
                before.with(
                        change.amount().or(before::amount),
                        change.until().or(before::until),
                        change.tries().orElse(before.tries()));
        requireShape(terms);
        if (terms.endsBefore(known.businessDate())) {
            throw new Refused(StandingOrderRefusal.NEVER_PAYS);
        }
        requireRoom(terms, placed.id(), known);
        var payer = Posting.open(known, terms.from());
        var awaited = awaited(placed, terms, known);
        return List.of(
                new StandingOrderChanged(
                        placed.id(),
                        terms,
                        awaited.isPresent() ? awaited : next(terms, placed.course(), payer, known),
                        known.businessDate(),
                        change.envelope().orBranch(payer.terms().branch())));
    }

    static List<LedgerEvent> resume(ResumeStandingOrder resume, Known known) {
        var placed = StandingOrderDecider.standing(resume.from(), resume.order(), known);
        if (!placed.paused()) throw new Refused(StandingOrderRefusal.NOT_PAUSED);
        var terms = placed.terms();
        var payer = Posting.open(known, terms.from());
        return List.of(
                new StandingOrderResumed(
                        placed.id(),
                        terms.from(),
                        next(terms, placed.course(), payer, known),
                        known.businessDate(),
                        resume.envelope().orBranch(payer.terms().branch())));
    }

    /** A payment of a day that is cut off, which the closing of that day is still to make. */
    private static Optional<LocalDate> awaited(Placed placed, OrderTerms terms, Known known) {
        if (placed.paused()) return Optional.empty();
        return placed.course()
                .next()
                .filter(day -> day.isBefore(known.businessDate()) && !terms.endsBefore(day));
    }

    /**
     * The next day of a rhythm; empty where the payee says when, or all payments were begun. What
     * was begun is not begun again, and the past is not made up for.
     */
    private static Optional<LocalDate> next(
            OrderTerms terms, Course course, Account.Open payer, Known known) {
        if (terms.rhythm().isEmpty()) return Optional.empty();
        var rhythm = terms.rhythm().get();
        if (rhythm.times().filter(most -> course.begun() >= most).isPresent()) {
            return Optional.empty();
        }
        var calendar = BranchCalendar.of(known, payer.terms().branch());
        var eve = known.businessDate().minusDays(1);
        var next = rhythm.after(eve, course.lastOccasion(), terms, calendar);
        if (next.isEmpty()) throw new Refused(StandingOrderRefusal.NEVER_PAYS);
        return next;
    }

    private static Account.Open payer(OrderTerms terms, Known known) {
        var payer = Posting.open(known, terms.from());
        if (payer.terms().component() != Component.DEPOSIT) {
            throw new Refused(StandingOrderRefusal.NOT_A_SAVINGS_ACCOUNT, "account", terms.from());
        }
        if (payer.block() != Block.NONE) {
            throw new Refused(PostingRefusal.ACCOUNT_BLOCKED, "account", terms.from());
        }
        var isPledged =
                payer.holds().active().stream().anyMatch(hold -> hold.pledgedFor().isPresent());
        if (isPledged && terms.pays() != Pays.INSTALMENT) {
            throw new Refused(StandingOrderRefusal.ACCOUNT_PLEDGED, "account", terms.from());
        }
        return payer;
    }

    private static void requirePayee(OrderTerms terms, Account.Open payer) {
        if (terms.from().equals(terms.to())) {
            throw new Refused(StandingOrderRefusal.SAME_ACCOUNT, "account", terms.to());
        }
        terms.amount()
                .filter(amount -> !amount.currency().equals(payer.terms().currency()))
                .ifPresent(_ -> {
                    throw new Refused(PostingRefusal.WRONG_CURRENCY, "account", terms.from());
                });
    }

    private static void requirePayee(OrderTerms terms, Account.Open payer, Payee payee) {
        if (!payee.currency().equals(payer.terms().currency())) {
            throw new Refused(StandingOrderRefusal.OTHER_CURRENCY, "account", terms.to());
        }
        var isInstalment = terms.pays() == Pays.INSTALMENT;
        switch (payee) {
            case Payee.Saver _ -> {
                if (isInstalment) throw new Refused(StandingOrderRefusal.NO_INSTALMENTS);
            }
            case Payee.Borrower _ -> {
                if (terms.pays().isSweep()) {
                    throw new Refused(StandingOrderRefusal.SWEEP_TO_SAVINGS_ONLY);
                }
            }
            case Payee.Depositor _ -> {
                if (!isInstalment) throw new Refused(StandingOrderRefusal.INSTALMENTS_ONLY);
            }
        }
        var isPrivate = terms.pays() == Pays.FILL_UP || payee instanceof Payee.Depositor;
        if (isPrivate && !payee.client().equals(payer.terms().client())) {
            throw new Refused(StandingOrderRefusal.OTHER_CLIENT, "account", terms.to());
        }
    }

    /** What of the terms must go together. */
    private static void requireShape(OrderTerms terms) {
        if (terms.amount().isPresent() == (terms.pays() == Pays.INSTALMENT)) {
            throw new Refused(StandingOrderRefusal.AMOUNT_OR_INSTALMENT);
        }
        terms.amount().ifPresent(amount -> requireAmount(amount, terms.pays()));
        if (terms.rhythm().isPresent() != (terms.pays() == Pays.AMOUNT)) {
            throw new Refused(StandingOrderRefusal.RHYTHM_OF_AN_AMOUNT);
        }
        var times = terms.rhythm().flatMap(Rhythm::times);
        if (times.isPresent() && terms.until().isPresent()) {
            throw new Refused(StandingOrderRefusal.TWO_ENDS);
        }
        if (times.filter(it -> it < 1 || it > MOST_TIMES).isPresent()) {
            throw new Refused(StandingOrderRefusal.TIMES);
        }
        if (terms.endsBefore(terms.start())) throw new Refused(StandingOrderRefusal.NEVER_PAYS);
        if (terms.tries() < 1 || terms.tries() > OrderTerms.MOST_TRIES) {
            throw new Refused(StandingOrderRefusal.TRIES);
        }
    }

    /** All of a balance may be swept away, so nothing may be kept. */
    private static void requireAmount(Money amount, Pays pays) {
        if (!amount.isPositive() && !(pays == Pays.SURPLUS && amount.isZero())) {
            throw new Refused(PostingRefusal.AMOUNT_NOT_POSITIVE);
        }
        if (amount.minor() > Posting.LARGEST) throw new Refused(PostingRefusal.AMOUNT_TOO_LARGE);
    }

    private static void requireRoom(OrderTerms terms, String order, Known known) {
        var others = known.get(StandingOrderKinds.ORDERS_OF.ref(terms.from()));
        var isNew = others.standing().stream().noneMatch(each -> each.id().equals(order));
        if (isNew && others.standing().size() >= OrdersOf.MOST) {
            throw new Refused(StandingOrderRefusal.TOO_MANY);
        }
        if (!terms.pays().isSweep()) return;
        var other = others.overlapping(terms, order);
        if (other.isEmpty()) return;
        var figures = new LinkedHashMap<String, String>();
        figures.put("order", other.get().id());
        figures.put("from", other.get().terms().start().toString());
        other.get().terms().until().ifPresent(day -> figures.put("until", day.toString()));
        throw new Refused(StandingOrderRefusal.OVERLAPPING_SWEEPS, figures);
    }
}
