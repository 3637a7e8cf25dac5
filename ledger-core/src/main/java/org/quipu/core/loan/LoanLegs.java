package org.quipu.core.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Role;
import org.quipu.core.loan.Loan.Books;
import org.quipu.core.loan.LoanEvent.Share;
import org.quipu.core.money.Money;
import org.quipu.core.schedule.FeeShares;
import org.quipu.core.servicing.Entry;
import org.quipu.core.servicing.LoanAccount;

/**
 * Turns what a life says was moved into legs, and legs back into what was moved. What an entry says
 * of cash is the other side: a settlement or savings account, and so no leg of the loan's.
 */
final class LoanLegs {
    private LoanLegs() {}

    /** The legs of an entry, the loan's own first; balances follow those in the books. */
    static List<Leg> of(String loan, Entry entry, Books books, Money zero) {
        var own = new ArrayList<Leg>();
        var bank = new ArrayList<Leg>();
        for (var account : LoanAccount.values()) {
            var minor = entry.on(account);
            if (minor == 0 || account == LoanAccount.CASH) continue;
            var amount = new Money(zero.currency(), minor);
            var component = LoanEvent.componentOf(account);
            if (component.isPresent()) {
                var after = new Money(zero.currency(), books.balance(account) + minor);
                own.add(new Leg.OfAccount(loan, component.get(), amount, after, Optional.empty()));
            } else {
                bank.add(new Leg.OfRole(role(account), amount));
            }
        }
        own.addAll(bank);
        return own;
    }

    /** What paying a loan out moves. */
    static Entry paidOut(LocalDate day, long principal, FeeShares fee) {
        Map<LoanAccount, Long> moved = new EnumMap<>(LoanAccount.class);
        moved.put(LoanAccount.LOAN_PORTFOLIO, principal);
        moved.put(LoanAccount.CASH, fee.total() - principal);
        moved.put(LoanAccount.FEE_INCOME, -fee.income());
        moved.put(LoanAccount.THIRD_PARTY_PAYABLES, -fee.thirdParty());
        moved.put(LoanAccount.TAXES_ON_FEES, -fee.tax());
        moved.values().removeIf(minor -> minor == 0);
        return new Entry(day, moved);
    }

    /** What a movement moved of one loan: the other side counts as cash. */
    static Entry entry(String loan, Movement movement) {
        Map<LoanAccount, Long> moved = new EnumMap<>(LoanAccount.class);
        for (var leg : movement.legs()) {
            var account =
                    switch (leg) {
                        case Leg.OfAccount own ->
                                own.account().equals(loan)
                                        ? account(own.component())
                                        : LoanAccount.CASH;
                        case Leg.OfRole(var role, _) -> account(role);
                    };
            moved.merge(account, leg.amount().minor(), Long::sum);
        }
        moved.values().removeIf(minor -> minor == 0);
        return new Entry(movement.valueDate(), moved);
    }

    static List<Share> shares(Entry entry, Money zero) {
        var shares = new ArrayList<Share>();
        for (var account : LoanAccount.values()) {
            var minor = entry.on(account);
            if (minor != 0) shares.add(new Share(account, new Money(zero.currency(), minor)));
        }
        return shares;
    }

    static Entry entry(LocalDate day, List<Share> shares) {
        Map<LoanAccount, Long> moved = new EnumMap<>(LoanAccount.class);
        for (var share : shares) moved.put(share.account(), share.amount().minor());
        return new Entry(day, moved);
    }

    private static LoanAccount account(Component component) {
        return switch (component) {
            case PRINCIPAL -> LoanAccount.LOAN_PORTFOLIO;
            case INTEREST -> LoanAccount.INTEREST_RECEIVABLE;
            case FEE -> LoanAccount.FEE_RECEIVABLE;
            case PENALTY -> LoanAccount.PENALTY_RECEIVABLE;
            case CREDIT -> LoanAccount.CLIENT_CREDIT;
            case DEPOSIT, TERM_DEPOSIT, TILL, VAULT, BANK, FLOAT, SUSPENSE -> LoanAccount.CASH;
        };
    }

    private static LoanAccount account(Role role) {
        return LoanAccount.valueOf(role.name());
    }

    private static Role role(LoanAccount account) {
        return Role.valueOf(account.name());
    }
}
