package org.quipu.api.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quipu.core.Envelope;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.standingorder.StandingOrder.Placed;
import org.quipu.core.standingorder.StandingOrderCommand.CarryOut;
import org.quipu.core.standingorder.StandingOrderKinds;
import org.quipu.log.Ledger;
import org.quipu.log.chunks.Chunk.Step;

/** Standing orders of a chunk that have something to do on a day, in the order they were given. */
final class StandingOrders {
    private StandingOrders() {}

    /** One step each; the decision itself says what is paid, and whether anything is. */
    static List<Step> due(Ledger ledger, int chunk, LocalDate day, Envelope by) {
        var ref = StandingOrderKinds.CHUNK.ref(Integer.toString(chunk));
        var ids = ledger.read(ref).join().state().standing();
        if (ids.isEmpty()) return List.of();
        var orders =
                ledger
                        .readAll(ids.stream().map(StandingOrderKinds.ORDER::ref).toList())
                        .join()
                        .state()
                        .stream()
                        .map(Placed.class::cast)
                        .toList();
        var closed = closed(ledger, orders);
        return orders.stream()
                .filter(order -> order.mayPay(day) || order.terms().isOfAny(closed))
                .map(order -> step(order.id(), day, by))
                .toList();
    }

    /** Which of the accounts of orders are closed: those orders end. */
    private static Set<String> closed(Ledger ledger, List<Placed> orders) {
        var accounts =
                orders.stream()
                        .flatMap(order -> Stream.of(order.terms().from(), order.terms().to()))
                        .distinct()
                        .map(AccountKinds.ACCOUNT::ref)
                        .toList();
        return ledger.readAll(accounts).join().state().stream()
                .filter(Account.Closed.class::isInstance)
                .map(account -> ((Account.Closed) account).terms().id())
                .collect(Collectors.toSet());
    }

    private static Step step(String order, LocalDate day, Envelope by) {
        return new Step(day + "/order/" + order, new CarryOut(order, day, by));
    }
}
