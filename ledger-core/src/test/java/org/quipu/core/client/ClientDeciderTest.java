package org.quipu.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Given.given;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.client.Client.Dimension;
import org.quipu.core.client.Client.Registered;
import org.quipu.core.client.ClientCommand.ChangeClientDimension;
import org.quipu.core.client.ClientCommand.RegisterClient;
import org.quipu.core.client.ClientEvent.ClientDimensionChanged;
import org.quipu.core.client.ClientEvent.ClientRegistered;

class ClientDeciderTest {
    @Test
    void registers_a_person_once() {
        given(JAN_1)
                .when(register("c1", "id-1", "ext-1"))
                .thenHappens(ClientRegistered.class)
                .when(register("c1", "id-2", "ext-2"))
                .thenRefused(ClientRefusal.ID_TAKEN)
                .when(register("c2", "id-1", "ext-2"))
                .thenRefused(ClientRefusal.NATIONAL_ID_TAKEN)
                .when(register("c2", "id-2", "ext-1"))
                .thenRefused(ClientRefusal.EXTERNAL_ID_TAKEN)
                .when(register("c2", "id-2", "ext-2"))
                .thenHappens(ClientRegistered.class);
    }

    @Test
    void notes_dated_facts_as_codes_only() {
        var given =
                given(JAN_1)
                        .asked(register("c1", "id-1", "ext-1"))
                        .when(change("displacement", "displaced", 0))
                        .thenHappens(ClientDimensionChanged.class)
                        .when(change("displacement", "returned to Ms. Aliyeva", 1))
                        .thenRefused(ClientRefusal.NOT_A_CODE)
                        .when(change("displacement", "host", -30))
                        .thenHappens(ClientDimensionChanged.class);
        var client = (Registered) given.history().state(ClientKinds.CLIENT.ref("c1"));
        assertThat(client.on("displacement", JAN_1)).contains(new Dimension("displaced", JAN_1));
        given.when(new ChangeClientDimension("nobody", "gender", "f", Optional.empty(), BY_CASHIER))
                .thenRefused(ClientRefusal.UNKNOWN);
    }

    @Test
    void tells_the_value_of_a_day_whatever_was_learned_first() {
        var given =
                given(JAN_1)
                        .asked(
                                register("c1", "id-1", "ext-1"),
                                change("officer", "o-3", 30),
                                change("officer", "o-1", -30),
                                change("officer", "o-2", 0),
                                change("region", "turkana", 0));
        var client = (Registered) given.history().state(ClientKinds.CLIENT.ref("c1"));
        assertThat(client.on("officer", JAN_1.minusDays(31))).isEmpty();
        assertThat(client.on("officer", JAN_1.minusDays(1)))
                .contains(new Dimension("o-1", JAN_1.minusDays(30)));
        assertThat(client.on("officer", JAN_1.plusDays(29))).contains(new Dimension("o-2", JAN_1));
        assertThat(client.on("officer", JAN_1.plusDays(30)))
                .contains(new Dimension("o-3", JAN_1.plusDays(30)));
        assertThat(client.on("gender", JAN_1)).isEmpty();
        given.asked(change("officer", "o-4", 0));
        client = (Registered) given.history().state(ClientKinds.CLIENT.ref("c1"));
        assertThat(client.on("officer", JAN_1)).contains(new Dimension("o-4", JAN_1));
        assertThat(client.values()).isEqualTo(4);
    }

    @Test
    void refuses_days_of_no_life_and_no_plan() {
        given(JAN_1)
                .asked(register("c1", "id-1", "ext-1"))
                .when(change("gender", "f", JAN_1.minusYears(150).minusDays(1)))
                .thenRefused(ClientRefusal.DATE_OUT_OF_RANGE)
                .when(change("gender", "f", JAN_1.minusYears(150)))
                .thenHappens(ClientDimensionChanged.class)
                .when(change("gender", "m", JAN_1.plusYears(1).plusDays(1)))
                .thenRefused(ClientRefusal.DATE_OUT_OF_RANGE)
                .when(change("gender", "m", JAN_1.plusYears(1)))
                .thenHappens(ClientDimensionChanged.class);
    }

    @Test
    void is_bounded() {
        var given = given(JAN_1).asked(register("c1", "id-1", "ext-1"));
        for (var i = 0; i < Registered.DIMENSIONS; i++) given.asked(change("d" + i, "v", 0));
        given.when(change("one-more", "v", 0)).thenRefused(ClientRefusal.TOO_MANY_DIMENSIONS);
        for (var i = Registered.DIMENSIONS; i < Registered.VALUES; i++) {
            given.asked(change("d0", "v", -i));
        }
        given.when(change("d0", "v", 1)).thenRefused(ClientRefusal.TOO_MANY_VALUES);
    }

    private static RegisterClient register(String id, String nationalId, String externalId) {
        return new RegisterClient(
                id, "hash", Optional.of(nationalId), "north", Optional.of(externalId), BY_CASHIER);
    }

    private static ChangeClientDimension change(String dimension, String value, int days) {
        return change(dimension, value, JAN_1.plusDays(days));
    }

    private static ChangeClientDimension change(String dimension, String value, LocalDate from) {
        return new ChangeClientDimension("c1", dimension, value, Optional.of(from), BY_CASHIER);
    }
}
