package org.quipu.api.deposit;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.api.input.Amount;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Code;
import org.quipu.api.input.ExternalId;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Inline;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Source;
import org.quipu.core.deposit.DepositCommand.Depositor;
import org.quipu.core.deposit.Instruction;
import org.quipu.core.deposit.Instruction.AtMaturity;
import org.quipu.core.termdeposit.Length;

/** What is sent to deposits for a term. */
final class DepositBody {
    private DepositBody() {}

    /** A sum for a term. */
    record Opening(
            @Meaning(value = "Whose it is.", example = "ext:C-31") Identifier client,
            @Meaning(value = "Under whose rules.", example = "fixed-kes") Code product,
            @Meaning(value = "What is laid down, in the product's currency.", example = "1000.00")
                    Amount principal,
            @Meaning(value = "For how many months; this or days.", example = "12")
                    Optional<Integer> months,
            @Meaning("For how many days; this or months.") Optional<Integer> days,
            @Meaning("The first day that earns; the business date if absent.")
                    Optional<LocalDate> start,
            @Meaning(
                            value =
                                    "The holder's savings account it comes from; a settlement account"
                                            + " if absent.",
                            example = "ext:ACC-17")
                    Optional<Identifier> from,
            @Meaning(value = "The till, vault, bank or float it comes in by.")
                    Optional<Identifier> settlementAccount,
            @Meaning("What becomes of it at its maturity; wait if absent.")
                    Optional<AtMaturity> atMaturity,
            @Meaning(
                            value =
                                    "Whom it is paid to then: the holder's savings account (pay_out), or"
                                            + " a bank, float or suspense account (settle).",
                            example = "ext:ACC-17")
                    Optional<Identifier> payTo,
            @Meaning(
                            "The holder's savings account that interest is paid to, where the product"
                                    + " pays it out; payTo if absent.")
                    Optional<Identifier> interestTo,
            @Meaning(value = "Where it is booked; the client's branch if absent.", example = "main")
                    Optional<Code> branch,
            @Meaning(value = "Your own identifier of the deposit, unique.", example = "TD-17")
                    Optional<ExternalId> externalId,
            @Meaning(value = "The number on the paper receipt.", example = "R-1201")
                    Optional<Code> receipt,
            @Meaning(value = "Words for people. Kept outside the log.", example = "school fees")
                    Optional<FreeText> narrative) {
        /** Refuses a term of both sorts or none, and of no time. */
        Opening {
            if (months.isPresent() == days.isPresent()) {
                throw new Breach("term/one-of-two", "Either months or days.");
            }
            if (months.or(() -> days).orElseThrow() < 1) {
                throw new Breach("term/not-positive", "A term is above zero.");
            }
        }

        Length length() {
            return new Length(months.orElse(0), days.orElse(0));
        }

        Depositor depositor(Asking<?> asking) {
            return DepositBody.depositor(asking, client, product, branch, from, externalId);
        }

        Instruction instruction(Asking<?> asking) {
            return DepositBody.instruction(asking, atMaturity, payTo, interestTo);
        }

        Source source() {
            return DepositBody.source(settlementAccount, receipt, narrative, branch);
        }
    }

