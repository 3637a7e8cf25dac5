package org.quipu.core.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quipu.core.Given.given;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Envelope;
import org.quipu.core.Given;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Role;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.approval.Checker;
import org.quipu.core.bank.LedgerLines;
import org.quipu.core.chart.Chart;
import org.quipu.core.day.DayCommand.BookChunk;
import org.quipu.core.day.DayCommand.BookDay;
import org.quipu.core.day.DayCommand.CloseBusinessDay;
import org.quipu.core.day.DayCommand.CorrectBooking;
import org.quipu.core.day.DayCommand.CutOff;
import org.quipu.core.day.DayCommand.FoundInstitution;
import org.quipu.core.day.DayEvent.BookingCorrected;
import org.quipu.core.money.Money;

class BookingCorrectionTest {
    private static final LocalDate JAN_2 = JAN_1.plusDays(1);
    private static final Envelope CHECKER = Envelope.of("baraka", "console");

    private final Given bank = booked();

    /** One loan, of which 1.05 of interest was booked for the first of January. */
    private static Given booked() {
        var found = new FoundInstitution("demo", ZoneId.of("UTC"), Optional.of(JAN_1), BY_CASHIER);
        return given(JAN_1)
                .asked(found, new CutOff(JAN_1, BY_CASHIER))
                .on(JAN_2)
                .asked(
                        new CloseBusinessDay(JAN_1, BY_CASHIER),
                        new BookChunk(
                                JAN_1,
                                0,
                                List.of("L"),
                                3,
                                Sheet.of(List.of(earned("1.05"))),
                                Optional.empty(),
                                BY_CASHIER),
                        new BookDay(JAN_1, 1, BY_CASHIER));
    }

    private static Measured earned(String interest) {
        return new Measured(
                "L",
                new Grain("north", "biashara", Optional.empty()),
                List.of(
                        figure(Role.INTEREST_RECEIVABLE, interest),
                        figure(Role.INTEREST_INCOME, "-" + interest)));
    }

    private static Measured.Figure figure(Role role, String amount) {
        return new Measured.Figure(role, Money.of("KES 0.00"), Money.of("KES " + amount));
    }

    private static CorrectBooking by(String drift) {
        return new CorrectBooking(JAN_1, 0, List.of(earned(drift)), BY_CASHIER);
    }

    private GrantApproval granted() {
        return new GrantApproval(bank.history().head(), Checker.UNLIMITED, CHECKER);
    }

    private void correct() {
        bank.asked(by("0.35"));
        bank.asked(granted());
    }

    @Test
    void waits_for_a_second_person_then_counts_as_recorded() {
        bank.when(by("0.35")).thenHappens(ApprovalRequested.class);
        bank.asked(granted());
        var recorded = bank.history().state(DayKinds.CHUNK.ref("0"));

        assertThat(recorded.of("L"))
                .containsEntry(Role.INTEREST_RECEIVABLE, 140L)
                .containsEntry(Role.INTEREST_INCOME, -140L);
    }

    @Test
    void stands_in_the_books_of_the_day_it_was_decided_in_the_loans_grain() {
        correct();
        var corrected =
                bank.history().events().stream()
                        .filter(BookingCorrected.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        var lines = new LedgerLines(_ -> Grain.of(""), Chart.DEFAULT).of(corrected);

        assertThat(lines).allMatch(line -> line.date().equals(JAN_2));
        assertThat(lines).allMatch(line -> line.grain().branch().equals("north"));
        assertThat(lines.stream().map(line -> line.code() + " " + line.amount().minor()))
                .containsExactlyInAnyOrder("1200 35", "4000 -35");
    }

    @Test
    void happens_once_a_day() {
        correct();
        bank.when(by("0.35")).thenRefused(DayRefusal.ALREADY_CORRECTED);
    }

    @Test
    void is_of_the_last_booked_day_only() {
        bank.asked(by("0.35"));
        var grant = granted();
        bank.asked(new CutOff(JAN_2, BY_CASHIER))
                .on(JAN_2.plusDays(1))
                .asked(new CloseBusinessDay(JAN_2, BY_CASHIER));
        bank.when(grant).thenRefused(DayRefusal.NOT_THE_LAST_BOOKED);
        bank.when(new CorrectBooking(JAN_2, 0, List.of(), BY_CASHIER))
                .thenRefused(DayRefusal.NOT_THE_LAST_BOOKED);
    }

    @Test
    void refuses_where_nothing_drifted() {
        bank.when(new CorrectBooking(JAN_1, 0, List.of(), BY_CASHIER))
                .thenRefused(DayRefusal.NOTHING_TO_CORRECT);
    }

    @Test
    void takes_nothing_one_sided_and_nothing_of_other_loans() {
        var oneSided =
                new Measured(
                        "L",
                        new Grain("north", "biashara", Optional.empty()),
                        List.of(figure(Role.INTEREST_INCOME, "-0.35")));
        assertThatThrownBy(() ->
                        bank.asked(new CorrectBooking(JAN_1, 0, List.of(oneSided), BY_CASHIER)))
                .hasMessageContaining("One-sided");
        var other = new CorrectBooking(JAN_1, 1, List.of(earned("0.35")), BY_CASHIER);
        assertThatThrownBy(() -> bank.asked(other)).hasMessageContaining("Not of the chunk");
    }
}
