package org.quipu.local.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quipu.local.imports.ControlTotals;
import org.quipu.local.imports.Import;
import org.quipu.local.imports.Importer;
import org.quipu.local.imports.LoanFile;
import org.quipu.local.imports.LoanImport;
import org.quipu.local.imports.LoanTotals;
import org.quipu.local.imports.SavingsFile;
import org.quipu.local.imports.SavingsImport;
import org.quipu.local.imports.Totals;
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

    /** What the imports have in common: a folder, a currency, totals that are right or not. */
    abstract static class OfFiles<T extends Totals> implements Callable<Integer> {
        @Mixin Options options = new Options();

        @Parameters(paramLabel = "DIR", description = "The folder of the two files.")
        Path folder = Path.of(".");

        @Option(
                names = "--currency",
                required = true,
                paramLabel = "CCY",
                description = "ISO 4217 code of all amounts.")
        String currency = "";

        abstract Import<T> what(Path folder, String currency, Optional<String> institution);

        abstract void print(T totals, String currency);

        @Override
        public final Integer call() {
            var addresses = options.addresses();
            var where = new Where(addresses.api(), addresses.projections(), options.mint());
            var what = what(folder, currency, Optional.ofNullable(options.institutionGiven));
            var totals =
                    new Importer(where, line -> System.err.println("quipu: " + line)).run(what);
            if (options.json()) {
                Options.printJson(totals);
            } else {
                totals.differences().forEach(each -> System.out.println("DIFFERS " + each));
                print(totals, currency);
            }
            return totals.right() ? 0 : 1;
        }
    }

    /** Savings accounts and their transactions. */
    @Command(
            name = "savings",
            description = "Imports savings accounts; without --institution into one of their own.",
            footer = {
                "The folder holds accounts.csv and transactions.csv (docs/operations/import.md).",
                "Exit code 0 only where every balance equals the file's."
            })
    static final class Savings extends OfFiles<ControlTotals> {
        @Override
        Import<ControlTotals> what(Path folder, String currency, Optional<String> institution) {
            return new SavingsImport(SavingsFile.read(folder), currency, institution);
        }

        @Override
        void print(ControlTotals totals, String currency) {
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
    static final class Loans extends OfFiles<LoanTotals> {
        @Override
        Import<LoanTotals> what(Path folder, String currency, Optional<String> institution) {
            return new LoanImport(LoanFile.read(folder), currency, institution);
        }

        @Override
        void print(LoanTotals totals, String currency) {
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
