package org.quipu.core.loan;

import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.kes;
import static org.quipu.core.loan.LoanVillage.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.loan.LoanCommand.Applicant;
import org.quipu.core.loan.LoanCommand.Origin;
import org.quipu.core.loan.LoanCommand.TakeOverLoan;
import org.quipu.core.product.TermsAsked;
import org.quipu.core.servicing.Debt;
import org.quipu.core.servicing.Handover;
import org.quipu.core.servicing.Handover.HandedRow;

/**
 * The village's loan of 2,000.00, but run elsewhere until it is taken over on 20 April: the first
 * instalment, due 10 April, was paid but for 220.00 of principal.
 */
public final class Handovers {
    public static final LocalDate APR_20 = day(4, 20);

    public static final HandedRow FIRST =
            row(1, 3, new Debt(220, 0, 3_333, 48_768), new Debt(0, 0, 3_333, 26_768));
    public static final HandedRow SECOND = row(2, 4, new Debt(0, 0, 2_521, 49_580), Debt.NONE);
    public static final HandedRow THIRD = row(3, 5, new Debt(0, 0, 1_694, 50_407), Debt.NONE);
    public static final HandedRow FOURTH = row(4, 6, new Debt(0, 0, 854, 51_245), Debt.NONE);
    public static final Handover HANDOVER = handover(List.of(FIRST, SECOND, THIRD, FOURTH), 26_768);

    private Handovers() {}

    public static HandedRow row(int number, int month, Debt asked, Debt paid) {
        var due = day(month + 1, 10);
        return new HandedRow(number, due, day(month, 10), due, asked, List.of(), paid, Debt.NONE);
    }

    public static Handover handover(List<HandedRow> rows, long repaid) {
        var past = new Handover.Past(repaid, 0, 220);
        return new Handover(APR_20, rows, past, 0, false, Optional.empty());
    }

    public static TakeOverLoan takeOver(Handover handover) {
        return takeOver("amina", "biashara", "2000.00", handover);
    }

    public static TakeOverLoan takeOver(
            String client, String product, String principal, Handover handover) {
        return new TakeOverLoan(
                "L",
                new Applicant(
                        client,
                        product,
                        Optional.empty(),
                        Optional.of("LN-17"),
                        Optional.of("officer-1"),
                        Optional.empty(),
                        Optional.empty()),
                new Origin(TermsAsked.usual(kes(principal)), LoanVillage.MAR_10, "T24-000815"),
                handover,
                BY_CASHIER);
    }
}
