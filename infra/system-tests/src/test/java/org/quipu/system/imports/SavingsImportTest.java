package org.quipu.system.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.system.QuipuSystem;
import org.quipu.system.QuipuSystem.Ended;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SavingsImportTest {
    private static final QuipuSystem SYSTEM = QuipuSystem.shared();
    private static final RealInput REAL = new RealInput("savings", "savings-cz");

    @TempDir Path folder;

    @Test
    void brings_every_balance_out_as_the_file_says_and_nothing_twice() throws Exception {
        new MadeUpSavings(1, 12, 60).write(folder.resolve("bank"));

        var first = totals(imported(folder.resolve("bank")));
        assertThat(first.path("accounts").asInt()).isEqualTo(12);
        assertThat(first.path("transactions").asInt()).isEqualTo(12 * 60);
        assertThat(first.path("replayed").asInt()).isZero();

        Files.move(folder.resolve("bank"), folder.resolve("renamed"));
        var second = totals(imported(folder.resolve("renamed")));
        assertThat(second.path("done").asInt()).isZero();
        assertThat(second.path("institution")).isEqualTo(first.path("institution"));
        assertThat(second.path("sum")).isEqualTo(first.path("sum"));
    }

    @Test
    void goes_on_where_it_was_killed() throws Exception {
        new MadeUpSavings(2, 20, 300).write(folder);
        var err = folder.resolve("err.txt");
        var running = SYSTEM.start(err, command(folder));
        while (running.isAlive() && !Files.readString(err).contains("requests (")) {
            Thread.onSpinWait();
        }
        running.destroyForcibly().waitFor();

        var totals = totals(imported(folder));

        assertThat(totals.path("replayed").asInt()).isPositive();
        assertThat(totals.path("transactions").asInt()).isEqualTo(20 * 300);
    }

    @Test
    void says_which_balance_is_not_the_files() throws Exception {
        new MadeUpSavings(3, 3, 5).write(folder);
        tamper(folder.resolve("transactions.csv"));

        var ended = imported(folder);

        assertThat(ended.exit()).isNotZero();
        assertThat(ended.out()).contains("account 102, movement 5");
    }

    @Test
    void brings_a_real_bank_in() throws Exception {
        var totals = totals(imported(REAL.orSkip(), "--currency", "CZK"));

        assertThat(totals.path("transactions").asInt()).isEqualTo(14_827);
        assertThat(new BigDecimal(totals.path("sum").asString()))
                .isEqualByComparingTo("7619196.00");
        REAL.ran("177 accounts, 14,827 balances equal, sum 7,619,196.00 CZK");
    }

    private static String[] command(Path bank) {
        return new String[] {
            "import", "savings", bank.toString(), "--output", "json", "--currency", "KES"
        };
    }

    private static Ended imported(Path bank) {
        return SYSTEM.quipu(command(bank));
    }

    private static Ended imported(Path bank, String... currency) {
        return SYSTEM.quipu(
                "import", "savings", bank.toString(), "--output", "json", currency[0], currency[1]);
    }

    private static JsonNode totals(Ended ended) {
        assertThat(ended.exit()).as(ended.err() + ended.out()).isZero();
        var totals = JsonMapper.shared().readTree(ended.out());
        assertThat(totals.path("differences")).isEmpty();
        return totals;
    }

    /** Spoils the last balance of the second account. */
    private static void tamper(Path transactions) throws IOException {
        var text = Files.readString(transactions);
        var line = Pattern.compile("(?m)^(?<head>102,5,.*,)([-0-9.]+),([-0-9.]+)$").matcher(text);
        Files.writeString(transactions, line.replaceFirst("${head}0.01,$3"));
    }
}
