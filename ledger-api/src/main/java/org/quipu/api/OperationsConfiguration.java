package org.quipu.api;

import org.quipu.api.day.DayWork;
import org.quipu.api.moratorium.MoratoriumWork;
import org.quipu.api.operation.Operations;
import org.quipu.api.period.PeriodWork;
import org.quipu.log.Ledgers;
import org.quipu.log.chunks.ChunkedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the list of operations known to the server, and the works that go on by themselves. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {
    @Bean
    Operations operations(Ledgers ledgers) {
        return EveryOperation.of(ledgers);
    }

    @Bean
    ChunkedWork periods() {
        return new PeriodWork();
    }

    @Bean
    ChunkedWork moratoria() {
        return new MoratoriumWork();
    }

    @Bean
    ChunkedWork days() {
        return new DayWork();
    }
}
