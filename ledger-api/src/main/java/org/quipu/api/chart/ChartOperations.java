package org.quipu.api.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.Code;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Name;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.chart.AccountType;
import org.quipu.core.chart.ChartAccount;
import org.quipu.core.chart.ChartCommand.ChangeChart;
import org.quipu.core.chart.ChartCommand.ChangeMapping;
import org.quipu.core.chart.ChartEvent.ChartChanged;
import org.quipu.core.chart.ChartEvent.MappingChanged;
import org.quipu.core.chart.Mapping;

/** Everything that can be asked of the chart of accounts. */
public final class ChartOperations {
    private static final String CHAPTER = "chart-of-accounts";
    private static final String CHART = "/v1/chart-of-accounts";
    private static final String MAPPINGS = "/v1/account-mappings";
    private static final Set<Role> KEEPERS = Set.of(Role.ACCOUNTANT);

    private ChartOperations() {}

    /** An account as it shall be. */
    record AccountBody(
            @Meaning(value = "How it is called in entries, 1 to 20 characters.", example = "4011")
                    Code code,
            @Meaning(value = "For people, 1 to 80 characters.", example = "Membership fees")
                    Name name,
            @Meaning("On which statement it stands; an account keeps its type.") AccountType type,
            @Meaning(
                            "true: it takes no entries by hand any more; what is mapped to it still comes.")
                    Optional<Boolean> closed) {
        ChartAccount account() {
            return new ChartAccount(code.text(), name.text(), type, closed.orElse(false));
        }
    }

    /** Accounts to add or change. */
    record ChartBody(
            @Meaning(
                            value =
                                    "The version that was looked at; refused if there is a newer one."
                                            + " Any if absent.",
                            example = "0")
                    Optional<Integer> version,
            @Meaning("Accounts that are new or shall be different; the others stay.")
                    List<AccountBody> accounts) {}

    /** Where something is booked from a day on. */
    record MappingBody(
            @Meaning(value = "What is booked, by its meaning.", example = "fee_income")
                    org.quipu.core.account.Role role,
            @Meaning(value = "Of this product only.", example = "biashara") Optional<Code> product,
            @Meaning(value = "Of this source of funds only.", example = "own") Optional<Code> fund,
            @Meaning(value = "Through this payment channel only.", example = "mobile")
                    Optional<Code> channel,
            @Meaning(value = "The account of the chart, of the role's own type.", example = "4011")
                    Code account,
            @Meaning("The first booking date it holds for, after the business date.")
                    LocalDate validFrom) {
        Mapping mapping() {
            return new Mapping(
                    role,
                    new Mapping.Where(
                            product.map(Code::text), fund.map(Code::text), channel.map(Code::text)),
                    account.text(),
                    validFrom);
        }
    }

    /** A chart that was changed. */
    record Changed(
            @Meaning(value = "The transaction's id.", example = "21") String id,
            @Meaning(value = "Where its event stands in the log.", example = "21") long position,
            @Meaning(value = "The version of the chart from now on.", example = "1") int version,
            @Meaning("The accounts that are new or different.")
                    List<ChartReading.AccountShown> accounts,
            @Meaning("The business date.") LocalDate bookingDate) {
        static Changed of(Happened happened) {
            var at = happened.the(ChartChanged.class);
            return new Changed(
                    at.id(),
                    at.position(),
                    at.event().version(),
                    at.event().accounts().stream().map(ChartReading.AccountShown::of).toList(),
                    at.event().bookedOn());
        }
    }

    /** A mapping that was made. */
    record Mapped(
            @Meaning(value = "The transaction's id.", example = "22") String id,
            @Meaning(value = "Where its event stands in the log.", example = "22") long position,
            @Meaning("What is booked where.") ChartReading.MappingShown mapping,
            @Meaning("The business date.") LocalDate bookingDate) {
        static Mapped of(Happened happened) {
            var at = happened.the(MappingChanged.class);
            return new Mapped(
                    at.id(),
                    at.position(),
                    ChartReading.MappingShown.of(at.event().mapping()),
                    at.event().bookedOn());
        }
    }

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(change(), read(), map(), mappings());
    }

    private static Operation change() {
        return Write.at(
                        CHART,
                        new Manual(
                                "changeChart",
                                CHAPTER,
                                "Adds, renames, closes or reopens accounts. None is ever taken away.",
                                KEEPERS))
                .asks(
                        ChartBody.class,
                        """
                        {"version": 0, "accounts": [{"code": "4011", "name": "Membership fees", \
                        "type": "income"}]}\
                        """,
                        ChartOperations::change)
                .answers(Changed.class, Changed::of);
    }

    private static ChangeChart change(Asking<ChartBody> asking) {
        var body = asking.body();
        return new ChangeChart(
                body.version(),
                body.accounts().stream().map(AccountBody::account).toList(),
                Source.NONE.envelope(asking));
    }

    private static Operation read() {
        return new Query<>(
                Route.get(CHART),
                new Manual(
                        "readChart",
                        CHAPTER,
                        "Answers the chart of accounts from the decided state.",
                        Role.READERS),
                List.of(),
                ChartReading.ChartShown.class,
                ChartReading::chart);
    }

    private static Operation map() {
        return Write.at(
                        MAPPINGS,
                        new Manual(
                                "changeMapping",
                                CHAPTER,
                                "Books a role to another account from a day on: of everything, or of"
                                        + " a product, a fund, a payment channel. What was booked"
                                        + " stays.",
                                KEEPERS))
                .asks(
                        MappingBody.class,
                        """
                        {"role": "fee_income", "product": "biashara", "account": "4011", \
                        "validFrom": "2026-04-01"}\
                        """,
                        asking ->
                                new ChangeMapping(
                                        asking.body().mapping(), Source.NONE.envelope(asking)))
                .answers(Mapped.class, Mapped::of);
    }

    private static Operation mappings() {
        return new Query<>(
                Route.get(MAPPINGS),
                new Manual(
                        "readMappings",
                        CHAPTER,
                        "Answers what is booked elsewhere than to its default account, from the"
                                + " decided state. The most precise mapping that holds decides.",
                        Role.READERS),
                List.of(),
                ChartReading.MappingsShown.class,
                ChartReading::mappings);
    }
}
