package org.quipu.api.loan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.loan.LoanEvent;
import org.quipu.core.loan.LoanEvent.Share;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.Entry;

/** What a transaction settled of each component of a loan; below zero what it added to it. */
public record Allocation(
        @Meaning(value = "Of penalties.", example = "0.00") String penalty,
        @Meaning(value = "Of fees.", example = "0.00") String fee,
        @Meaning(value = "Of interest.", example = "33.33") String interest,
        @Meaning(value = "Of principal.", example = "487.68") String principal,
        @Meaning(
                        value =
                                "What became the borrower's credit; below zero what was taken of it.",
                        example = "0.00")
                String credit) {
    /**
     * What a movement did to a loan.
     *
     * @param loan which
     * @param movement what moved
     * @return what it settled
     */
    public static Allocation of(String loan, Movement movement) {
        var zero = movement.legs().getFirst().amount().zero();
        Map<Component, Money> debited = new EnumMap<>(Component.class);
        for (var leg : movement.legs()) {
            if (leg instanceof Leg.OfAccount own && own.account().equals(loan)) {
                debited.merge(own.component(), own.amount(), Money::plus);
            }
        }
        return of(debited, zero);
    }

    /** What one transaction of a restatement settled, before or after it. */
    static Allocation of(List<Share> shares, Money zero) {
        Map<Component, Money> debited = new EnumMap<>(Component.class);
        for (var share : shares) {
            var component = LoanEvent.componentOf(share.account());
            component.ifPresent(it -> debited.merge(it, share.amount(), Money::plus));
        }
        return of(debited, zero);
    }

    /**
     * What something settled as it is known now.
     *
     * @param entry what it moved
     * @param zero of the loan's currency
     * @return what it settled
     */
    public static Allocation of(Entry entry, Money zero) {
        Map<Component, Money> debited = new EnumMap<>(Component.class);
        entry.moved()
                .forEach((account, minor) ->
                        LoanEvent.componentOf(account)
                                .ifPresent(it ->
                                        debited.merge(
                                                it,
                                                new Money(zero.currency(), minor),
                                                Money::plus)));
        return of(debited, zero);
    }

    private static Allocation of(Map<Component, Money> debited, Money zero) {
        return new Allocation(
                settled(debited, Component.PENALTY, zero),
                settled(debited, Component.FEE, zero),
                settled(debited, Component.INTEREST, zero),
                settled(debited, Component.PRINCIPAL, zero),
                settled(debited, Component.CREDIT, zero));
    }

    private static String settled(Map<Component, Money> debited, Component component, Money zero) {
        return Optional.ofNullable(debited.get(component))
                .map(Money::negated)
                .orElse(zero)
                .decimal();
    }
}
