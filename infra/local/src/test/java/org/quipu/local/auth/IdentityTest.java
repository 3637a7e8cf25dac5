package org.quipu.local.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    @Test
    void belongs_to_demo_where_nothing_is_said() {
        assertThat(Identity.parse("cashier"))
                .contains(new Identity("cashier", Optional.of("demo")));
    }

    @Test
    void belongs_to_the_institution_behind_the_at_sign() {
        assertThat(Identity.parse("loan-officer@savings-0a1b"))
                .contains(new Identity("loan-officer", Optional.of("savings-0a1b")));
    }

    @Test
    void has_no_institution_as_operator() {
        assertThat(Identity.parse("operator")).contains(new Identity("operator", Optional.empty()));
        assertThat(Identity.parse("operator@demo")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@demo", "cashier@", "Cashier", "cashier@a b", "cashier@a@b"})
    void is_not_read_from(String name) {
        assertThat(Identity.parse(name)).isEmpty();
    }
}
