package org.quipu.core.tape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.quipu.core.account.Grain;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.LossTables;
import org.quipu.core.servicing.Servicing;
import org.quipu.core.servicing.Standing;

/**
 * A loan's line of the tape. Amounts are decimal and positive, whichever side they are booked on.
 */
public final class TapeLine {
    /** The names of the columns. */
    public static final String HEADER =
            "loan,branch,product,fund,currency,state,days_past_due,class,suspended,restructured,"
                    + "principal,interest_receivable,fee_receivable,penalty_receivable,"
                    + "interest_in_advance,fees_in_advance,memo_interest,memo_penalty,"
                    + "deferred_income,client_credit,loss_allowance,expected_loss";

    private static final List<LoanAccount> RECEIVABLES =
            List.of(
                    LoanAccount.LOAN_PORTFOLIO,
                    LoanAccount.INTEREST_RECEIVABLE,
                    LoanAccount.FEE_RECEIVABLE,
                    LoanAccount.PENALTY_RECEIVABLE);

    private static final List<LoanAccount> IN_ADVANCE =
            List.of(LoanAccount.INTEREST_RECEIVED_IN_ADVANCE, LoanAccount.FEES_RECEIVED_IN_ADVANCE);

    private static final List<LoanAccount> OWED =
            List.of(
                    LoanAccount.DEFERRED_INCOME,
                    LoanAccount.CLIENT_CREDIT,
                    LoanAccount.LOSS_ALLOWANCE,
                    LoanAccount.EXPECTED_LOSS_ALLOWANCE);

    private final Grain grain;
    private final Lent loan;
    private final Servicing.Close close;

    private TapeLine(Lent loan, LocalDate day, Servicing.Close close) {
        this.loan = loan;
        this.close = close;
        this.grain = loan.application().grainOn(day);
    }

    /**
     * A loan as it stood at the close of a day, as known then.
     *
     * @param loan as known now; what was booked after the day does not count
     * @param losses by which tables its losses are estimated
     * @param day the last of the period
     * @return its line; empty where there was no loan yet, and where it had ended and left nothing
     */
    public static Optional<String> of(Loan loan, LossTables losses, LocalDate day) {
        if (!(loan instanceof Lent lent) || lent.disbursement().bookedOn().isAfter(day)) {
            return Optional.empty();
        }
        var closes =
                lent.history()
                        .view(
                                each -> !each.stamp().booked().isAfter(day),
                                new TreeSet<>(List.of(day)),
                                Optional.of(losses))
                        .closes();
        return Optional.ofNullable(closes.get(day))
                .filter(TapeLine::isAnythingLeft)
                .map(close -> new TapeLine(lent, day, close).text());
    }

    private static boolean isAnythingLeft(Servicing.Close close) {
        return close.standing().state() == Standing.State.ACTIVE
                || RECEIVABLES.stream().anyMatch(each -> on(close, each) != 0)
                || IN_ADVANCE.stream().anyMatch(each -> on(close, each) != 0)
                || OWED.stream().anyMatch(each -> on(close, each) != 0);
    }

    private static long on(Servicing.Close close, LoanAccount account) {
        return close.books().getOrDefault(account, 0L);
    }

    private String text() {
        var standing = close.standing();
        var account = loan.application().account();
        var columns =
                new ArrayList<>(
                        List.of(
                                account.id(),
                                grain.branch(),
                                grain.product(),
                                grain.fund().orElse(""),
                                account.currency().getCurrencyCode(),
                                standing.state().name().toLowerCase(Locale.ROOT),
                                Integer.toString(standing.daysPastDue()),
                                age(standing.daysPastDue()),
                                yesNo(standing.suspended()),
                                yesNo(isRestructured(standing))));
        RECEIVABLES.forEach(each -> columns.add(decimal(on(close, each))));
        IN_ADVANCE.forEach(each -> columns.add(decimal(-on(close, each))));
        columns.add(decimal(standing.suspendedClaims().interest()));
        columns.add(decimal(standing.suspendedClaims().penalty()));
        OWED.forEach(each -> columns.add(decimal(-on(close, each))));
        return String.join(",", columns);
    }

    private String decimal(long minor) {
        return new Money(loan.application().account().currency(), minor).decimal();
    }

    private static boolean isRestructured(Standing standing) {
        return standing.extras().restructured().filter(each -> !each.cured()).isPresent();
    }

    private static String yesNo(boolean is) {
        return is ? "yes" : "no";
    }

    /** By {@link Standing#AGES}: {@code current}, {@code 1-30} to {@code 181+}. */
    private static String age(int daysPastDue) {
        if (daysPastDue == 0) return "current";
        var least = 1;
        for (var most : Standing.AGES) {
            if (daysPastDue <= most) return least + "-" + most;
            least = most + 1;
        }
        return least + "+";
    }
}
