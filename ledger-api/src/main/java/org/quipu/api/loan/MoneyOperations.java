package org.quipu.api.loan;

import static org.quipu.api.loan.LoanBody.account;
import static org.quipu.api.loan.LoanOperations.ONE;
import static org.quipu.api.loan.LoanOperations.POSTERS;
import static org.quipu.api.loan.LoanOperations.manual;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Write;
import org.quipu.core.Envelope;
import org.quipu.core.loan.LoanCommand;
import org.quipu.core.loan.LoanCommand.DisburseLoan;
import org.quipu.core.loan.LoanCommand.DisburseTranche;
import org.quipu.core.loan.LoanCommand.RefundCredit;
import org.quipu.core.loan.LoanCommand.RepayLoan;
import org.quipu.core.loan.LoanCommand.SettleLoan;
import org.quipu.core.loan.LoanCommand.TopUpLoan;
import org.quipu.core.loan.LoanEvent.CreditRefunded;
import org.quipu.core.loan.LoanEvent.LoanDisbursed;
import org.quipu.core.loan.LoanEvent.LoanSettled;
import org.quipu.core.loan.LoanEvent.RecoveryReceived;
import org.quipu.core.loan.LoanEvent.RepaymentReceived;
import org.quipu.core.loan.LoanEvent.TrancheDisbursed;
import org.quipu.core.money.Money;

/** Money that goes to a borrower, or comes from one. */
final class MoneyOperations {
    private static final String CASH =
            """
            {"amount": "521.01", "settlementAccount": "float-mpesa", "externalId": "MP8842"}\
            """;

    private MoneyOperations() {}

    static List<Operation> all() {
        return List.of(disburse(), tranche(), repay(), recover(), settle(), refund(), topUp());
    }

    private static Operation disburse() {
        return Write.at(
                        ONE + "/disbursements",
                        manual(
                                "disburseLoan",
                                "Pays an approved loan out, the upfront fee withheld; also a channel's"
                                        + " confirmation.",
                                POSTERS))
                .asks(
                        LoanBody.Disbursement.class,
                        """
                        {"savingsAccount": "ext:ACC-17", "valueDate": "2026-03-31"}\
                        """,
                        asking -> {
                            var body = asking.body();
                            return new DisburseLoan(
                                    asking.pathLoan().id(),
                                    body.valueDate(),
                                    account(asking, body.savingsAccount()),
                                    account(asking, body.collateralAccount()),
                                    body.source().envelope(asking));
                        })
                .answers(LoanPosted.class, MoneyOperations::disbursed);
    }

    private static LoanPosted disbursed(Happened happened) {
        var at = happened.the(LoanDisbursed.class);
        return LoanPosted.of(happened, at, principal(at.event()));
    }

    private static Money principal(LoanDisbursed event) {
        var currency = event.movement().legs().getFirst().amount().currency();
        return new Money(currency, event.contract().terms().principal());
    }

    private static Operation tranche() {
        return payment(
                "/tranches",
                manual("disburseTranche", "Pays a further part of the loan out.", POSTERS),
                DisburseTranche::new,
                happened -> {
                    var at = happened.the(TrancheDisbursed.class);
                    return LoanPosted.of(happened, at, at.event().amount());
                });
    }

    private static Operation repay() {
        return payment(
                "/repayments",
                manual(
                        "repayLoan",
                        "Takes a payment of the borrower; on a loan that was written off, a recovery.",
                        POSTERS),
                RepayLoan::new,
                MoneyOperations::received);
    }

    private static Operation recover() {
        return payment(
                "/recoveries",
                manual(
                        "recoverLoan",
                        "Takes what still comes in for a loan that was written off; the same command"
                                + " as a repayment.",
                        POSTERS),
                RepayLoan::new,
                MoneyOperations::received);
    }

    static LoanPosted received(Happened happened) {
        var repaid = happened.find(RepaymentReceived.class);
        if (repaid.isPresent()) {
            return LoanPosted.of(happened, repaid.get(), repaid.get().event().amount());
        }
        var recovered = happened.the(RecoveryReceived.class);
        return LoanPosted.of(happened, recovered, recovered.event().amount());
    }

    private static Operation refund() {
        return payment(
                "/refunds",
                manual("refundCredit", "Pays the borrower's credit back.", POSTERS),
                RefundCredit::new,
                happened -> {
                    var at = happened.the(CreditRefunded.class);
                    return LoanPosted.of(happened, at, at.event().amount());
                });
    }

    private static Operation settle() {
        return Write.at(
                        ONE + "/settlements",
                        manual(
                                "settleLoan",
                                "Pays everything at once: the quote, or more.",
                                POSTERS))
                .asks(
                        LoanBody.Settlement.class,
                        """
                        {"settlementAccount": "float-mpesa"}\
                        """,
                        asking -> {
                            var loan = asking.pathLoan();
                            var body = asking.body();
                            return new SettleLoan(
                                    loan.id(),
                                    body.amount()
                                            .map(amount -> asking.money(amount, loan.currency())),
                                    body.valueDate(),
                                    account(asking, body.savingsAccount()),
                                    body.source().envelope(asking));
                        })
                .answers(LoanPosted.class, MoneyOperations::settled);
    }

    private static LoanPosted settled(Happened happened) {
        var at = happened.the(LoanSettled.class);
        return LoanPosted.of(happened, at, at.event().amount());
    }

    private static Operation topUp() {
        return Write.at(
                        ONE + "/top-ups",
                        manual(
                                "topUpLoan",
                                "Pays an approved loan out to the borrower's savings and settles an old"
                                        + " loan from there, in one step.",
                                POSTERS))
                .asks(
                        LoanBody.TopUp.class,
                        """
                        {"repays": "ext:LN-12", "savingsAccount": "ext:ACC-17"}\
                        """,
                        asking -> {
                            var body = asking.body();
                            return new TopUpLoan(
                                    asking.pathLoan().id(),
                                    asking.loan(body.repays()).id(),
                                    asking.account(body.savingsAccount()).id(),
                                    body.source().envelope(asking));
                        })
                .answers(ToppedUp.class, ToppedUp::of);
    }

    /** A command that moves an amount. */
    private interface Payment {
        LoanCommand of(
                String loan,
                Money amount,
                Optional<LocalDate> valueDate,
                Optional<String> savings,
                Envelope envelope);
    }

    private static Operation payment(
            String action, Manual manual, Payment command, Function<Happened, LoanPosted> answer) {
        return Write.at(ONE + action, manual)
                .asks(
                        LoanBody.Payment.class,
                        CASH,
                        asking -> {
                            var loan = asking.pathLoan();
                            var body = asking.body();
                            return command.of(
                                    loan.id(),
                                    asking.money(body.amount(), loan.currency()),
                                    body.valueDate(),
                                    account(asking, body.savingsAccount()),
                                    body.source().envelope(asking));
                        })
                .answers(LoanPosted.class, answer);
    }

    /** A new loan paid an old one. */
    record ToppedUp(
            @Meaning("The new loan, paid out.") LoanPosted disbursement,
            @Meaning("The old loan, settled.") LoanPosted settlement) {
        static ToppedUp of(Happened happened) {
            return new ToppedUp(disbursed(happened), settled(happened));
        }
    }
}
