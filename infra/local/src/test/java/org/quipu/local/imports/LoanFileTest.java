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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanFileTest {
    @TempDir Path folder;

    @BeforeEach
    void write_two_loans() throws IOException {
        write(
                "loans.csv",
                """
                loan,client,disbursed,principal,flat_interest,instalments,first_due
                1,22,2016-01-15,5000.00,1500.00,1,2016-02-15
                3,20,2016-02-02,10000.00,3000.00,2,2016-03-02
                """);
        write(
                "repayments.csv",
                """
                loan,date,amount
                1,2016-02-02,6500.00
                3,2016-03-09,6500.00
                3,2016-04-01,6500.00
                """);
    }

    @Test
    void reads_what_the_files_tell() {
        var file = LoanFile.read(folder);

        assertThat(file.loans()).hasSize(2);
        assertThat(file.loans().getLast().owed()).isEqualTo(new BigDecimal("13000.00"));
        assertThat(file.loans().getLast().firstDue()).isEqualTo(LocalDate.parse("2016-03-02"));
        assertThat(file.repayments()).hasSize(3);
        assertThat(file.firstDay()).isEqualTo(LocalDate.parse("2016-01-15"));
    }

    @Test
    void has_the_same_fingerprint_in_another_folder_and_another_when_a_digit_changes()
            throws IOException {
        var before = LoanFile.read(folder).fingerprint();
        var other = Files.createDirectories(folder.resolve("renamed"));
        Files.copy(folder.resolve("loans.csv"), other.resolve("loans.csv"));
        Files.copy(folder.resolve("repayments.csv"), other.resolve("repayments.csv"));
        assertThat(LoanFile.read(other).fingerprint()).isEqualTo(before);

        spoil("repayments.csv", "6500.00", "6500.01");
        assertThat(LoanFile.read(folder).fingerprint()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "loans.csv, 5000.00, a lot, loans.csv line 2",
        "loans.csv, 5000.00, -5000.00, loans.csv line 2",
        "loans.csv, '1,2016-02-15', '0,2016-02-15', no instalments",
        "loans.csv, '1,2016-02-15', '1,2016-01-15', due before it is paid out",
        "loans.csv, '3,20,', '1,20,', loan twice",
        "repayments.csv, '1,2016-02-02', '2,2016-02-02', unknown loan",
        "repayments.csv, '1,2016-02-02', '1,2016-01-14', repaid before it was paid out",
        "repayments.csv, 6500.00, 0.00, repayments.csv line 2",
    })
    void refuses_what_cannot_be(String file, String right, String wrong, String because)
            throws IOException {
        spoil(file, right, wrong);

        assertThatThrownBy(() -> LoanFile.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because);
    }

    private void spoil(String file, String right, String wrong) throws IOException {
        write(file, Files.readString(folder.resolve(file)).replace(right, wrong));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
