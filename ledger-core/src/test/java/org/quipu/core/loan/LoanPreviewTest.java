package org.quipu.core.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.core.loan.LoanVillage.lent;
import static org.quipu.core.loan.LoanVillage.repay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Command;
import org.quipu.core.Given;
import org.quipu.core.loan.LoanCommand.ChargeLoanFee;
import org.quipu.core.loan.LoanEvent.RepaymentReceived;
import org.quipu.core.preview.PreviewRefusal;
import org.quipu.core.preview.Previewed;
import org.quipu.core.servicing.AllocationRule.NextInstalments;

/** What was previewed happens while the figures are the same, and not a moment longer. */
class LoanPreviewTest {
    private static final Command REPAY = repay("521.01", day(4, 10));

    private final List<String> shown = new ArrayList<>();
    private final Given bank = lent(new NextInstalments()).on(day(5, 1));

    /** Looks at the figures of a repayment; nothing happens. */
    private void look() {
        bank.when(new Previewed(REPAY, figures -> !shown.add(figures)))
                .thenRefused(PreviewRefusal.CHANGED);
    }

    private Previewed asShown() {
        return new Previewed(REPAY, shown.getLast()::equals);
    }

    @Test
    void happens_as_it_was_shown() {
        look();
        bank.when(asShown()).thenHappens(RepaymentReceived.class);
    }

    @Test
    void is_refused_once_the_loan_has_other_figures() {
        look();
        bank.asked(
                        new ChargeLoanFee(
                                "L",
                                "visit",
                                kes("5.00"),
                                Optional.empty(),
                                Optional.empty(),
                                BY_CASHIER))
                .when(asShown())
                .thenRefused(PreviewRefusal.CHANGED);
    }

    @Test
    void is_refused_on_another_day() {
        look();
        bank.on(day(5, 2)).when(asShown()).thenRefused(PreviewRefusal.CHANGED);
    }

    @Test
    void is_not_concerned_by_what_moves_elsewhere() {
        look();
        bank.asked(deposit("a", "10.00"));
        look();

        assertThat(shown).hasSize(2);
        assertThat(shown.getFirst()).isEqualTo(shown.getLast());
    }
}
