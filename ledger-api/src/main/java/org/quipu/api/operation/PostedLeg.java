package org.quipu.api.operation;

import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Wire;
import org.quipu.core.account.Leg;
import org.quipu.core.money.Money;

/** One side of a movement, in the sense of its holder: own money positive. */
public record PostedLeg(
        @Meaning(value = "The account, or the bank's own role.", example = "sav_9f2c")
                String account,
        @Meaning(
                        value =
                                "Of a loan, the part: principal, interest, fee and penalty are what the"
                                        + " borrower owes, credit is the borrower's money.",
                        example = "principal")
                Optional<String> component,
        @Meaning(value = "What it gained; negative what it lost.", example = "-75.00")
                String amount,
        @Meaning(value = "The account's balance afterwards.", example = "1175.00")
                Optional<String> balance,
        @Meaning(value = "What the holder may draw afterwards.", example = "1125.00")
                Optional<String> available) {
    /**
     * Says what a movement did to one side.
     *
     * @param leg the side
     * @return as its holder reads it; the bank's income and expense debit positive
     */
    public static PostedLeg of(Leg leg) {
        return switch (leg) {
            case Leg.OfAccount own ->
                    new PostedLeg(
                            own.account(),
                            own.component().isLoan()
                                    ? Optional.of(Wire.name(own.component()))
                                    : Optional.empty(),
                            own.component().inHolderSense(own.amount()).decimal(),
                            Optional.of(
                                    own.component().inHolderSense(own.balanceAfter()).decimal()),
                            own.availableAfter().map(Money::decimal));
            case Leg.OfRole bank ->
                    new PostedLeg(
                            Wire.name(bank.role()),
                            Optional.empty(),
                            bank.amount().decimal(),
                            Optional.empty(),
                            Optional.empty());
        };
    }
}
