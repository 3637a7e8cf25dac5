package org.quipu.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingsFileTest {
    @TempDir Path folder;

    @BeforeEach
    void write_two_accounts() throws IOException {
        write(
                "accounts.csv",
                """
                account,opened,client,gender,district,region
                7,1996-07-28,31,M,Frydek - Mistek,north Moravia
                9,1996-07-29,32,F,"Prachatice, old town",south Bohemia
                """);
        write(
                "transactions.csv",
                """
                account,seq,date,side,amount,purpose,running_balance,bank_balance
                7,1,1996-07-28,CREDIT,900.00,credit in cash,900.00,900.00
                7,2,1996-07-30,DEBIT,1000.50,withdrawal in cash,-100.50,-100.50
                """);
    }

    @Test
    void reads_what_the_files_tell() {
        var file = SavingsFile.read(folder);

        assertThat(file.accounts()).hasSize(2);
        assertThat(file.accounts().getLast().district()).isEqualTo("Prachatice, old town");
        assertThat(file.transactions().getLast().amount()).isEqualTo(new BigDecimal("1000.50"));
        assertThat(file.firstDay()).isEqualTo(LocalDate.parse("1996-07-28"));
        assertThat(file.deepestOverdraft()).isEqualTo(new BigDecimal("100.50"));
    }

    @Test
    void has_the_same_fingerprint_in_another_folder() throws IOException {
        var other = Files.createDirectories(folder.resolve("renamed"));
        Files.copy(folder.resolve("accounts.csv"), other.resolve("accounts.csv"));
        Files.copy(folder.resolve("transactions.csv"), other.resolve("transactions.csv"));

        assertThat(SavingsFile.read(other).fingerprint())
                .isEqualTo(SavingsFile.read(folder).fingerprint())
                .matches("[0-9a-f]{12}");
    }

    @Test
    void has_another_fingerprint_when_a_digit_changes() throws IOException {
        var before = SavingsFile.read(folder).fingerprint();
        var transactions = Files.readString(folder.resolve("transactions.csv"));
        write("transactions.csv", transactions.replace("1000.50", "1000.51"));

        assertThat(SavingsFile.read(folder).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void names_the_line_that_cannot_be_read() throws IOException {
        var transactions = Files.readString(folder.resolve("transactions.csv"));
        write("transactions.csv", transactions.replace("1000.50", "a lot"));

        assertThatThrownBy(() -> SavingsFile.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("transactions.csv line 3");
    }

    @Test
    void refuses_a_transaction_of_an_unknown_account() throws IOException {
        var transactions = Files.readString(folder.resolve("transactions.csv"));
        write("transactions.csv", transactions.replace("7,2,", "8,2,"));

        assertThatThrownBy(() -> SavingsFile.read(folder)).hasMessageContaining("unknown account");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
