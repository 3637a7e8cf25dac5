package org.quipu.local.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's entry: {@code ./quipu} finds a JDK, builds where it must, and comes here. */
@Command(
        name = "quipu",
        description = "Runs Quipu, an event-sourced core banking ledger, on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Demo.class,
            Up.class,
            Down.class,
            Status.class,
            Token.class,
            InstitutionCommand.class,
            ImportCommand.class,
            CloseDay.class,
            ShadowRun.class,
            RebuildCommand.class,
            AcceptLostTail.class,
            ExportCommand.class,
            Suite.class,
            Suite.Bench.class,
            Suite.Simulate.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Data, logs and pids live under $QUIPU_HOME (default .quipu in the project).",
            "Existing servers are used where QUIPU_DB_URL (QUIPU_DB_USER, QUIPU_DB_PASSWORD),",
            "QUIPU_KAFKA_BOOTSTRAP or QUIPU_ISSUER name them."
        })
public final class Quipu {
    private Quipu() {}

    /** Runs one command; the exit code is 0 only on success. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var commands = new CommandLine(new Quipu());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            var text = failure.getMessage();
            command.getErr().println("quipu: " + (text == null ? failure : text));
            if (System.getenv("QUIPU_TRACE") != null) failure.printStackTrace();
            return 1;
        });
        return commands;
    }
}
