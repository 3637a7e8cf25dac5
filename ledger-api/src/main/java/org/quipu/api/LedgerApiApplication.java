package org.quipu.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** The write side: HTTP in, command, answer; the log for auditors. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
public class LedgerApiApplication {
    /**
     * Starts the application.
     *
     * @param arguments Spring's own
     */
    public static void main(String[] arguments) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication.run(LedgerApiApplication.class, arguments);
    }
}
