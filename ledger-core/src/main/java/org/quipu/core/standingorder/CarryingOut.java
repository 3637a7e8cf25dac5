package org.quipu.core.standingorder;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.Foreseen;
import org.quipu.core.Kinds;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.MovesByOrder;
import org.quipu.core.account.Ordered;
import org.quipu.core.day.DayKinds;
import org.quipu.core.day.Days;
import org.quipu.core.deposit.DepositCommand.PayInstalment;
import org.quipu.core.deposit.DepositCommand.RecordDepositDue;
import org.quipu.core.deposit.DepositDecider;
import org.quipu.core.deposit.DepositKinds;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.holiday.BranchCalendar;
import org.quipu.core.loan.LoanCommand.RepayLoan;
import org.quipu.core.loan.LoanDecider;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.standingorder.OrderTerms.Pays;
import org.quipu.core.standingorder.StandingOrder.EndedBecause;
import org.quipu.core.standingorder.StandingOrder.Placed;
import org.quipu.core.standingorder.StandingOrderCommand.CarryOut;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderEnded;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderTried;
import org.quipu.core.transfer.TransferEvent.Transferred;

/**
 * What an order pays on a day, while that day is being closed: before what falls due at its end, in
 * its books, with the day as value date. A try that was made is recorded with its payment, so no
 * payment is made twice. Not for use by several threads.
 */
final class CarryingOut {
    private static final LoanDecider LOANS = new LoanDecider();
    private static final DepositDecider DEPOSITS = new DepositDecider();
    private static final Kinds TOUCHED =
            new Kinds(
                    List.of(
                            StandingOrderKinds.ORDER,
                            AccountKinds.ACCOUNT,
                            AccountKinds.ACCOUNT_HISTORY,
                            AccountKinds.PLEDGES,
                            EarningKinds.EARNED,
                            LoanKinds.LOAN,
                            DepositKinds.DEPOSIT));

    private final String order;
    private final LocalDate day;
    private final Foreseen foreseen;
    private final Envelope envelope;

    private CarryingOut(CarryOut command, Placed placed, Known known) {
        this.order = command.order();
        this.day = command.day();
        this.foreseen = new Foreseen(known);
        this.envelope = StandingOrderDecider.booked(command.envelope(), placed, known);
    }

    /** What the payment itself needs. */
    static Set<Ref<?>> needs(Placed placed, CarryOut command, Known known) {
        var terms = placed.terms();
        var needs = new LinkedHashSet<Ref<?>>();
        var day = Optional.of(command.day());
        var payer = Optional.of(terms.from());
        switch (known.find(AccountKinds.ACCOUNT.ref(terms.to())).orElse(null)) {
            case Account.OfLoan _ -> {
                if (known.find(AccountKinds.ACCOUNT.ref(terms.from())).orElse(null)
                        instanceof Account.Open open) {
                    var nothing = open.balance().zero();
                    needs.addAll(
                            LOANS.needs(
                                    new RepayLoan(
                                            terms.to(), nothing, day, payer, command.envelope()),
                                    known));
                }
            }
            case Account.Open _ ->
                    needs.addAll(
                            new PostingNeeds(known, command.envelope(), day)
                                    .account(terms.from())
                                    .account(terms.to())
                                    .all());
            case null, default -> {}
        }
        if (terms.pays() == Pays.INSTALMENT
                && known.find(AccountKinds.ACCOUNT.ref(terms.to())).orElse(null)
                        instanceof Account.Open) {
            needs.addAll(
                    DEPOSITS.needs(
                            new PayInstalment(terms.to(), payer, day, command.envelope()), known));
        }
        return needs;
    }

    static List<LedgerEvent> carryOut(CarryOut command, Known known) {
        if (!(known.get(StandingOrderKinds.ORDER.ref(command.order())) instanceof Placed placed)
                || !placed.isStanding()) {
            return List.of();
        }
        var next = new Days.Next(command.day(), Days.Phase.FALLING_DUE);
        if (!known.get(DayKinds.ALL_DAYS).next().equals(Optional.of(next))) return List.of();
        var carrying = new CarryingOut(command, placed, known);
        carrying.begunAgain();
        carrying.closed().ifPresentOrElse(carrying::end, carrying::pay);
        return carrying.foreseen.events();
    }

    /**
     * A recurring deposit that is renewed on this day takes the first instalment of its next term.
     */
    private void begunAgain() {
        var to = placed().terms().to();
        if (!Payee.beginsAgain(to, day, foreseen)) return;
        for (var event : DEPOSITS.decide(new RecordDepositDue(to, day, envelope), foreseen)) {
            foreseen.add(event, TOUCHED);
        }
    }

    private Placed placed() {
        return (Placed) foreseen.get(StandingOrderKinds.ORDER.ref(order));
    }

    /** What has fallen due by the first day that is ever closed is paid one after the other. */
    private void pay() {
        while (!placed().paused()) {
            var occasion = occasion();
            if (occasion.isEmpty()) break;
            pay(occasion.get());
            if (closed().isPresent()) break;
        }
        closed().or(this::completed).ifPresent(this::end);
    }

