package org.quipu.local.run;

import java.util.Optional;

/** A process that the supervisor starts, brings back and stops. */
interface Managed {
    String name();

    /** Its process; empty while it is down. */
    Optional<Pid> pid();

    String address();

    /** An URL that answers 200 when it is ready; empty where starting it waits already. */
    Optional<String> readiness();

    /** Starts it again on the same data, port and settings. */
    void restart();

    /** Stops it in order. */
    void stop();

    default boolean alive() {
        return pid().map(Pid::alive).orElse(false);
    }

    default Running.Member member() {
        return new Running.Member(name(), pid(), address(), readiness());
    }
}
