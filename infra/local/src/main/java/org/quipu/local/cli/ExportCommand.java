package org.quipu.local.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quipu.local.exports.JournalExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what other programs read. */
@Command(
        name = "export",
        description = "Writes files for other programs.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ExportCommand.Journal.class, LoanTapeCommand.class})
final class ExportCommand {
    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    boolean help;

    /** The general ledger's journal. */
    @Command(
            name = "journal",
            description = "Writes every entry of the general ledger, the oldest first.",
            footer = {
                "One entry an event, as known at one position. To standard output, unless --file",
                "names one: ./quipu export journal | hledger -f - balancesheet"
            })
    static final class Journal implements Callable<Integer> {
        @Mixin Options options = new Options();

        @Option(
                names = "--format",
                paramLabel = "hledger|csv",
                defaultValue = "hledger",
                description = "For hledger (default) or as CSV.")
        JournalExport.Format format = JournalExport.Format.HLEDGER;

        @Option(names = "--file", paramLabel = "FILE", description = "Where to write.")
        @Nullable Path file;

        @Override
        public Integer call() throws IOException {
            var addresses = options.addresses();
            try (var api = options.auditor(addresses.api());
                    var projections = options.auditor(addresses.projections())) {
                var written = new JournalExport(api, projections).write(format, out());
                tell(written);
            }
            return 0;
        }

        private Writer out() throws IOException {
            return file == null
                    ? new OutputStreamWriter(System.out, StandardCharsets.UTF_8)
                    : Files.newBufferedWriter(file);
        }

        /** Standard output holds the journal where no file was named. */
        private void tell(long written) {
            if (options.json() && file != null) {
                Options.printJson(
                        Map.of(
                                "entries", written,
                                "format", format.name().toLowerCase(Locale.ROOT),
                                "file", file.toString()));
            } else {
                System.err.printf("quipu: %,d entries%n", written);
            }
        }
    }
}
