package org.quipu.api.standingorder;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.quipu.api.access.Role;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Ids;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Write;
import org.quipu.core.Envelope;
import org.quipu.core.standingorder.StandingOrderCommand;
import org.quipu.core.standingorder.StandingOrderCommand.ChangeStandingOrder;
import org.quipu.core.standingorder.StandingOrderCommand.PauseStandingOrder;
import org.quipu.core.standingorder.StandingOrderCommand.ResumeStandingOrder;
import org.quipu.core.standingorder.StandingOrderCommand.SetStandingOrder;
import org.quipu.core.standingorder.StandingOrderCommand.StopStandingOrder;

/** Everything that can be asked of standing orders. */
public final class StandingOrderOperations {
    private static final String ALL = "/v1/savings-accounts/{id}/standing-orders";
    private static final String ONE = ALL + "/{order}";
    private static final Set<Role> POSTERS = Set.of(Role.INTEGRATOR, Role.CASHIER);

    private StandingOrderOperations() {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(
                set(),
                list(),
                read(),
                change(),
                plain(
                        "pause",
                        "Pays nothing by an order for the time being.",
                        asking ->
                                new PauseStandingOrder(
                                        account(asking), order(asking), because(asking))),
                plain(
                        "resume",
                        "Pays by a paused order again; what fell into the pause is not made up for.",
                        asking ->
                                new ResumeStandingOrder(
                                        account(asking), order(asking), because(asking))),
                plain(
                        "stop",
                        "Ends an order. What it paid stays paid.",
                        asking ->
                                new StopStandingOrder(
                                        account(asking), order(asking), because(asking))));
    }

    private static Manual manual(String name, String purpose, Set<Role> roles) {
        return new Manual(name, "standing-orders", purpose, roles);
    }

    private static Operation set() {
        return Write.at(
                        ALL,
                        manual(
                                "setStandingOrder",
                                "Lets a savings account pay by itself: an amount again and again, the"
                                        + " instalments of a loan or a recurring deposit, or what is above"
                                        + " or below an amount. Each payment is an ordinary transaction,"
                                        + " made while its day is closed.",
                                POSTERS))
                .asks(
                        OrderBody.Terms.class,
                        """
                        {"pays": "amount", "to": "ext:ACC-18", "amount": "100.00", \
                        "frequency": "monthly", "holidayRule": "following", \
                        "start": "2026-04-01", "times": 12}\
                        """,
                        asking ->
                                new SetStandingOrder(
                                        Ids.next("so"),
                                        asking.body().terms(asking),
                                        OrderBody.because(asking, asking.body().narrative())))
                .answers(OrderAnswer.Changed.class, OrderAnswer.Changed::of);
    }

    private static Operation list() {
        return new Query<>(
                Route.get(ALL),
                manual(
                        "listStandingOrders",
                        "Answers the orders of an account that have not ended, from the decided state.",
                        Role.READERS),
                List.of(),
                OrderAnswer.All.class,
                OrderAnswer.All::read);
    }

    private static Operation read() {
        return new Query<>(
                Route.get(ONE),
                manual(
                        "readStandingOrder",
                        "Answers one order, ended or not, from the decided state.",
                        Role.READERS),
                List.of(),
                OrderAnswer.Standing.class,
                OrderAnswer.Standing::read);
    }

    private static Operation change() {
        return Write.at(
                        ONE + "/changes",
                        manual(
                                "changeStandingOrder",
                                "Changes how much an order pays, until when, or how often it tries; what"
                                        + " is not named stays.",
                                POSTERS))
                .asks(
                        OrderBody.Change.class,
                        """
                        {"amount": "120.00"}\
                        """,
                        asking -> {
                            var account = asking.pathAccount();
                            var body = asking.body();
                            return new ChangeStandingOrder(
                                    account.id(),
                                    asking.variable("order"),
                                    body.amount(account.currency()),
                                    body.until(),
                                    body.tries(),
                                    OrderBody.because(asking, body.narrative()));
                        })
                .answers(OrderAnswer.Changed.class, OrderAnswer.Changed::of);
    }

    private static Operation plain(
            String verb,
            String purpose,
            Function<Asking<OrderBody.Plain>, StandingOrderCommand> asked) {
        return Write.at(ONE + "/" + verb, manual(verb + "StandingOrder", purpose, POSTERS))
                .asks(OrderBody.Plain.class, "{}", asked::apply)
                .answers(OrderAnswer.Changed.class, OrderAnswer.Changed::of);
    }

    private static String account(Asking<?> asking) {
        return asking.pathAccount().id();
    }

    private static String order(Asking<?> asking) {
        return asking.variable("order");
    }

    private static Envelope because(Asking<OrderBody.Plain> asking) {
        return OrderBody.because(asking, asking.body().narrative());
    }
}
