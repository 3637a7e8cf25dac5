package org.quipu.system.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * Savings accounts that never were, in the layout of the import: opened over two years, some
 * overdrawn for a while, some clients with two accounts.
 *
 * @param seed the same seed makes the same bytes
 * @param accounts how many
 * @param movements how many an account
 */
record MadeUpSavings(long seed, int accounts, int movements) {
    private static final LocalDate FIRST = LocalDate.parse("2020-02-27");

    void write(Path folder) throws IOException {
        var random = new Random(seed);
        var opened = new StringBuilder("account,opened,client,gender,district,region\n");
        var moved =
                new StringBuilder(
                        "account,seq,date,side,amount,purpose,running_balance,bank_balance\n");
        for (var n = 1; n <= accounts; n++) {
            var day = FIRST.plusDays(n == 1 ? 0 : random.nextInt(60));
            opened.append(
                    "%d,%s,%d,%s,\"Old Town, %d\",north\n"
                            .formatted(100 + n, day, n / 2, n % 2 == 0 ? "F" : "M", n));
            move(moved, 100 + n, day, random);
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("accounts.csv"), opened);
        Files.writeString(folder.resolve("transactions.csv"), moved);
    }

    private void move(StringBuilder out, int account, LocalDate opened, Random random) {
        var balance = BigDecimal.ZERO;
        var day = opened;
        for (var seq = 1; seq <= movements; seq++) {
            var isCredit = seq == 1 || random.nextInt(5) < 2;
            var amount = BigDecimal.valueOf(1 + random.nextInt(isCredit ? 300_000 : 150_000), 2);
            balance = isCredit ? balance.add(amount) : balance.subtract(amount);
            out.append(
                    "%d,%d,%s,%s,%s,made up,%s,%s\n"
                            .formatted(
                                    account,
                                    seq,
                                    day,
                                    isCredit ? "CREDIT" : "DEBIT",
                                    amount,
                                    balance,
                                    balance));
            day = day.plusDays(random.nextInt(4));
        }
    }
}
