package org.quipu.projections.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Envelope;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Role;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Measured.Figure;
import org.quipu.core.day.Sheet;
import org.quipu.core.money.Money;

/** The accounts behind a line are those of its grain, fund and all. */
class LineDetailTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);
    private static final Currency KES = Currency.getInstance("KES");

    @Test
    void of_two_funds_each_line_has_its_own_accounts() {
        var chunk =
                new ChunkBooked(
                        DAY,
                        0,
                        List.of("L1", "L2", "L3"),
                        9,
                        Sheet.of(
                                List.of(
                                        earned("L1", Optional.empty(), 105),
                                        earned("L2", Optional.of("fund-1"), 40),
                                        earned("L3", Optional.of("fund-2"), 7))),
                        Optional.empty(),
                        DAY.plusDays(1),
                        Envelope.of("operations", "tests"));

        assertThat(behind(line(Optional.empty(), "1.05"), chunk)).containsExactly("L1");
        assertThat(behind(line(Optional.of("fund-1"), "0.40"), chunk)).containsExactly("L2");
        assertThat(behind(line(Optional.of("fund-2"), "0.07"), chunk)).containsExactly("L3");
    }

    private static List<String> behind(DayBooking.Line line, ChunkBooked chunk) {
        var detail = new LineDetail(line, LineDetail.parts(line, chunk, 12));
        assertThat(detail.addsUp()).isTrue();
        return detail.accounts().stream().map(LineDetail.Part::account).toList();
    }

    private static DayBooking.Line line(Optional<String> fund, String own) {
        return new DayBooking.Line(
                "main", "biashara", fund, "KES", "interest_receivable", own, "0.00", 1);
    }

    private static Measured earned(String loan, Optional<String> fund, long minor) {
        return new Measured(
                loan,
                new Grain("main", "biashara", fund),
                List.of(
                        figure(Role.INTEREST_RECEIVABLE, minor),
                        figure(Role.INTEREST_INCOME, -minor)));
    }

    private static Figure figure(Role role, long minor) {
        return new Figure(role, new Money(KES, minor), Money.zero(KES));
    }
}
