package org.quipu.api.savings;

import static org.quipu.api.access.Role.ADMINISTRATOR;
import static org.quipu.api.access.Role.CASHIER;
import static org.quipu.api.access.Role.INTEGRATOR;
import static org.quipu.api.access.Role.LOAN_OFFICER;
import static org.quipu.api.access.Role.OPERATIONS;

import java.util.List;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.Code;
import org.quipu.api.input.ExternalId;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Ids;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Posted;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.Envelope;
import org.quipu.core.account.AccountEvent.HoldCaptured;
import org.quipu.core.savings.SavingsCommand.BlockAccount;
import org.quipu.core.savings.SavingsCommand.CaptureHold;
import org.quipu.core.savings.SavingsCommand.ChargeFee;
import org.quipu.core.savings.SavingsCommand.CloseAccount;
import org.quipu.core.savings.SavingsCommand.Deposit;
import org.quipu.core.savings.SavingsCommand.OpenSavingsAccount;
import org.quipu.core.savings.SavingsCommand.PlaceHold;
import org.quipu.core.savings.SavingsCommand.ReleaseHold;
import org.quipu.core.savings.SavingsCommand.UnblockAccount;
import org.quipu.core.savings.SavingsCommand.Withdraw;
import org.quipu.core.savings.SavingsEvent.Deposited;
import org.quipu.core.savings.SavingsEvent.FeeCharged;
import org.quipu.core.savings.SavingsEvent.Withdrawn;

/** Everything that can be asked of savings accounts. */
public final class SavingsOperations {
    private static final String CHAPTER = "savings-accounts";
    private static final String ROOT = "/v1/savings-accounts";
    private static final String ONE = ROOT + "/{id}";
    private static final Set<Role> POSTERS = Set.of(INTEGRATOR, CASHIER);

    private SavingsOperations() {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(
                open(),
                read(),
                deposit(),
                withdraw(),
                fee(),
                hold(),
                release(),
                capture(),
                block(),
                unblock(),
                close());
    }

    private static Manual manual(String name, String summary, Set<Role> roles) {
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
                .answers(Posted.class, happened -> Posted.of(happened.the(Deposited.class)));
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
                .answers(Posted.class, happened -> Posted.of(happened.the(Withdrawn.class)));
    }

    private static Operation fee() {
        return Write.at(
                        ONE + "/fees",
                        manual("chargeFee", "Charges a fee that the product names.", POSTERS))
                .asks(
                        SavingsBody.Fee.class,
                        """
                        {"fee": "statement", "amount": "5.00"}\
                        """,
                        asking -> {
                            var account = asking.pathAccount();
                            var body = asking.body();
                            return new ChargeFee(
                                    account.id(),
                                    body.fee().text(),
                                    asking.money(body.amount(), account.currency()),
                                    body.valueDate(),
                                    body.source().envelope(asking));
                        })
                .answers(Posted.class, happened -> Posted.of(happened.the(FeeCharged.class)));
    }

    private static Operation hold() {
        return Write.at(
                        ONE + "/holds",
                        manual("placeHold", "Reserves a part of what is available.", POSTERS))
                .asks(
                        SavingsBody.Hold.class,
                        """
                        {"amount": "50.00", "expiresOn": "2026-04-15"}\
                        """,
                        asking -> {
                            var account = asking.pathAccount();
                            var body = asking.body();
                            return new PlaceHold(
                                    account.id(),
                                    Ids.next("hld"),
                                    asking.money(body.amount(), account.currency()),
                                    body.expiresOn(),
                                    body.source().envelope(asking));
                        })
                .answers(SavingsAnswer.Held.class, SavingsAnswer.Held::placed);
    }

    private static Operation release() {
        return Write.at(
                        ONE + "/holds/{hold}/release",
                        manual("releaseHold", "Gives a reserved part back.", POSTERS))
                .asks(
                        SavingsBody.Plain.class,
                        "{}",
                        asking ->
                                new ReleaseHold(
                                        asking.pathAccount().id(),
                                        asking.variable("hold"),
                                        because(asking, asking.body())))
                .answers(SavingsAnswer.Held.class, SavingsAnswer.Held::released);
    }

    private static Operation capture() {
        return Write.at(
                        ONE + "/holds/{hold}/captures",
                        manual(
                                "captureHold",
                                "Pays a reserved part, or some of it, to what it was reserved for.",
                                POSTERS))
                .asks(
                        SavingsBody.Capture.class,
                        """
                        {"amount": "30.00", "settlementAccount": "float-mpesa", "keepRest": true}\
                        """,
                        SavingsOperations::capturing)
                .answers(Posted.class, happened -> Posted.of(happened.the(HoldCaptured.class)));
    }

    private static CaptureHold capturing(Asking<SavingsBody.Capture> asking) {
        var account = asking.pathAccount();
        var body = asking.body();
        return new CaptureHold(
                account.id(),
                asking.variable("hold"),
                asking.money(body.amount(), account.currency()),
                body.to().map(to -> asking.account(to).id()),
                body.keepRest().orElse(false),
                body.valueDate(),
                body.source().envelope(asking));
    }

    private static Operation block() {
        return Write.at(
                        ONE + "/blocks",
                        manual(
                                "blockAccount",
                                "Stops an account from debits or from all movements.",
                                Set.of(INTEGRATOR, OPERATIONS, ADMINISTRATOR)))
                .asks(
                        SavingsBody.Blocking.class,
                        """
                        {"scope": "debits", "narrative": "court order 12/26"}\
                        """,
                        asking ->
                                new BlockAccount(
                                        asking.pathAccount().id(),
                                        asking.body().scope().block(),
                                        because(
                                                asking,
                                                new SavingsBody.Plain(asking.body().narrative()))))
                .answers(SavingsAnswer.Changed.class, SavingsAnswer.Changed::blocked);
    }

    private static Operation unblock() {
        return Write.at(
                        ONE + "/unblocks",
                        manual(
                                "unblockAccount",
                                "Lets an account go again.",
                                Set.of(INTEGRATOR, OPERATIONS, ADMINISTRATOR)))
                .asks(
                        SavingsBody.Plain.class,
                        "{}",
                        asking ->
                                new UnblockAccount(
                                        asking.pathAccount().id(), because(asking, asking.body())))
                .answers(SavingsAnswer.Changed.class, SavingsAnswer.Changed::unblocked);
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

    private static Envelope because(Asking<?> asking, SavingsBody.Plain why) {
        return Source.ofNarrative(why.narrative()).envelope(asking);
    }
}
