package org.quipu.core.termdeposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.termdeposit.TermDepositTest.recurring;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deposits for a term that others published, each with its source. */
class PublishedDepositsTest {
    /**
     * blog.kbsbng.com, "Maturity amount calculation for recurring deposit": 5000 a month for 18
     * months at 7.5 %, compounded quarterly, is FV(7.5%/4, 6, -5000*(3+7.5%/2)) = 95504.78; a bank
     * rounds each quarter's interest, which makes it a paisa more.
     */
    @Test
    void a_spreadsheets_future_value_of_monthly_instalments() {
        var deposit = recurring(18, Set.of());
        assertThat(deposit.maturity()).isEqualTo(LocalDate.of(2011, 7, 1));
        assertThat(deposit.laidDown()).isEqualTo(90_000_00);
        assertThat(deposit.maturityValue()).isEqualTo(95_504_79);
    }
}
