package org.quipu.api.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Happened;
import org.quipu.core.money.Money;
import org.quipu.core.payment.PaymentEvent.OfFile;
import org.quipu.core.payment.PaymentEvent.PaymentFileTaken;
import org.quipu.core.payment.PaymentEvent.PaymentMatched;
import org.quipu.core.payment.PaymentEvent.PaymentRefused;
import org.quipu.core.payment.PaymentEvent.PaymentSuspended;

/** A file that was taken in, and what became of each of its payments. */
record FileTaken(
        @Meaning(value = "The transaction's id.", example = "48213") String id,
        @Meaning(value = "Where its event stands in the log.", example = "48213") long position,
        @Meaning(
                        value =
                                "Where the last of what it brought stands: with atLeast of it, the read"
                                        + " side answers with all of it.",
                        example = "48216")
                long through,
        @Meaning(
                        value = "The file: the same for the same bytes of the same channel.",
                        example = "pf_mpesa_c0ffeec0ffeec0ffeec0")
                String file,
        @Meaning(value = "SHA-256 of its bytes.") String digest,
        @Meaning("The business date it was taken in on.") LocalDate bookingDate,
        @Meaning(value = "ISO 4217.", example = "KES") String currency,
        @Meaning("All of its payments.") Share all,
        @Meaning("Those that repaid a loan.") Share posted,
        @Meaning("Those that wait in suspense.") Share suspended,
        @Meaning("Those that are in the ledger already, or that no rule lets in.") Share refused,
        @Meaning("One for each payment, in the order of the file.") List<Line> outcomes) {
    /** Some of its payments. */
    record Share(
            @Meaning(value = "How many.", example = "2") int payments,
            @Meaning(value = "What they add up to.", example = "771.01") String amount) {
        static Share of(List<OfFile> lines, Money zero, Predicate<OfFile> which) {
            var some = lines.stream().filter(which).toList();
            var sum = some.stream().map(it -> it.payment().amount()).reduce(zero, Money::plus);
            return new Share(some.size(), sum.decimal());
        }
    }

    /** What became of one payment. */
    record Line(
            @Meaning(value = "Its line in the file; the header is line 1.", example = "2") int line,
            @Meaning(value = "What the channel calls it.", example = "MP8842") String transaction,
            @Meaning(value = "How much.", example = "521.01") String amount,
            @Meaning("The day the money came.") LocalDate valueDate,
            @Meaning(value = "posted, suspended or refused.", example = "posted") String outcome,
            @Meaning(
                            value =
                                    "The rule why it repaid no loan, or was refused;"
                                            + " `posting/external-id-taken`: it is in the ledger already.",
                            example = "payment/unknown-payee")
                    Optional<String> rule,
            @Meaning(value = "The loan, where one was found.", example = "ln_01k9x0c2d4")
                    Optional<String> loan,
            @Meaning(
                            value =
                                    "The id of its transaction: the repayment, or what put it into"
                                            + " suspense, or what it is already.",
                            example = "48214")
                    Optional<String> id) {
        static Line of(Happened.At<OfFile> at) {
            return switch (at.event()) {
                case PaymentMatched it ->
                        of(
                                it,
                                "posted",
                                Optional.empty(),
                                Optional.of(it.loan()),
                                Optional.of(Long.toString(it.repayment())));
                case PaymentSuspended it ->
                        of(
                                it,
                                "suspended",
                                Optional.of(it.rule()),
                                it.loan(),
                                Optional.of(at.id()));
                case PaymentRefused it ->
                        of(
                                it,
                                "refused",
                                Optional.of(it.rule()),
                                Optional.empty(),
                                it.transaction().map(String::valueOf));
            };
        }

        private static Line of(
                OfFile event,
                String outcome,
                Optional<String> rule,
                Optional<String> loan,
                Optional<String> id) {
            var payment = event.payment();
            return new Line(
                    payment.line(),
                    payment.transaction(),
                    payment.amount().decimal(),
                    payment.date(),
                    outcome,
                    rule,
                    loan,
                    id);
        }
    }

    static FileTaken of(Happened happened) {
        var at = happened.the(PaymentFileTaken.class);
        var file = at.event().file();
        var zero = file.total().zero();
        var lines =
                happened.all().stream()
                        .filter(it -> it.event() instanceof OfFile)
                        .map(it -> new Happened.At<>(it.position(), (OfFile) it.event()))
                        .toList();
        var events = lines.stream().map(Happened.At::event).toList();
        return new FileTaken(
                at.id(),
                at.position(),
                happened.all().getLast().position(),
                file.id(),
                file.digest(),
                at.event().bookedOn(),
                zero.currency().getCurrencyCode(),
                Share.of(events, zero, _ -> true),
                Share.of(events, zero, PaymentMatched.class::isInstance),
                Share.of(events, zero, PaymentSuspended.class::isInstance),
                Share.of(events, zero, PaymentRefused.class::isInstance),
                lines.stream().map(Line::of).toList());
    }
}
