package org.quipu.log.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quipu.core.bank.Bank;

class EventNamesTest {
    @Test
    void every_event_of_the_bank_has_a_stored_name() {
        var catalogue = EventNames.catalogue();
        var named = catalogue.names().stream().map(catalogue::eventOf).collect(Collectors.toSet());
        assertThat(named).isEqualTo(java.util.Set.copyOf(Bank.EVENTS));
    }

    @Test
    void names_tell_the_feature_the_fact_and_the_version() {
        assertThat(EventNames.catalogue().names())
                .allMatch(name -> name.matches("[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[0-9]+"));
    }
}
