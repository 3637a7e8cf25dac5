package org.quipu.projections.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.projections.runtime.FollowedBank.LEDGER;

import java.util.List;
import org.quipu.core.account.Opens;
import org.quipu.core.deposit.Deposit.Held;
import org.quipu.core.deposit.DepositKinds;
import org.quipu.core.earning.EarningEvent;
import org.quipu.projections.arrears.LendingHouse;
import org.quipu.projections.balances.Certificate.Sums;
import org.quipu.projections.balances.Certificates;

/** Certificates of all years beside what the deciders remember of the same accounts. */
final class Certified {
    private Certified() {}

    /** Gross and tax of every account that clients hold, over all years. */
    static void asDecided(LendingHouse house, List<String> clients) {
        house.followed.follow();
        var certificates = new Certificates(house.followed.database);
        var found = 0;
        for (var event : house.bank.history().events()) {
            if (!(event instanceof Opens opens)) continue;
            if (opens.terms().client().filter(clients::contains).isEmpty()) continue;
            if (opens.terms().component().isLoan()) continue;
            var account = opens.terms().id();
            var gross = 0L;
            var tax = 0L;
            for (var year = 2024; year <= 2030; year++) {
                var sums = sums(certificates, account, year);
                gross += sums.stream().mapToLong(it -> it.gross().minor()).sum();
                tax += sums.stream().mapToLong(it -> it.tax().minor()).sum();
            }
            assertThat(List.of(gross, tax)).as(account).isEqualTo(decided(house, account));
            found++;
        }
        assertThat(found).isGreaterThan(10);
    }

    private static List<Sums> sums(Certificates certificates, String account, int year) {
        return certificates.of(LEDGER, account, year).orElseThrow().totals();
    }

    private static List<Long> decided(LendingHouse house, String account) {
        var history = house.bank.history();
        if (history.state(DepositKinds.DEPOSIT.ref(account)) instanceof Held held) {
            return List.of(
                    held.runs().stream().mapToLong(run -> run.posted().gross()).sum(),
                    held.runs().stream().mapToLong(run -> run.posted().tax()).sum());
        }
        var gross = 0L;
        var tax = 0L;
        for (var event : history.events()) {
            if (event instanceof EarningEvent own && own.account().equals(account)) {
                gross += own.gross().minor();
                tax += own.tax().minor();
            }
        }
        return List.of(gross, tax);
    }
}
