package org.quipu.core.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Role;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Measured.Figure;
import org.quipu.core.day.Recorded;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.Loan.Status;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.ProvisionTables;
import org.quipu.core.servicing.Servicing.Close;

/**
 * What a day moves in the books of one loan (domain.md section 9): by its own difference, and by
 * what is now known of earlier days less what was recorded of them.
 */
public final class LoanMeasuring {
    private LoanMeasuring() {}

    /**
     * Measures a loan.
     *
     * @param loan as known now; what was booked after the day does not count
     * @param day the closed one
     * @param recorded what was booked so far of the loans of its chunk
     * @param provisions by which allowances are made for it
     * @return what moved; empty where nothing did
     */
    public static Optional<Measured> of(
            Loan loan, LocalDate day, Recorded recorded, ProvisionTables provisions) {
        var agreed = loan.agreed();
        if (agreed.isEmpty()) return Optional.empty();
        var account = agreed.get().account();
        var booked = recorded.of(account.id());
        if (isOver(loan, day, booked)) return Optional.empty();
        var now = Balances.NONE;
        var eve = Balances.NONE;
        if (loan instanceof Lent lent && !lent.disbursement().bookedOn().isAfter(day)) {
            var before = day.minusDays(1);
            var closes =
                    lent.history()
                            .view(
                                    each -> !each.stamp().booked().isAfter(day),
                                    new TreeSet<>(List.of(before, day)),
                                    Optional.of(provisions))
                            .closes();
            now = measures(closes.get(day));
            eve = measures(closes.get(before));
        }
        return measured(account, now.minus(eve), eve, booked);
    }

    /**
     * Nothing moves any more: the loan ended, nothing was decided about it or fell due since, and
     * nothing is set aside for it.
     */
    private static boolean isOver(Loan loan, LocalDate day, Map<Role, Long> booked) {
        return loan instanceof Lent lent
                && lent.books().status() != Status.ACTIVE
                && booked.getOrDefault(Role.LOSS_ALLOWANCE, 0L)
                                + lent.books().balance(LoanAccount.LOSS_ALLOWANCE)
                        == 0
                && lent.disbursement().bookedOn().isBefore(day)
                && lent.history().accepted().stream()
                        .allMatch(each -> each.stamp().booked().isBefore(day))
                && lent.books().entries().values().stream()
                        .allMatch(entry -> entry.day().isBefore(day));
    }

    private static Balances measures(@Nullable Close close) {
        return close == null ? Balances.NONE : AccountBooks.measures(close);
    }

    private static Optional<Measured> measured(
            AccountTerms account, Balances own, Balances eve, Map<Role, Long> recorded) {
        var figures = new ArrayList<Figure>();
        for (var role : EnumSet.allOf(Role.class)) {
            var name = role.text();
            var restated = eve.on(name) - recorded.getOrDefault(role, 0L);
            if (own.on(name) == 0 && restated == 0) continue;
            figures.add(
                    new Figure(
                            role,
                            new Money(account.currency(), own.on(name)),
                            new Money(account.currency(), restated)));
        }
        if (figures.isEmpty()) return Optional.empty();
        return Optional.of(new Measured(account.id(), Grain.of(account), figures));
    }
}
