package org.quipu.core.deposit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Role;
import org.quipu.core.deposit.Deposit.Held;
import org.quipu.core.deposit.Deposit.Stage;
import org.quipu.core.deposit.DepositCommand.CloseDeposit;
import org.quipu.core.deposit.DepositEvent.DepositClosedEarly;
import org.quipu.core.deposit.DepositEvent.DepositCollected;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.Side;

/** How a deposit ends at its holder's wish: before its maturity, or after it waited. */
final class Closing {
    private final Held held;
    private final Posting posting;
    private final Side deposit;
    private final Side payee;

    private Closing(Held held, CloseDeposit close, Known known) {
        this.held = held;
        this.posting = new Posting(known, close.envelope(), Optional.empty());
        this.deposit = posting.termDeposit(held.account().id());
        this.payee =
                new OtherSide(posting, held.account(), DepositRefusal.ONE_PAYEE).of(close.to());
    }

    static List<LedgerEvent> close(CloseDeposit close, Known known) {
        var today = known.businessDate();
        var foreseen = FallingDue.recorded(close.account(), today, known, close.envelope());
        var held = FallingDue.held(close.account(), foreseen);
        requireThere(held);
        var closing = new Closing(held, close, foreseen);
        var all = new ArrayList<>(foreseen.events());
        all.addAll(held.stage() == Stage.RUNNING ? closing.early() : closing.collected());
        return all;
    }

    /** Something must be left on it. */
    static void requireThere(Held held) {
        switch (held.stage()) {
            case UNDONE -> throw new Refused(DepositRefusal.UNDONE);
            case ENDED -> {
                var run = held.run();
                var figures = new LinkedHashMap<String, String>();
                figures.put("maturity", run.terms().maturity().toString());
                run.closed().ifPresent(it -> figures.put("closedOn", it.day().toString()));
                throw new Refused(DepositRefusal.ENDED, figures);
            }
            case RUNNING, WAITING -> {}
        }
    }

    private List<LedgerEvent> early() {
        var run = held.run();
        var terms = run.terms();
        var gross = run.asPaid().grossClosed(posting.when().bookedOn());
        var tax = terms.interest().taxOn(gross);
        var moreGross = gross - run.posted().gross();
        var moreTax = tax - run.posted().tax();
        var balance = deposit.account().ownBalance();
        var paid = balance.plus(money(moreGross - moreTax));
        if (!paid.isPositive()) {
            throw new Refused(
                    DepositRefusal.CLAWBACK_ABOVE_BALANCE, "missing", paid.negated().decimal());
        }
        var legs = new ArrayList<Leg>();
        legs.add(deposit.corrected(balance));
        if (moreGross != 0) legs.add(FallingDue.payable(money(moreGross)));
        if (moreTax != 0) legs.add(new Leg.OfRole(Role.TAX_PAYABLE, money(-moreTax)));
        legs.add(payee.credited(paid));
        return posting.happens(
                new DepositClosedEarly(
                        held.account().id(),
                        terms.lowered(),
                        money(gross),
                        money(tax),
                        money(Math.max(-moreGross, 0)),
                        paid,
                        posting.movement(legs)));
    }

    private List<LedgerEvent> collected() {
        var balance = deposit.account().ownBalance();
        return posting.happens(
                new DepositCollected(
                        held.account().id(),
                        posting.movement(deposit.corrected(balance), payee.credited(balance))));
    }

    private Money money(long minor) {
        return new Money(held.account().currency(), minor);
    }
}