    /** Where an account cannot even be looked at, nothing is paid today, and the day closes. */
    private Optional<Occasion> occasion() {
        try {
            return Occasion.of(placed(), day, posting(Optional.empty()));
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    private void pay(Occasion occasion) {
        var placed = placed();
        var name = order + ":" + occasion.day() + "/" + occasion.attempt();
        var ordered = new Ordered(order, "standing-order:" + name, day);
        var paid = occasion.amount().zero();
        var refused = Optional.<String>empty();
        var transaction = Optional.<Long>empty();
        try {
            var amount = payable(placed, occasion, ordered);
            for (var event : payment(placed.terms(), amount, ordered)) {
                if (event instanceof MovesByOrder) {
                    transaction = Optional.of(foreseen.nextPosition());
                }
                foreseen.add(event, TOUCHED);
            }
            paid = amount;
        } catch (Refused why) {
            refused = Optional.of(why.reason().code());
        }
        foreseen.add(
                new StandingOrderTried(
                        order,
                        placed.terms().from(),
                        placed.terms().to(),
                        ordered.due(),
                        occasion.day(),
                        occasion.attempt(),
                        paid,
                        occasion.amount().minus(paid),
                        refused,
                        transaction,
                        next(placed, occasion),
                        foreseen.businessDate(),
                        day,
                        envelope),
                TOUCHED);
    }

    /** All of it, or of what is due of a loan as much as is there. */
    private Money payable(Placed placed, Occasion occasion, Ordered ordered) {
        if (!Occasion.mayBePart(placed, foreseen)) return occasion.amount();
        var payer = posting(Optional.of(ordered)).side(placed.terms().from());
        var amount = occasion.amount().min(payer.debitable());
        if (amount.isPositive()) return amount;
        throw new Refused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE);
    }

    /** The ordinary transaction; none of nothing. */
    private List<? extends LedgerEvent> payment(OrderTerms terms, Money amount, Ordered ordered) {
        if (amount.isZero()) return List.of();
        var by = Optional.of(ordered);
        var value = Optional.of(day);
        var payer = Optional.of(terms.from());
        return switch (Payee.of(terms.to(), foreseen)) {
            case Payee.Saver _ -> {
                var posting = posting(by);
                var from = posting.side(terms.from());
                var to = posting.side(terms.to());
                var movement = posting.movement(from.drawn(amount), to.credited(amount));
                yield posting.happens(new Transferred(movement, by));
            }
            case Payee.Borrower _ ->
                    LOANS.decide(
                            new RepayLoan(terms.to(), amount, value, payer, by, envelope),
                            foreseen);
            case Payee.Depositor _ ->
                    DEPOSITS.decide(
                            new PayInstalment(terms.to(), payer, value, by, envelope), foreseen);
        };
    }

    private Posting posting(Optional<Ordered> by) {
        var ordered = by.orElseGet(() -> new Ordered(order, "looking", day));
        return new Posting(foreseen, envelope, Optional.of(day), Optional.of(ordered));
    }

    /** The next day of its rhythm; a further try does not change it. */
    private Optional<LocalDate> next(Placed placed, Occasion occasion) {
        var course = placed.course();
        var rhythm = placed.terms().rhythm();
        if (rhythm.isEmpty() || occasion.attempt() > 1) return course.next();
        var isLast = rhythm.get().times().filter(most -> course.begun() + 1 >= most).isPresent();
        if (isLast) return Optional.empty();
        if (!(foreseen.get(AccountKinds.ACCOUNT.ref(placed.terms().from()))
                instanceof Account.Open payer)) {
            return Optional.empty();
        }
        var calendar = BranchCalendar.of(foreseen, payer.terms().branch());
        var begun = Optional.of(occasion.day());
        return rhythm.get().after(occasion.day(), begun, placed.terms(), calendar);
    }

    private Optional<EndedBecause> closed() {
        var terms = placed().terms();
        if (foreseen.get(AccountKinds.ACCOUNT.ref(terms.from())) instanceof Account.Closed) {
            return Optional.of(EndedBecause.PAYER_CLOSED);
        }
        return Payee.isOver(terms.to(), foreseen)
                ? Optional.of(EndedBecause.PAYEE_CLOSED)
                : Optional.empty();
    }

    /** Nothing is to come, and nothing is tried again. */
    private Optional<EndedBecause> completed() {
        var placed = placed();
        var isOver =
                placed.terms().rhythm().isPresent()
                        ? placed.course().next().isEmpty()
                        : placed.terms().endsBefore(day.plusDays(1));
        return isOver && !Occasion.isRetried(placed, day.plusDays(1))
                ? Optional.of(EndedBecause.COMPLETED)
                : Optional.empty();
    }

    private void end(EndedBecause why) {
        var placed = placed();
        foreseen.add(
                new StandingOrderEnded(
                        order,
                        placed.terms().from(),
                        placed.chunk(),
                        why,
                        foreseen.businessDate(),
                        day,
                        envelope),
                TOUCHED);
    }
}
