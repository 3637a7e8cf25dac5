package org.quipu.projections.standingorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.village;
import static org.quipu.projections.runtime.FollowedBank.LEDGER;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.day.DayCommand.BookDay;
import org.quipu.core.day.DayCommand.CloseBusinessDay;
import org.quipu.core.day.DayCommand.CutOff;
import org.quipu.core.day.DayCommand.FoundInstitution;
import org.quipu.core.standingorder.OrderTerms;
import org.quipu.core.standingorder.OrderTerms.Pays;
import org.quipu.core.standingorder.Rhythm;
import org.quipu.core.standingorder.StandingOrderCommand.CarryOut;
import org.quipu.core.standingorder.StandingOrderCommand.PauseStandingOrder;
import org.quipu.core.standingorder.StandingOrderCommand.SetStandingOrder;
import org.quipu.core.standingorder.StandingOrderCommand.StopStandingOrder;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.runtime.FollowedBank;
import org.quipu.projections.standingorder.OrderQueries.Request;
import org.quipu.projections.standingorder.OrderQueries.State;

/** What the read side tells of standing orders. */
class StandingOrdersTest {
    private final FollowedBank house =
            new FollowedBank(village(), new Balances(), new StandingOrders());
    private final OrderQueries queries = new OrderQueries(house.database);

    private static SetStandingOrder set(String order, Pays pays, String amount) {
        var rhythm = new Rhythm(Frequency.of("weekly"), false, HolidayRule.NONE, Optional.empty());
        return new SetStandingOrder(
                order,
                new OrderTerms(
                        "a",
                        "b",
                        pays,
                        Optional.of(kes(amount)),
                        pays == Pays.AMOUNT ? Optional.of(rhythm) : Optional.empty(),
                        JAN_1,
                        Optional.empty(),
                        3),
                BY_CASHIER);
    }

    private void close(LocalDate day) {
        house.ask(day.plusDays(1), new CutOff(day, BY_CASHIER));
        for (var order : new String[] {"1", "2", "3"}) {
            house.bank.asked(new CarryOut(order, day, BY_CASHIER));
        }
        house.bank.asked(new CloseBusinessDay(day, BY_CASHIER), new BookDay(day, 1, BY_CASHIER));
    }

    private static Request asked(State state, Optional<String> account, Optional<String> payee) {
        return new Request(state, account, payee, 0, 10);
    }

    private Stream<String> ids(State state) {
        house.follow();
        return queries
                .orders(LEDGER, asked(state, Optional.empty(), Optional.empty()))
                .orders()
                .stream()
                .map(OrderSeen::id);
    }

    @Test
    void each_order_is_found_by_its_state_with_what_became_of_its_last_try() {
        house.bank.asked(
                new FoundInstitution("demo", ZoneId.of("UTC"), Optional.of(JAN_1), BY_CASHIER),
                deposit("a", "1000.00"),
                set("1", Pays.AMOUNT, "100.00"),
                set("2", Pays.AMOUNT, "5000.00"),
                set("3", Pays.SURPLUS, "400.00"));
        close(JAN_1);
        assertThat(ids(State.STANDING)).containsExactly("1", "2", "3");
        assertThat(ids(State.FAILING)).containsExactly("2");
        var orders =
                queries.orders(
                        LEDGER, new Request(State.ALL, Optional.of("a"), Optional.of("b"), 0, 2));
        assertThat(orders.next()).isPresent();
        var paid = orders.orders().getFirst();
        assertThat(paid.next()).contains(JAN_1.plusDays(7));
        assertThat(paid.last().orElseThrow().paid()).isEqualTo(kes("100.00"));
        assertThat(paid.last().orElseThrow().transaction()).isPresent();
        var failed = orders.orders().getLast().last().orElseThrow();
        assertThat(failed.missing()).isEqualTo(kes("5000.00"));
        assertThat(failed.refused()).contains("savings/insufficient-available-balance");
        house.bank.asked(
                new PauseStandingOrder("a", "2", BY_CASHIER),
                new StopStandingOrder("a", "3", BY_CASHIER));
        assertThat(ids(State.FAILING)).isEmpty();
        assertThat(ids(State.PAUSED)).containsExactly("2");
        assertThat(ids(State.ENDED)).containsExactly("3");
        var ofAnother = asked(State.ALL, Optional.of("b"), Optional.empty());
        assertThat(queries.orders(LEDGER, ofAnother).orders()).isEmpty();
        var toAnother = asked(State.ALL, Optional.empty(), Optional.of("a"));
        assertThat(queries.orders(LEDGER, toAnother).orders()).isEmpty();
        assertThat(house.rebuilt()).isEmpty();
    }
}
