package org.quipu.projections;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** The read side: follows every institution's ledger, answers questions, serves the console. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
public class ProjectionsApplication {
    /**
     * Starts the application.
     *
     * @param arguments Spring's own
     */
    public static void main(String[] arguments) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication.run(ProjectionsApplication.class, arguments);
    }
}
