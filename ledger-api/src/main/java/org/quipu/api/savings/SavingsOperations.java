package org.quipu.api.savings;

import static org.quipu.api.access.Role.CASHIER;
import static org.quipu.api.access.Role.INTEGRATOR;
import static org.quipu.api.access.Role.LOAN_OFFICER;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quipu.api.access.Role;
import org.quipu.api.input.Code;
import org.quipu.api.input.ExternalId;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Ids;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Operation.Parameter;
import org.quipu.api.operation.Posted;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.savings.SavingsCommand.CloseAccount;
import org.quipu.core.savings.SavingsCommand.Deposit;
import org.quipu.core.savings.SavingsCommand.OpenSavingsAccount;
import org.quipu.core.savings.SavingsCommand.Withdraw;
import org.quipu.core.savings.SavingsEvent.Deposited;
import org.quipu.core.savings.SavingsEvent.Withdrawn;

/** Everything that can be asked of savings accounts. */
public final class SavingsOperations {
    static final String CHAPTER = "savings-accounts";
    private static final String ROOT = "/v1/savings-accounts";
    static final String ONE = ROOT + "/{id}";
    static final Set<Role> POSTERS = Set.of(INTEGRATOR, CASHIER);

    private SavingsOperations() {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return Stream.of(
                        List.of(open(), read(), interest(), deposit(), withdraw()),
                        FeeOperations.all(),
                        HoldOperations.all(),
                        BlockOperations.all(),
                        StatementOperations.all(),
                        List.of(close()))
                .flatMap(List::stream)
                .toList();
    }

    static Manual manual(String name, String summary, Set<Role> roles) {
        return new Manual(name, CHAPTER, summary, roles);
    }

    private static Operation open() {
        return Write.at(
                        ROOT,
                        manual(
                                "openSavingsAccount",
                                "Opens an account for a client, empty.",
                                Set.of(INTEGRATOR, CASHIER, LOAN_OFFICER)))
                .asks(
                        SavingsBody.Opening.class,
                        """
                        {"client": "ext:C-31", "product": "savings-kes", "externalId": "ACC-17"}\
                        """,
                        SavingsOperations::opening)
                .answers(SavingsAnswer.Opened.class, SavingsAnswer.Opened::of);
    }

    private static OpenSavingsAccount opening(Asking<SavingsBody.Opening> asking) {
        var body = asking.body();
        return new OpenSavingsAccount(
                Ids.next("sav"),
                asking.client(body.client()),
                body.product().text(),
                body.branch().map(Code::text),
                body.externalId().map(ExternalId::text),
                Source.NONE.envelope(asking));
    }

    private static Operation read() {
        return new Query<>(
                Route.get(ONE),
                manual(
                        "readSavingsAccount",
                        "Answers from the decided state: all that was acknowledged is in it.",
                        Role.READERS),
                List.of(),
                SavingsAnswer.Standing.class,
                SavingsReading::read);
    }

    private static Operation interest() {
        return new Query<>(
                Route.get(ONE + "/interest"),
                manual(
                        "readSavingsInterest",
                        "Answers interest day by day, what of it was posted, and what later bookings"
                                + " changed of that. From the decided state.",
                        Role.READERS),
                List.of(
                        new Parameter(
                                "from",
                                "string",
                                "The first day; absent: of the posting period of the last.",
                                false),
                        new Parameter(
                                "to",
                                "string",
                                "The last day; absent: the one before the business date.",
                                false)),
                InterestReading.Interest.class,
                InterestReading::read);
    }

    private static Operation deposit() {
        return Write.at(ONE + "/deposits", manual("deposit", "Takes money in.", POSTERS))
                .asks(
                        SavingsBody.Cash.class,
                        """
                        {"amount": "250.00", "valueDate": "2026-03-30", \
                        "settlementAccount": "float-mpesa", "externalId": "MP8842", \
                        "narrative": "harvest"}\
                        """,
                        asking -> {
                            var account = asking.pathAccount();
                            var body = asking.body();
                            return new Deposit(
                                    account.id(),
                                    asking.money(body.amount(), account.currency()),
                                    body.valueDate(),
                                    body.source().envelope(asking));
                        })
                .answers(Posted.class, happened -> Posted.of(happened, Deposited.class));
    }

    private static Operation withdraw() {
        return Write.at(ONE + "/withdrawals", manual("withdraw", "Pays money out.", POSTERS))
                .asks(
                        SavingsBody.Cash.class,
                        """
                        {"amount": "100.00", "settlementAccount": "till-1", "receipt": "R-1201"}\
                        """,
                        asking -> {
                            var account = asking.pathAccount();
                            var body = asking.body();
                            return new Withdraw(
                                    account.id(),
                                    asking.money(body.amount(), account.currency()),
                                    body.valueDate(),
                                    body.source().envelope(asking));
                        })
                .answers(Posted.class, happened -> Posted.of(happened, Withdrawn.class));
    }

    private static Operation close() {
        return Write.at(
                        ONE + "/closure",
                        manual(
                                "closeSavingsAccount",
                                "Ends an account; with a settlement account the balance is paid out of"
                                        + " it first.",
                                POSTERS))
                .asks(
                        SavingsBody.Closure.class,
                        """
                        {"settlementAccount": "till-1"}\
                        """,
                        asking ->
                                new CloseAccount(
                                        asking.pathAccount().id(),
                                        asking.body().source().envelope(asking)))
                .answers(SavingsAnswer.Closed.class, SavingsAnswer.Closed::of);
    }
}
