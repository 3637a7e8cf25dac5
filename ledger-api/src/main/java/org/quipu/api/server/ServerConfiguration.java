package org.quipu.api.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.core.StandardHost;
import org.quipu.api.openapi.OpenApiDocument;
import org.quipu.api.operation.Operations;
import org.quipu.log.Ledgers;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts the door in front of every path, and problem documents in place of Tomcat's pages. */
@Configuration(proxyBeanMethods = false)
public class ServerConfiguration {
    @Bean
    Door door(Operations operations, Ledgers ledgers, MeterRegistry registry) {
        return new Door(operations, ledgers, new Measured(registry));
    }

    @Bean
    Pages pages(Operations operations) {
        var document = OpenApiDocument.of(operations).getBytes(StandardCharsets.UTF_8);
        return new Pages(() -> document);
    }

    @Bean
    SimpleUrlHandlerMapping everyPath(Door door, Pages pages) {
        var mapping =
                new SimpleUrlHandlerMapping(
                        Map.of("/**", door, "/problems/**", pages, "/openapi.json", pages));
        mapping.setOrder(Integer.MIN_VALUE);
        return mapping;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
        return factory ->
                factory.addContextCustomizers(context ->
                        ((StandardHost) context.getParent())
                                .setErrorReportValveClass(ProblemReportValve.class.getName()));
    }
}
