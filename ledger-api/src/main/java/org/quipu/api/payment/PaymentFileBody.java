package org.quipu.api.payment;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Amount;
import org.quipu.api.input.Code;
import org.quipu.api.input.FileContent;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Moneys;
import org.quipu.api.operation.Source;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.ProblemException;
import org.quipu.core.payment.PaymentCommand.Sent;
import org.quipu.core.payment.PaymentCommand.TakePaymentFile;
import org.quipu.core.payment.PaymentFile;

/** A file of payments, with what its sender says that it holds. */
record PaymentFileBody(
        @Meaning(
                        value =
                                "Who sends such files. A transaction of a channel is posted once,"
                                        + " however many files report it.",
                        example = "mpesa")
                Code channel,
        @Meaning(value = "The bank account or float where the money lies.", example = "float-mpesa")
                Identifier settlementAccount,
        @Meaning(value = "Where what finds no loan waits.", example = "suspense")
                Identifier suspenseAccount,
        @Meaning(value = "What its sender calls the file.", example = "mpesa-2026-03-30.csv")
                Optional<Code> name,
        @Meaning(value = "Control total: how many payments the file has.", example = "2")
                Integer payments,
        @Meaning(value = "Control total: what they add up to.", example = "771.01") Amount total,
        @Meaning(
                        "The file's bytes as Base64: CSV in UTF-8 with the columns transaction, date,"
                                + " amount, account, and where there are any currency, payer, phone,"
                                + " narrative. At most 2,000 payments.")
                FileContent content,
        @Meaning(value = "Words for people. Kept outside the log.", example = "Monday's file")
                Optional<FreeText> narrative) {
    TakePaymentFile command(Asking<?> asking) {
        var account = asking.account(settlementAccount);
        var lines = PaymentLines.read(content.text(), account.currency(), channel.text());
        if (lines.size() != payments) {
            throw new ProblemException(
                    FieldError.body(
                            "/payments", "file/other-count", "The file has " + lines.size() + "."));
        }
        return new TakePaymentFile(
                file(asking, account.id(), account.currency()),
                sent(lines, asking),
                Source.ofNarrative(narrative).envelope(asking));
    }

    private PaymentFile file(Asking<?> asking, String account, Currency currency) {
        return new PaymentFile(
                "pf_" + channel.text() + "_" + content.digest().substring(0, 20),
                channel.text(),
                content.digest(),
                name.map(Code::text),
                account,
                asking.account(suspenseAccount).id(),
                Moneys.of("/total", total.decimal(), currency));
    }

    private static List<Sent> sent(List<PaymentLines.Line> lines, Asking<?> asking) {
        return lines.stream()
                .map(line ->
                        new Sent(
                                line.payment(),
                                line.account(),
                                line.payer().map(asking::sealText),
                                Optional.of(line.account())
                                        .filter(it -> !it.isEmpty())
                                        .map(asking::sealText),
                                line.narrative().map(asking::sealText)))
                .toList();
    }
}
