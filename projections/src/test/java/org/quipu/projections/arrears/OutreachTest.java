package org.quipu.projections.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.projections.runtime.FollowedBank.LEDGER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.projections.answer.IndicatorTables;
import org.quipu.projections.balances.When;
import org.quipu.projections.table.Cell;

/** Borrowers count once each, by what is known of them on the date. */
class OutreachTest {
    private static final LocalDate START = LendingHouse.START;

    private final LendingHouse house = new LendingHouse(new NextInstalments());

    OutreachTest() {
        house.lend(START, "L1", "amina", "north", "1000.00");
        house.lend(START, "L2", "amina", "south", "2000.00");
        house.lend(START.plusDays(1), "L3", "baraka", "south", "3000.00");
        house.know(START.plusDays(2), "amina", "gender", "female", START);
        house.know(START.plusDays(2), "baraka", "area", "rural", START.plusDays(2));
    }

    private Outreach outreach(LocalDate asOf, Optional<By> by) {
        house.followed.follow();
        return new OutreachQueries(house.followed.database)
                .outreach(LEDGER, new When(Optional.of(asOf), Optional.empty()), by, Filter.ALL);
    }

    @Test
    void counts_a_borrower_with_two_loans_once() {
        var total = outreach(START.plusDays(2), Optional.empty()).total();
        assertThat(total.borrowers()).isEqualTo(2);
        assertThat(total.loans()).isEqualTo(3);
        assertThat(total.firstTime()).isEqualTo(1);
        assertThat(total.of(Outreach.Known.WOMEN)).isEqualTo(1);
        assertThat(total.of(Outreach.Known.RURAL)).isEqualTo(1);
        assertThat(total.of(Outreach.Known.DISPLACED)).isZero();
        assertThat(total.percent(1)).hasToString("Optional[50.00]");
    }

    @Test
    void counts_in_each_part_where_there_is_a_loan() {
        var parts = outreach(START.plusDays(2), Optional.of(new By("branch"))).parts();
        assertThat(parts.stream().map(it -> it.value().orElseThrow()))
                .containsExactly("south", "north");
        assertThat(parts.stream().map(it -> it.figures().borrowers())).containsExactly(2L, 1L);
    }

    @Test
    void knows_of_a_borrower_what_held_on_the_date() {
        var total = outreach(START.plusDays(1), Optional.empty()).total();
        assertThat(total.of(Outreach.Known.WOMEN)).isEqualTo(1);
        assertThat(total.of(Outreach.Known.RURAL)).isZero();
        assertThat(outreach(START.minusDays(1), Optional.empty()).total().borrowers()).isZero();
    }

    @Test
    void says_in_a_file_of_few_borrowers_only_that_they_are_few() {
        var table = IndicatorTables.of(outreach(START.plusDays(2), Optional.empty()));
        assertThat(table.rows())
                .containsExactly(
                        List.of(
                                new Cell.Text("total"),
                                new Cell.Text("<5"),
                                new Cell.Text("<5"),
                                Cell.NOTHING,
                                new Cell.Count(0),
                                Cell.NOTHING,
                                new Cell.Text("<5"),
                                Cell.NOTHING,
                                new Cell.Text("<5"),
                                Cell.NOTHING));
    }
}
