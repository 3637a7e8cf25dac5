package org.quipu.api.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Wire;
import org.quipu.api.operation.Query;
import org.quipu.core.account.Role;
import org.quipu.core.chart.Chart;
import org.quipu.core.chart.ChartAccount;
import org.quipu.core.chart.ChartKinds;
import org.quipu.core.chart.Mapping;

/** Reads the chart of accounts from the decided state. */
final class ChartReading {
    private ChartReading() {}

    /** An account. */
    record AccountShown(
            @Meaning(value = "How it is called in entries.", example = "4011") String code,
            @Meaning(value = "For people.", example = "Membership fees") String name,
            @Meaning(value = "On which statement it stands.", example = "income") String type,
            @Meaning("Whether it takes no entries by hand any more.") boolean closed) {
        static AccountShown of(ChartAccount account) {
            return new AccountShown(
                    account.code(), account.name(), account.type().text(), account.closed());
        }
    }

    /** An account with what is booked to it. */
    record AccountStanding(
            @Meaning(value = "How it is called in entries.", example = "1100") String code,
            @Meaning(value = "For people.", example = "Loan portfolio") String name,
            @Meaning(value = "On which statement it stands.", example = "asset") String type,
            @Meaning("Whether it takes no entries by hand any more.") boolean closed,
            @Meaning("What is, was or will be booked to it by its meaning.") List<String> roles,
            @Meaning("Whether it is the sum of a sub-ledger and takes no entries by hand.")
                    boolean control) {
        static AccountStanding of(ChartAccount account, Chart chart) {
            var roles = chart.rolesOf(account.code());
            return new AccountStanding(
                    account.code(),
                    account.name(),
                    account.type().text(),
                    account.closed(),
                    roles.stream().map(Role::text).toList(),
                    roles.stream().anyMatch(Role::isOfSubLedger));
        }
    }

    /** The chart. */
    record ChartShown(
            @Meaning(value = "How often it was changed.", example = "1") int version,
            @Meaning("By code.") List<AccountStanding> accounts,
            @Meaning(value = "The last position this may reflect.", example = "24") long position,
            @Meaning("The business date this is true for.") LocalDate asOf) {}

    /** Where something is booked from a day on. */
    record MappingShown(
            @Meaning(value = "What is booked, by its meaning.", example = "fee_income") String role,
            @Meaning(value = "Of this product only.", example = "biashara")
                    Optional<String> product,
            @Meaning(value = "Of this source of funds only.", example = "own")
                    Optional<String> fund,
            @Meaning(value = "Through this payment channel only.", example = "mobile")
                    Optional<String> channel,
            @Meaning(value = "The account of the chart.", example = "4011") String account,
            @Meaning("The first booking date it holds for.") LocalDate validFrom) {
        static MappingShown of(Mapping mapping) {
            var where = mapping.where();
            return new MappingShown(
                    Wire.name(mapping.role()),
                    where.product(),
                    where.fund(),
                    where.channel(),
                    mapping.account(),
                    mapping.validFrom());
        }
    }

    /** All mappings. */
    record MappingsShown(
            @Meaning("In the order they were made.") List<MappingShown> mappings,
            @Meaning(value = "The last position this may reflect.", example = "24") long position,
            @Meaning("The business date this is true for.") LocalDate asOf) {}

    static ChartShown chart(Query.Reading reading) {
        var read = reading.state(ChartKinds.CHART);
        var chart = read.state();
        return new ChartShown(
                chart.version(),
                chart.accounts().values().stream()
                        .map(account -> AccountStanding.of(account, chart))
                        .toList(),
                read.position(),
                read.businessDate());
    }

    static MappingsShown mappings(Query.Reading reading) {
        var read = reading.state(ChartKinds.CHART);
        return new MappingsShown(
                read.state().mappings().stream().map(MappingShown::of).toList(),
                read.position(),
                read.businessDate());
    }
}
