package org.quipu.core.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.loan.LoanVillage.lent;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.account.Role;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Recorded;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.LoanCommand.SettleLoan;
import org.quipu.core.loan.LoanVillage;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.servicing.LossTables;

/** A loan of 2,000.00 at 20 % paid out on 10 March: 33.33 of interest in its first month. */
class LoanMeasuringTest {
    private static final Recorded NOBODY = Recorded.NONE;

    /** A build that earns twice as much. */
    private static final LoanMeasuring CHANGED =
            new LoanMeasuring((loan, provisions, knownAt, days) -> {
                var doubled = new TreeMap<LocalDate, Balances>();
                LoanMeasures.TODAY
                        .at(loan, provisions, knownAt, days)
                        .forEach((day, each) -> doubled.put(day, each.plus(each)));
                return doubled;
            });

    private final Given bank = lent(new NextInstalments());

    @Test
    void a_loan_that_ended_before_any_day_was_booked_is_restated_whole() {
        bank.on(day(25))
                .asked(
                        new SettleLoan(
                                "L",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                AT_TILL));
        assertThat(moved(LoanMeasuring.TODAY, day(31), NOBODY))
                .containsExactly("interest_receivable 0.00 16.13", "interest_income 0.00 -16.13");
        assertThat(
                        moved(
                                LoanMeasuring.TODAY,
                                day(31),
                                recorded(LoanMeasuring.TODAY, day(31), NOBODY)))
                .isEmpty();
    }

    @Test
    void a_changed_rule_drifts_in_the_open_and_is_booked_by_no_day() {
        var booked = recorded(LoanMeasuring.TODAY, day(25), NOBODY);
        assertThat(moved(CHANGED, day(26), booked))
                .containsExactly("interest_receivable 2.14 0.00", "interest_income -2.14 0.00");
        assertThat(drift(CHANGED, day(25), booked))
                .containsExactly("interest_receivable 0.00 16.13", "interest_income 0.00 -16.13");
        var next = recorded(CHANGED, day(26), booked);
        assertThat(drift(CHANGED, day(26), next)).isEqualTo(drift(CHANGED, day(25), booked));
        assertThat(drift(LoanMeasuring.TODAY, day(25), booked)).isEmpty();
    }

    private List<String> moved(LoanMeasuring rules, LocalDate day, Recorded recorded) {
        return text(measured(rules, day, recorded));
    }

    private List<String> drift(LoanMeasuring rules, LocalDate day, Recorded recorded) {
        return text(rules.drift(loan(), day, recorded, LossTables.NONE));
    }

    private Optional<Measured> measured(LoanMeasuring rules, LocalDate day, Recorded recorded) {
        return rules.of(loan(), day, recorded, LossTables.NONE);
    }

    private Loan loan() {
        return LoanVillage.loan(bank.history(), "L");
    }

    private static List<String> text(Optional<Measured> measured) {
        return measured.map(Measured::figures).orElse(List.of()).stream()
                .map(figure ->
                        figure.role().text()
                                + " "
                                + figure.own().decimal()
                                + " "
                                + figure.restated().decimal())
                .toList();
    }

    /** What stands recorded once a day was booked too. */
    private Recorded recorded(LoanMeasuring rules, LocalDate day, Recorded before) {
        Map<Role, Long> sums = new EnumMap<>(Role.class);
        sums.putAll(before.of("L"));
        measured(rules, day, before)
                .ifPresent(it ->
                        it.figures()
                                .forEach(figure ->
                                        sums.merge(
                                                figure.role(),
                                                figure.own().plus(figure.restated()).minor(),
                                                Long::sum)));
        return new Recorded(new TreeMap<>(Map.of("L", sums)), new TreeSet<>(), Optional.empty());
    }

    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2025, 3, ofMarch);
    }
}
