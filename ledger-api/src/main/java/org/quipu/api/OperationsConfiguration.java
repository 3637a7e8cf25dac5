package org.quipu.api;

import org.quipu.api.operation.Operations;
import org.quipu.log.Ledgers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the list of operations known to the server. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {
    @Bean
    Operations operations(Ledgers ledgers) {
        return EveryOperation.of(ledgers);
    }
}
