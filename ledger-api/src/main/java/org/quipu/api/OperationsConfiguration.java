package org.quipu.api;

import org.quipu.api.day.DayWork;
import org.quipu.api.day.Outlooks;
import org.quipu.api.moratorium.MoratoriumWork;
import org.quipu.api.operation.Operations;
import org.quipu.api.period.PeriodWork;
import org.quipu.core.booking.LoanMeasures;
import org.quipu.core.booking.LoanMeasuring;
import org.quipu.log.Ledgers;
import org.quipu.log.chunks.ChunkedWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the list of operations known to the server, and the works that go on by themselves. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {
    @Bean
    Operations operations(Ledgers ledgers, LoanMeasuring measuring) {
        return EveryOperation.of(ledgers, measuring);
    }

    @Bean
    ChunkedWork periods() {
        return new PeriodWork();
    }

    @Bean
    ChunkedWork moratoria() {
        return new MoratoriumWork();
    }

    /** Other rules take the place of this build's where they are known to the server. */
    @Bean
    LoanMeasuring measuring(ObjectProvider<LoanMeasures> rules) {
        return new LoanMeasuring(rules.getIfAvailable(() -> LoanMeasures.TODAY));
    }

    @Bean
    Outlooks outlooks(LoanMeasuring measuring) {
        return new Outlooks(measuring);
    }

    @Bean
    ChunkedWork days(Outlooks outlooks) {
        return new DayWork(outlooks);
    }
}