    /** The same sum each month. */
    record Recurring(
            @Meaning(value = "Whose it is.", example = "ext:C-31") Identifier client,
            @Meaning(value = "Under whose rules.", example = "monthly-kes") Code product,
            @Meaning(value = "What is laid down each month, the first at once.", example = "85.00")
                    Amount instalment,
            @Meaning(value = "How many times.", example = "10") Integer months,
            @Meaning("The day of the first; the business date if absent.")
                    Optional<LocalDate> start,
            @Meaning(
                            value =
                                    "The holder's savings account the first comes from; a settlement"
                                            + " account if absent.",
                            example = "ext:ACC-17")
                    Optional<Identifier> from,
            @Meaning(value = "The till, vault, bank or float it comes in by.")
                    Optional<Identifier> settlementAccount,
            @Meaning(
                            "What becomes of it at its maturity; wait if absent. Renewed, it begins with"
                                    + " what it came to, and with the same instalments.")
                    Optional<AtMaturity> atMaturity,
            @Meaning(value = "Whom it is paid to then.", example = "ext:ACC-17")
                    Optional<Identifier> payTo,
            @Meaning(value = "Where it is booked; the client's branch if absent.", example = "main")
                    Optional<Code> branch,
            @Meaning(value = "Your own identifier of the deposit, unique.", example = "RD-17")
                    Optional<ExternalId> externalId,
            @Meaning(value = "The number on the paper receipt.", example = "R-1201")
                    Optional<Code> receipt,
            @Meaning(value = "Words for people. Kept outside the log.", example = "a cow")
                    Optional<FreeText> narrative) {
        Depositor depositor(Asking<?> asking) {
            return DepositBody.depositor(asking, client, product, branch, from, externalId);
        }

        Instruction instruction(Asking<?> asking) {
            return DepositBody.instruction(asking, atMaturity, payTo, Optional.empty());
        }

        Source source() {
            return DepositBody.source(settlementAccount, receipt, narrative, branch);
        }
    }

    /** The next instalment. */
    record Instalment(
            @Meaning(
                            value =
                                    "The holder's savings account it comes from; a settlement account"
                                            + " if absent.",
                            example = "ext:ACC-17")
                    Optional<Identifier> from,
            @Meaning(value = "When it takes effect; the business date if absent.")
                    Optional<LocalDate> valueDate,
            @Inline Source source) {}

    /** What the holder wishes from now on. */
    record Wish(
            @Meaning("What becomes of it at its maturity.") AtMaturity atMaturity,
            @Meaning(
                            value =
                                    "Whom it is paid to then: the holder's savings account (pay_out), or"
                                            + " a bank, float or suspense account (settle).",
                            example = "ext:ACC-17")
                    Optional<Identifier> payTo,
            @Meaning(
                            "The holder's savings account that interest is paid to, where the product"
                                    + " pays it out; payTo if absent.")
                    Optional<Identifier> interestTo,
            @Meaning(value = "Why. Kept outside the log.", example = "customer's wish")
                    Optional<FreeText> narrative) {
        Instruction instruction(Asking<?> asking) {
            return DepositBody.instruction(asking, Optional.of(atMaturity), payTo, interestTo);
        }
    }

    /** The end of a deposit. */
    record Closure(
            @Meaning(
                            value =
                                    "The holder's savings account it is paid to; a settlement account"
                                            + " if absent.",
                            example = "ext:ACC-17")
                    Optional<Identifier> to,
            @Inline Source source) {}

    private static Depositor depositor(
            Asking<?> asking,
            Identifier client,
            Code product,
            Optional<Code> branch,
            Optional<Identifier> from,
            Optional<ExternalId> externalId) {
        return new Depositor(
                asking.client(client),
                product.text(),
                branch.map(Code::text),
                from.map(account -> asking.account(account).id()),
                externalId.map(ExternalId::text));
    }

    private static Source source(
            Optional<Identifier> settlementAccount,
            Optional<Code> receipt,
            Optional<FreeText> narrative,
            Optional<Code> branch) {
        return new Source(
                settlementAccount,
                Optional.empty(),
                receipt,
                Optional.empty(),
                Optional.empty(),
                narrative,
                branch,
                Optional.empty(),
                Optional.empty());
    }

    private static Instruction instruction(
            Asking<?> asking,
            Optional<AtMaturity> atMaturity,
            Optional<Identifier> payTo,
            Optional<Identifier> interestTo) {
        return new Instruction(
                atMaturity.orElse(AtMaturity.WAIT),
                payTo.map(account -> asking.account(account).id()),
                interestTo.map(account -> asking.account(account).id()));
    }
}
