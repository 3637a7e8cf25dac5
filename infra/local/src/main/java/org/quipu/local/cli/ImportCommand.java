package org.quipu.local.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quipu.local.imports.ControlTotals;
import org.quipu.local.imports.LoanFile;
import org.quipu.local.imports.LoanImport;
import org.quipu.local.imports.LoanTotals;
import org.quipu.local.imports.SavingsFile;
import org.quipu.local.imports.SavingsImport;
import org.quipu.local.imports.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings documented files in. */
@Command(
        name = "import",
        description = "Brings documented CSV files in through the API.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ImportCommand.Savings.class, ImportCommand.Loans.class})
final class ImportCommand {
    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    boolean help;

    /** Savings accounts and their transactions. */
    @Command(
            name = "savings",
            description = "Imports savings accounts; without --institution into one of their own.",
            footer = {
                "The folder holds accounts.csv and transactions.csv (docs/operations/import.md).",
                "Exit code 0 only where every balance equals the file's."
            })
    static final class Savings implements Callable<Integer> {
        @Mixin Options options = new Options();

        @Parameters(paramLabel = "DIR", description = "The folder of the two files.")
        Path folder = Path.of(".");

        @Option(
                names = "--currency",
                required = true,
                paramLabel = "CCY",
                description = "ISO 4217 code of all amounts.")
        String currency = "";

        @Override
        public Integer call() {
            var addresses = options.addresses();
            var where = new Where(addresses.api(), addresses.projections(), options.mint());
            var what =
                    new SavingsImport.What(
                            SavingsFile.read(folder),
                            currency,
                            Optional.ofNullable(options.institutionGiven));
            var totals =
                    new SavingsImport(where, line -> System.err.println("quipu: " + line))
                            .run(what);
            if (options.json()) {
                Options.printJson(totals);
            } else {
                print(totals, currency);
            }
            return totals.right() ? 0 : 1;
        }

        private static void print(ControlTotals totals, String currency) {
            totals.differences().forEach(difference -> System.out.println("DIFFERS " + difference));
            System.out.printf(
                    """
                    institution         %s
                    accounts            %,d
                    balances compared   %,d
                    requests            %,d done now, %,d found done
                    sum of balances     %s %s (the files say %s)
                    control totals      %s
                    """,
                    totals.institution(),
                    totals.accounts(),
                    totals.transactions(),
                    totals.done(),
                    totals.replayed(),
                    totals.sum().toPlainString(),
                    currency,
                    totals.expectedSum().toPlainString(),
                    totals.right() ? "right" : "WRONG");
        }
    }

    /** Loans and their repayments. */
    @Command(
            name = "loans",
            description = "Imports loans; without --institution into one of their own.",
            footer = {
                "The folder holds loans.csv and repayments.csv (docs/operations/import.md).",
                "Exit code 0 only where every loan stands as the files say."
            })
    static final class Loans implements Callable<Integer> {
        @Mixin Options options = new Options();

        @Parameters(paramLabel = "DIR", description = "The folder of the two files.")
        Path folder = Path.of(".");

        @Option(
                names = "--currency",
                required = true,
                paramLabel = "CCY",
                description = "ISO 4217 code of all amounts.")
        String currency = "";

        @Override
        public Integer call() {
            var addresses = options.addresses();
            var where = new Where(addresses.api(), addresses.projections(), options.mint());
            var what =
                    new LoanImport.What(
                            LoanFile.read(folder),
                            currency,
                            Optional.ofNullable(options.institutionGiven));
            var totals =
                    new LoanImport(where, line -> System.err.println("quipu: " + line)).run(what);
            if (options.json()) {
                Options.printJson(totals);
            } else {
                print(totals, currency);
            }
            return totals.right() ? 0 : 1;
        }

        private static void print(LoanTotals totals, String currency) {
            totals.differences().forEach(difference -> System.out.println("DIFFERS " + difference));
            System.out.printf(
                    """
                    institution         %s
                    loans               %,d, of which %,d repaid to the last cent
                    repayments          %,d
                    requests            %,d done now, %,d found done
                    disbursed           %s %s (the files say %s)
                    received            %s %s (the files say %s)
                    interest earned     %s %s (the files say %s)
                    control totals      %s
                    """,
                    totals.institution(),
                    totals.loans(),
                    totals.repaid(),
                    totals.repayments(),
                    totals.done(),
                    totals.replayed(),
                    totals.found().disbursed().toPlainString(),
                    currency,
                    totals.expected().disbursed().toPlainString(),
                    totals.found().received().toPlainString(),
                    currency,
                    totals.expected().received().toPlainString(),
                    totals.found().interest().toPlainString(),
                    currency,
                    totals.expected().interest().toPlainString(),
                    totals.right() ? "right" : "WRONG");
        }
    }
}
