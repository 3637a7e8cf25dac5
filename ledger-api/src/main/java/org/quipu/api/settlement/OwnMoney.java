package org.quipu.api.settlement;

import static org.quipu.api.settlement.SettlementOperations.CHAPTER;
import static org.quipu.api.settlement.SettlementOperations.ROOT;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.quipu.api.access.Role;
import org.quipu.api.input.Amount;
import org.quipu.api.input.Code;
import org.quipu.api.input.ExternalId;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Posted;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.money.Money;
import org.quipu.core.settlement.SettlementCommand.MoveOwnMoney;
import org.quipu.core.settlement.SettlementEvent.OwnMoneyMoved;

/** What the bank pays and receives for itself. */
final class OwnMoney {
    private OwnMoney() {}

    /** Money of the bank's own. */
    record Body(
            @Meaning(value = "How much, in the account's currency.") Amount amount,
            @Meaning(
                            value =
                                    "What it is for: an account of the general ledger by its meaning,"
                                            + " booked through the mapping.",
                            example = "operating_expense")
                    org.quipu.core.account.Role purpose,
            @Meaning(value = "When it takes effect; the business date if absent.")
                    Optional<LocalDate> valueDate,
            @Meaning(value = "Your own identifier of the transaction, unique in the ledger.")
                    Optional<ExternalId> externalId,
            @Meaning(value = "The source of funds.", example = "own") Optional<Code> fund,
            @Meaning(value = "Words for people. Kept outside the log.", example = "rent of March")
                    Optional<FreeText> narrative) {}

    static Operation payment() {
        return operation(
                "/payments",
                manual(
                        "payOwnMoney",
                        "Pays for something of the bank's own out of a till, vault, bank or float:"
                                + " rent, a salary, a tax, a lender. A second person approves."),
                "operating_expense",
                Money::negated);
    }

    static Operation receipt() {
        return operation(
                "/receipts",
                manual(
                        "receiveOwnMoney",
                        "Receives money of the bank's own: what owners put in, what a lender lends."
                                + " A second person approves."),
                "equity",
                UnaryOperator.identity());
    }

    private static Manual manual(String id, String text) {
        return new Manual(id, CHAPTER, text, Set.of(Role.ACCOUNTANT));
    }

    private static Operation operation(
            String action, Manual manual, String purpose, UnaryOperator<Money> signed) {
        return Write.at(ROOT + "/{id}" + action, manual)
                .asks(
                        Body.class,
                        """
                        {"amount": "900.00", "purpose": "%s", "narrative": "March"}\
                        """
                                .formatted(purpose),
                        asking -> {
                            var account = asking.pathAccount();
                            var body = asking.body();
                            var amount = asking.money(body.amount(), account.currency());
                            return new MoveOwnMoney(
                                    account.id(),
                                    body.purpose(),
                                    signed.apply(amount),
                                    body.valueDate(),
                                    Source.ofEntry(body.externalId(), body.narrative(), body.fund())
                                            .envelope(asking));
                        })
                .answers(Posted.class, happened -> Posted.of(happened, OwnMoneyMoved.class));
    }
}
