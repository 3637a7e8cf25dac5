package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is logged names nobody, whatever is sent. */
class LogsTest {
    private final RunningApi api = RunningApi.get();
    private final Savers savers = new Savers(api, "alpha");
    private final String account = savers.openWith("1.00");

    @Test
    void no_body_name_or_token_is_logged() {
        var secret = "Zebedee" + RunningApi.key();
        var log = (Logger) LoggerFactory.getLogger("org.quipu");
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.TRACE);
        try {
            for (var body :
                    List.of(
                            "{\"name\": \"" + secret + "\", \"branch\": \"main\"}",
                            "{\"name\": \"" + secret + "\"",
                            "{\"name\": \"" + secret + "\", \"" + secret + "\": 1}")) {
                api.post("/v1/clients", savers.token(), RunningApi.key(), body);
            }
            api.post(
                    Savers.path(account, "withdrawals"),
                    savers.token(),
                    RunningApi.key(),
                    "{\"amount\": \"5.00\", \"settlementAccount\": \"float-mpesa\", \"narrative\": \""
                            + secret
                            + "\"}");
            api.get("/v1/clients/" + secret, secret);
            log.warn("The appender works");
        } finally {
            log.setLevel(null);
            log.detachAppender(lines);
        }

        assertThat(lines.list).isNotEmpty();
        assertThat(lines.list)
                .allSatisfy(line ->
                        assertThat(line.getFormattedMessage() + line.getThrowableProxy())
                                .doesNotContain(secret)
                                .doesNotContain(savers.token()));
    }
}
