package org.quipu.api.deposit;

import static org.quipu.api.access.Role.CASHIER;
import static org.quipu.api.access.Role.INTEGRATOR;

import java.util.List;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Ids;
import org.quipu.api.operation.Moneys;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.deposit.DepositCommand.ChangeInstruction;
import org.quipu.core.deposit.DepositCommand.CloseDeposit;
import org.quipu.core.deposit.DepositCommand.OpenRecurringDeposit;
import org.quipu.core.deposit.DepositCommand.OpenTermDeposit;
import org.quipu.core.deposit.DepositCommand.PayInstalment;

/** Everything that can be asked of deposits for a term. */
public final class DepositOperations {
    private static final String TERM = "/v1/term-deposits";
    private static final String RECURRING = "/v1/recurring-deposits";
    private static final Set<Role> POSTERS = Set.of(INTEGRATOR, CASHIER);

    private DepositOperations() {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(
                open(),
                read(TERM, "readTermDeposit"),
                instruct(TERM, "instructTermDeposit"),
                close(TERM, "closeTermDeposit"),
                openRecurring(),
                read(RECURRING, "readRecurringDeposit"),
                pay(),
                instruct(RECURRING, "instructRecurringDeposit"),
                close(RECURRING, "closeRecurringDeposit"));
    }

    private static String chapter(String root) {
        return root.substring("/v1/".length());
    }

    private static Operation openRecurring() {
        return Write.at(
                        RECURRING,
                        new Manual(
                                "openRecurringDeposit",
                                chapter(RECURRING),
                                "Begins to lay the same sum down each month, the first at once.",
                                POSTERS))
                .asks(
                        DepositBody.Recurring.class,
                        """
                        {"client": "ext:C-31", "product": "monthly-kes", "instalment": "85.00", \
                        "months": 10, "from": "ext:ACC-17", "atMaturity": "pay_out", \
                        "payTo": "ext:ACC-17", "externalId": "RD-17"}\
                        """,
                        DepositOperations::recurring)
                .answers(DepositAnswer.Opened.class, DepositAnswer.Opened::of);
    }

    private static OpenRecurringDeposit recurring(Asking<DepositBody.Recurring> asking) {
        var body = asking.body();
        var currency = asking.productCurrency(body.product());
        return new OpenRecurringDeposit(
                Ids.next("rd"),
                body.depositor(asking),
                Moneys.of("/instalment", body.instalment().decimal(), currency),
                body.months(),
                body.start(),
                body.instruction(asking),
                body.source().envelope(asking));
    }

    private static Operation pay() {
        return Write.at(
                        RECURRING + "/{id}/instalments",
                        new Manual(
                                "payInstalment",
                                chapter(RECURRING),
                                "Takes the next instalment in, from its own day on; one that is late by"
                                        + " more than the product allows is missed.",
                                POSTERS))
                .asks(
                        DepositBody.Instalment.class,
                        """
                        {"from": "ext:ACC-17"}\
                        """,
                        asking -> {
                            var body = asking.body();
                            return new PayInstalment(
                                    asking.pathAccount().id(),
                                    body.from().map(it -> asking.account(it).id()),
                                    body.valueDate(),
                                    body.source().envelope(asking));
                        })
                .answers(DepositAnswer.Paid.class, DepositAnswer.Paid::of);
    }

    private static Operation open() {
        return Write.at(
                        TERM,
                        new Manual(
                                "openTermDeposit",
                                chapter(TERM),
                                "Lays a sum down for a term, from a savings account of the holder or"
                                        + " through a settlement account.",
                                POSTERS))
                .asks(
                        DepositBody.Opening.class,
                        """
                        {"client": "ext:C-31", "product": "fixed-kes", "principal": "1000.00", \
                        "months": 12, "from": "ext:ACC-17", "atMaturity": "pay_out", \
                        "payTo": "ext:ACC-17", "externalId": "TD-17"}\
                        """,
                        DepositOperations::opening)
                .answers(DepositAnswer.Opened.class, DepositAnswer.Opened::of);
    }

    private static OpenTermDeposit opening(Asking<DepositBody.Opening> asking) {
        var body = asking.body();
        var currency = asking.productCurrency(body.product());
        return new OpenTermDeposit(
                Ids.next("td"),
                body.depositor(asking),
                Moneys.of("/principal", body.principal().decimal(), currency),
                body.length(),
                body.start(),
                body.instruction(asking),
                body.source().envelope(asking));
    }

    private static Operation read(String root, String name) {
        return new Query<>(
                Route.get(root + "/{id}"),
                new Manual(
                        name,
                        chapter(root),
                        "Answers from the decided state: all that was acknowledged is in it, and what"
                                + " fell due though nobody recorded it yet.",
                        Role.READERS),
                List.of(),
                DepositAnswer.Standing.class,
                reading -> DepositReading.read(reading, root.equals(RECURRING)));
    }

    private static Operation instruct(String root, String name) {
        return Write.at(
                        root + "/{id}/instructions",
                        new Manual(
                                name,
                                chapter(root),
                                "Says what becomes of a deposit at its maturity, instead of what was"
                                        + " said before.",
                                POSTERS))
                .asks(
                        DepositBody.Wish.class,
                        """
                        {"atMaturity": "renew"}\
                        """,
                        asking ->
                                new ChangeInstruction(
                                        asking.pathAccount().id(),
                                        asking.body().instruction(asking),
                                        Source.ofNarrative(asking.body().narrative())
                                                .envelope(asking)))
                .answers(DepositAnswer.Instructed.class, DepositAnswer.Instructed::of);
    }

    private static Operation close(String root, String name) {
        return Write.at(
                        root + "/{id}/closures",
                        new Manual(
                                name,
                                chapter(root),
                                "Pays a deposit out before its maturity, at the lowered rate; or after"
                                        + " it, where it waits to be collected.",
                                POSTERS))
                .asks(
                        DepositBody.Closure.class,
                        """
                        {"to": "ext:ACC-17"}\
                        """,
                        asking -> {
                            var to = asking.body().to();
                            return new CloseDeposit(
                                    asking.pathAccount().id(),
                                    to.map(it -> asking.account(it).id()),
                                    asking.body().source().envelope(asking));
                        })
                .answers(DepositAnswer.Closed.class, DepositAnswer.Closed::of);
    }
}
