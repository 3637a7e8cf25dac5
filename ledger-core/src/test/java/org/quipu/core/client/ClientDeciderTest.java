package org.quipu.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Given.given;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;

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
        assertThat(client.dimensions())
                .containsEntry("displacement", new Dimension("displaced", JAN_1));
        given.when(new ChangeClientDimension("nobody", "gender", "f", Optional.empty(), BY_CASHIER))
                .thenRefused(ClientRefusal.UNKNOWN);
    }

    private static RegisterClient register(String id, String nationalId, String externalId) {
        return new RegisterClient(
                id, "hash", Optional.of(nationalId), "north", Optional.of(externalId), BY_CASHIER);
    }

    private static ChangeClientDimension change(String dimension, String value, int days) {
        return new ChangeClientDimension(
                "c1", dimension, value, Optional.of(JAN_1.plusDays(days)), BY_CASHIER);
    }
}
