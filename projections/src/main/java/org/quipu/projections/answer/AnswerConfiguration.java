package org.quipu.projections.answer;

import org.apache.catalina.core.StandardHost;
import org.quipu.projections.access.ConsoleSettings;
import org.quipu.projections.problem.ProblemReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Problem documents in place of Tomcat's pages, and cursors. */
@Configuration(proxyBeanMethods = false)
public class AnswerConfiguration {
    /**
     * Cursors that every node of the installation reads.
     *
     * @param settings with the secret their key is derived from
     * @return the cursors
     */
    @Bean
    Cursor cursors(ConsoleSettings settings) {
        return new Cursor(settings.consoleClientSecret());
    }

    /**
     * Tomcat's own refusals become problem documents.
     *
     * @return the customizer
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
        return factory ->
                factory.addContextCustomizers(context ->
                        ((StandardHost) context.getParent())
                                .setErrorReportValveClass(ProblemReportValve.class.getName()));
    }
}
