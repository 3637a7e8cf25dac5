package org.quipu.local.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quipu.local.http.Institutions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Institutions and their ledgers. */
@Command(
        name = "institution",
        description = "Makes institutions.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = InstitutionCommand.Create.class)
final class InstitutionCommand {
    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    boolean help;

    /** A new institution with its ledger. */
    @Command(name = "create", description = "Makes an institution and its ledger.")
    static final class Create implements Callable<Integer> {
        @Mixin Options options = new Options();

        @Parameters(paramLabel = "NAME", description = "Its name, for ever.")
        String name = "";

        @Option(
                names = "--zone",
                required = true,
                paramLabel = "ZONE",
                description = "Its time zone, such as Africa/Nairobi.")
        ZoneId zone = ZoneId.of("UTC");

        @Option(
                names = "--business-date",
                paramLabel = "DATE",
                description = "The first business date; its days are then opened by command.")
        @Nullable LocalDate businessDate;

        @Override
        public Integer call() {
            var mint = options.mint();
            try (var institutions = new Institutions(options.addresses().api(), mint)) {
                var outcome = institutions.create(name, zone, Optional.ofNullable(businessDate));
                if (outcome == Institutions.Outcome.OTHERWISE) {
                    throw new IllegalStateException(name + " is there already, on other terms");
                }
                var made = outcome == Institutions.Outcome.MADE;
                if (options.json()) {
                    Options.printJson(Map.of("institution", name, "created", made));
                } else {
                    System.out.println(name + (made ? " was made" : " was there already"));
                }
                return 0;
            }
        }
    }
}
