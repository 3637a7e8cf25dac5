package org.quipu.api.savings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.access.Role;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Wire;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Posted;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Write;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.correction.CorrectionCommand.WaiveFee;
import org.quipu.core.correction.CorrectionEvent.FeeWaived;
import org.quipu.core.earning.Earned.Kept;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.earning.Fee;
import org.quipu.core.money.Money;
import org.quipu.core.savings.SavingsCommand.ChargeFee;
import org.quipu.core.savings.SavingsEvent.FeeCharged;

/** What the bank takes of savings accounts: charging, waiving, reading. */
final class FeeOperations {
    private static final String FEES = SavingsOperations.ONE + "/fees";

    private FeeOperations() {}

    /** Why a fee is given back. */
    record Waiver(
            @Meaning(value = "Why. Kept outside the log.", example = "the branch was closed")
                    FreeText reason) {}

    /** Every fee of an account. */
    record Taken(
            @Meaning(value = "The account.", example = "sav_01k9x0c2d4") String account,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning("In the order they were booked.") List<One> fees,
            @Meaning(value = "The last position this may reflect.", example = "48216")
                    long position) {}

    /** A fee, or a change of one. */
    record One(
            @Meaning(value = "The transaction's id.", example = "48213") String id,
            @Meaning(value = "Which fee.", example = "monthly") String fee,
            @Meaning("Its value date.") LocalDate day,
            @Meaning("When it became known.") LocalDate bookingDate,
            @Meaning(value = "What was taken; below zero where it came back.", example = "10.00")
                    String amount,
            @Meaning(
                            value =
                                    "asked, due, restated: a late booking changed what had fallen due;"
                                            + " waived, or asked_back: it was given back.",
                            example = "due")
                    String why) {}

    static List<Operation> all() {
        return List.of(charge(), read(), waive());
    }

    private static Operation charge() {
        return Write.at(
                        FEES,
                        SavingsOperations.manual(
                                "chargeFee",
                                "Charges a fee that the product names.",
                                SavingsOperations.POSTERS))
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
                .answers(Posted.class, happened -> Posted.of(happened, FeeCharged.class));
    }

    private static Operation read() {
        return new Query<>(
                Route.get(FEES),
                SavingsOperations.manual(
                        "readFees",
                        "Answers what was taken of an account for the bank's services, and given back.",
                        Role.READERS),
                List.of(),
                Taken.class,
                FeeOperations::taken);
    }

    private static Taken taken(Query.Reading reading) {
        var id = reading.pathAccount().id();
        var state = reading.state(EarningKinds.EARNED.ref(id));
        if (!(state.state() instanceof Kept kept)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such savings account.");
        }
        return new Taken(
                id,
                kept.account().currency().getCurrencyCode(),
                kept.fees().stream().map(fee -> one(fee, kept)).toList(),
                state.position());
    }

    private static One one(Fee fee, Kept kept) {
        return new One(
                Long.toString(fee.position()),
                fee.name(),
                fee.day(),
                fee.known(),
                new Money(kept.account().currency(), fee.amount()).decimal(),
                Wire.name(fee.why()));
    }

    private static Operation waive() {
        return Write.at(
                        FEES + "/{fee}/waivers",
                        SavingsOperations.manual(
                                "waiveFee",
                                "Gives a fee back that was taken, as if it had never been.",
                                SavingsOperations.POSTERS))
                .asks(
                        Waiver.class,
                        """
                        {"reason": "the branch was closed"}\
                        """,
                        asking ->
                                new WaiveFee(
                                        asking.pathAccount().id(),
                                        position(asking),
                                        SavingsBody.because(
                                                asking, Optional.of(asking.body().reason()))))
                .answers(Posted.class, FeeOperations::waived);
    }

    private static Posted waived(Happened happened) {
        return Posted.of(happened, FeeWaived.class);
    }

    private static long position(Asking<?> asking) {
        try {
            return Long.parseLong(asking.variable("fee"));
        } catch (NumberFormatException _) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such fee.");
        }
    }
}
