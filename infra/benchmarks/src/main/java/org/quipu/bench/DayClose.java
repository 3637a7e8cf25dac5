package org.quipu.bench;

import java.time.LocalDate;
import java.util.Map;
import org.quipu.local.http.Api;

/** Closes days of a running institution, as its operations do. */
final class DayClose implements AutoCloseable {
    private static final String DAYS = "/v1/business-days";

    private final Api operations;

    DayClose(ApiProcess process) {
        this.operations = process.as("operations");
    }

    /** Cuts a day off; what follows goes on by itself. */
    void begin(LocalDate day) {
        operations.post(DAYS + "/" + day + "/close", Map.of(), "close-" + day).orFail("closing");
    }

    /** Waits until all that fell due on a day is recorded. */
    void awaitClosed(LocalDate day) {
        await(day, "closedThrough");
    }

    /** Waits until what a day moved is in the books. */
    void awaitBooked(LocalDate day) {
        await(day, "bookedThrough");
    }

    private void await(LocalDate day, String through) {
        while (!day.toString().equals(reached(through))) Pause.millis(25);
    }

    private String reached(String through) {
        return operations.get(DAYS).orFail("reading").json().path(through).asString("");
    }

    @Override
    public void close() {
        operations.close();
    }
}
