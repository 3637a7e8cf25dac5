package org.quipu.api.savings;

import java.util.List;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Ids;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Posted;
import org.quipu.api.operation.Write;
import org.quipu.core.account.AccountEvent.HoldCaptured;
import org.quipu.core.savings.SavingsCommand.CaptureHold;
import org.quipu.core.savings.SavingsCommand.PlaceHold;
import org.quipu.core.savings.SavingsCommand.ReleaseHold;

/** Reserving a part of a balance: placing, releasing, paying out. */
final class HoldOperations {
    private HoldOperations() {}

    static List<Operation> all() {
        return List.of(hold(), release(), capture());
    }

    private static Operation hold() {
        return Write.at(
                        SavingsOperations.ONE + "/holds",
                        SavingsOperations.manual(
                                "placeHold",
                                "Reserves a part of what is available.",
                                SavingsOperations.POSTERS))
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
                        SavingsOperations.ONE + "/holds/{hold}/release",
                        SavingsOperations.manual(
                                "releaseHold",
                                "Gives a reserved part back.",
                                SavingsOperations.POSTERS))
                .asks(
                        SavingsBody.Plain.class,
                        "{}",
                        asking ->
                                new ReleaseHold(
                                        asking.pathAccount().id(),
                                        asking.variable("hold"),
                                        SavingsBody.because(asking, asking.body().narrative())))
                .answers(SavingsAnswer.Held.class, SavingsAnswer.Held::released);
    }

    private static Operation capture() {
        return Write.at(
                        SavingsOperations.ONE + "/holds/{hold}/captures",
                        SavingsOperations.manual(
                                "captureHold",
                                "Pays a reserved part, or some of it, to what it was reserved for.",
                                SavingsOperations.POSTERS))
                .asks(
                        SavingsBody.Capture.class,
                        """
                        {"amount": "30.00", "settlementAccount": "float-mpesa", "keepRest": true}\
                        """,
                        HoldOperations::capturing)
                .answers(Posted.class, happened -> Posted.of(happened, HoldCaptured.class));
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
}
