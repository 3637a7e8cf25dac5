package org.quipu.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings documented files in. */
@Command(
        name = "import",
        description = "Brings documented CSV files in through the API.",
        synopsisSubcommandLabel = "COMMAND")
final class ImportCommand {
    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    boolean help;
}
