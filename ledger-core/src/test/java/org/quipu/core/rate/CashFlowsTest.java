package org.quipu.core.rate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quipu.core.rate.CashFlows.Flow;
import org.quipu.core.rate.CashFlows.Time;

class CashFlowsTest {
    @Test
    void refuses_a_stream_without_an_answer() {
        assertThatThrownBy(() -> new CashFlows(List.of(at(1, 1, 5))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Flow at(long numerator, long denominator, double amount) {
        return new Flow(new Time(numerator, denominator), amount);
    }
}
