package org.quipu.core.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Role;
import org.quipu.core.money.Money;

/** How a leg is booked. */
final class LegLines {
    private LegLines() {}

    static List<JournalLine> of(Leg leg) {
        return switch (leg) {
            case Leg.OfRole(var role, var amount) ->
                    List.of(new JournalLine(role, Optional.empty(), amount));
            case Leg.OfAccount own ->
                    switch (own.component()) {
                        case DEPOSIT -> ofDeposit(own);
                        case TERM_DEPOSIT -> List.of(line(Role.DEPOSITS, own, own.amount()));
                        case TILL -> List.of(line(Role.TILLS, own, own.amount()));
                        case VAULT -> List.of(line(Role.CASH, own, own.amount()));
                        case BANK -> List.of(line(Role.BANK, own, own.amount()));
                        case FLOAT -> List.of(line(Role.MOBILE_MONEY_FLOAT, own, own.amount()));
                        case SUSPENSE -> List.of(line(Role.SUSPENSE, own, own.amount()));
                        case PRINCIPAL -> List.of(line(Role.LOAN_PORTFOLIO, own, own.amount()));
                        case INTEREST -> List.of(line(Role.INTEREST_RECEIVABLE, own, own.amount()));
                        case FEE -> List.of(line(Role.FEE_RECEIVABLE, own, own.amount()));
                        case PENALTY -> List.of(line(Role.PENALTY_RECEIVABLE, own, own.amount()));
                        case CREDIT -> List.of(line(Role.CLIENT_CREDIT, own, own.amount()));
                    };
        };
    }

    /**
     * A deposit below zero is an asset, never netted: a posting that crosses zero is split on the
     * balance in booking order (domain.md section 9). One that moves nothing still says whose the
     * other lines of its entry are.
     */
    private static List<JournalLine> ofDeposit(Leg.OfAccount leg) {
        var zero = leg.amount().zero();
        var after = leg.balanceAfter();
        var before = after.minus(leg.amount());
        var deposits = after.min(zero).minus(before.min(zero));
        var overdrafts = after.max(zero).minus(before.max(zero));
        var lines = new ArrayList<JournalLine>(2);
        if (!deposits.isZero() || overdrafts.isZero()) {
            lines.add(line(Role.DEPOSITS, leg, deposits));
        }
        if (!overdrafts.isZero()) lines.add(line(Role.OVERDRAFTS, leg, overdrafts));
        return lines;
    }

    private static JournalLine line(Role role, Leg.OfAccount leg, Money amount) {
        return new JournalLine(role, Optional.of(leg.account()), amount);
    }
}
