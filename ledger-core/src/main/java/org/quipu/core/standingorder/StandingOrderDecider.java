package org.quipu.core.standingorder;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Decider;
import org.quipu.core.Envelope;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.day.DayKinds;
import org.quipu.core.holiday.BranchCalendar;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.standingorder.StandingOrder.EndedBecause;
import org.quipu.core.standingorder.StandingOrder.Placed;
import org.quipu.core.standingorder.StandingOrderCommand.CarryOut;
import org.quipu.core.standingorder.StandingOrderCommand.ChangeStandingOrder;
import org.quipu.core.standingorder.StandingOrderCommand.PauseStandingOrder;
import org.quipu.core.standingorder.StandingOrderCommand.ResumeStandingOrder;
import org.quipu.core.standingorder.StandingOrderCommand.SetStandingOrder;
import org.quipu.core.standingorder.StandingOrderCommand.StopStandingOrder;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderEnded;
import org.quipu.core.standingorder.StandingOrderEvent.StandingOrderPaused;

/** The rules of standing orders, in one file a theme: setting, circles, carrying out. */
public final class StandingOrderDecider implements Decider<StandingOrderCommand> {
    @Override
    public Set<Ref<?>> needs(StandingOrderCommand command, Known known) {
        var needs = new LinkedHashSet<Ref<?>>();
        var order = StandingOrderKinds.ORDER.ref(command.order());
        needs.add(order);
        var envelope = command.envelope();
        if (command instanceof SetStandingOrder set) {
            needs.add(StandingOrderKinds.ALL_ORDERS);
            known.find(StandingOrderKinds.ALL_ORDERS)
                    .ifPresent(all -> needs.add(chunk(all.nextChunk())));
            needs.addAll(both(set.terms(), envelope, known));
            needs.addAll(Circle.needs(set.terms(), known));
            return needs;
        }
        if (known.find(order).orElse(null) instanceof Placed placed) {
            needs.add(chunk(placed.chunk()));
            needs.add(StandingOrderKinds.ORDERS_OF.ref(placed.terms().from()));
            needs.addAll(both(placed.terms(), envelope, known));
            if (command instanceof CarryOut carry) {
                needs.add(DayKinds.ALL_DAYS);
                needs.addAll(CarryingOut.needs(placed, carry, known));
            }
        }
        return needs;
    }

    private static Ref<OrderChunk> chunk(int number) {
        return StandingOrderKinds.CHUNK.ref(Integer.toString(number));
    }

    /** The payer, with its branch's free days, and the payee, whatever it is. */
    private static Set<Ref<?>> both(OrderTerms terms, Envelope envelope, Known known) {
        var needs =
                new PostingNeeds(known, envelope, Optional.empty())
                        .account(terms.from())
                        .account(terms.to());
        if (known.find(AccountKinds.ACCOUNT.ref(terms.from())).orElse(null)
                instanceof Account.Open open) {
            BranchCalendar.needs(open.terms().branch()).forEach(needs::and);
        }
        Payee.needs(terms.to(), needs);
        return needs.all();
    }

    @Override
    public List<? extends LedgerEvent> decide(StandingOrderCommand command, Known known) {
        return switch (command) {
            case SetStandingOrder set -> Setting.set(set, known);
            case ChangeStandingOrder change -> Setting.change(change, known);
            case PauseStandingOrder pause -> pause(pause, known);
            case ResumeStandingOrder resume -> Setting.resume(resume, known);
            case StopStandingOrder stop -> stop(stop, known);
            case CarryOut carry -> CarryingOut.carryOut(carry, known);
        };
    }

    private static List<LedgerEvent> pause(PauseStandingOrder pause, Known known) {
        var placed = standing(pause.from(), pause.order(), known);
        if (placed.paused()) throw new Refused(StandingOrderRefusal.PAUSED);
        return List.of(
                new StandingOrderPaused(
                        placed.id(),
                        placed.terms().from(),
                        known.businessDate(),
                        booked(pause.envelope(), placed, known)));
    }

    private static List<LedgerEvent> stop(StopStandingOrder stop, Known known) {
        var placed = standing(stop.from(), stop.order(), known);
        var today = known.businessDate();
        return List.of(
                new StandingOrderEnded(
                        placed.id(),
                        placed.terms().from(),
                        placed.chunk(),
                        EndedBecause.STOPPED,
                        today,
                        today,
                        booked(stop.envelope(), placed, known)));
    }

    /**
     * An order that has not ended.
     *
     * @throws Refused where there is none
     */
    static Placed standing(String from, String order, Known known) {
        if (!(known.get(StandingOrderKinds.ORDER.ref(order)) instanceof Placed placed)
                || !placed.terms().from().equals(from)) {
            throw new Refused(StandingOrderRefusal.UNKNOWN, "order", order);
        }
        if (placed.isStanding()) return placed;
        throw new Refused(StandingOrderRefusal.ENDED, "order", order);
    }

    /** In the books of the payer's branch. */
    static Envelope booked(Envelope envelope, Placed placed, Known known) {
        return known.get(AccountKinds.ACCOUNT.ref(placed.terms().from()))
                        instanceof Account.Open open
                ? envelope.orBranch(open.terms().branch())
                : envelope;
    }
}
