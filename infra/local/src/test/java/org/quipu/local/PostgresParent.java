package org.quipu.local;

import java.nio.file.Path;

/** A process that starts a server, says the postmaster's pid and waits to be killed. */
final class PostgresParent {
    private PostgresParent() {}

    public static void main(String[] arguments) throws InterruptedException {
        var postgres = LocalPostgres.start(Path.of(arguments[0]), 0);
        System.out.println(postgres.postmasterPid());
        Thread.sleep(Long.MAX_VALUE);
    }
}
