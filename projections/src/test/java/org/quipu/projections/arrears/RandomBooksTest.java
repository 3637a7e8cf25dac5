package org.quipu.projections.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.projections.runtime.FollowedBank.CODEC;
import static org.quipu.projections.runtime.FollowedBank.LEDGER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.core.Envelope;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Places;
import org.quipu.core.account.Role;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.Checker;
import org.quipu.core.bank.LedgerLines;
import org.quipu.core.chart.AccountType;
import org.quipu.core.chart.ChartAccount;
import org.quipu.core.chart.ChartCommand.ChangeChart;
import org.quipu.core.chart.ChartCommand.ChangeMapping;
import org.quipu.core.chart.ChartKinds;
import org.quipu.core.chart.Mapping;
import org.quipu.core.entry.EntryCommand.PostJournalEntry;
import org.quipu.core.entry.EntryLine;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.When;
import org.quipu.projections.journal.JournalQueries;
import org.quipu.projections.journal.TrialBalance.Scope;
import org.quipu.projections.reconciliation.ReconciliationQueries;

/**
 * Random lives of loans between which an accountant writes by hand, dates entries back and maps
 * roles anew: at every position every branch balances, and the tables say what the log does.
 */
class RandomBooksTest {
    private static final Envelope MAKER = Envelope.of("amina", "console");
    private static final Envelope CHECKER = Envelope.of("baraka", "console");

    private final LendingHouse house = new LendingHouse(new NextInstalments());

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void balance_in_every_branch_at_every_position(long seed) {
        var random = new Random(seed);
        house.live(random, 40);
        var day = house.bank.history().businessDate();
        var own = new ChartAccount("4099", "Fees of members", AccountType.INCOME, false);
        house.ask(day, new ChangeChart(Optional.empty(), List.of(own), MAKER));
        for (var round = 0; round < 10; round++) {
            day = day.plusDays(1 + random.nextInt(3));
            map(day, random);
            write(day, random);
            house.repay(day, "L" + random.nextInt(6), 1 + random.nextInt(20) + ".00");
        }
        house.followed.follow();
        var books = new JournalQueries(house.followed.database);
        var head = house.bank.history().head();
        for (var position = 1L; position <= head; position += 1 + random.nextInt(5)) {
            var when = new When(Optional.of(day.plusDays(40)), Optional.of(new Known.At(position)));
            var told = books.trialBalance(LEDGER, when, Scope.ALL);
            var shown = new TreeMap<String, Long>();
            for (var sheet : told.sheets()) {
                assertThat(sheet.statutory().debits()).isEqualTo(sheet.statutory().credits());
                for (var line : sheet.lines()) {
                    shown.put(line.account().code(), line.balance().minor());
                }
            }
            assertThat(shown)
                    .as("at %s", position)
                    .isEqualTo(fromTheLog(position, day.plusDays(40)));
        }
        var reconciliation =
                new ReconciliationQueries(
                        house.followed.database, _ -> house.followed.log(), CODEC::decode);
        assertThat(reconciliation.reconciled(LEDGER).breaks()).isEmpty();
        var date = day.minusDays(9);
        var back = books.trialBalance(LEDGER, LendingHouse.on(date), Scope.ALL);
        assertThat(back.sheets().getFirst().lines())
                .allSatisfy(line ->
                        assertThat(line.balance().minor())
                                .isEqualTo(
                                        fromTheLog(head, date)
                                                .getOrDefault(line.account().code(), 0L)));
        assertThat(house.followed.rebuilt()).isEmpty();
    }

    private void map(LocalDate day, Random random) {
        var where =
                random.nextBoolean()
                        ? Mapping.Where.ANY
                        : new Mapping.Where(
                                Optional.of("biashara"), Optional.empty(), Optional.empty());
        var account = random.nextBoolean() ? "4099" : "4010";
        var mapping = new Mapping(Role.FEE_INCOME, where, account, day.plusDays(1));
        house.ask(day, new ChangeMapping(mapping, MAKER));
    }

    private void write(LocalDate day, Random random) {
        var amount = new Money(org.quipu.core.Village.KES, 1 + random.nextInt(100_000));
        var branch = random.nextBoolean() ? "north" : "south";
        var lines = new ArrayList<EntryLine>();
        lines.add(new EntryLine(new EntryLine.Onto.Code("5200"), branch, amount));
        lines.add(new EntryLine(new EntryLine.Onto.Code("2140"), branch, amount.negated()));
        var request =
                house.ask(
                        day,
                        new PostJournalEntry(
                                Optional.of(day.minusDays(random.nextInt(20))),
                                lines,
                                random.nextBoolean()
                                        ? Optional.of(day.plusDays(1 + random.nextInt(30)))
                                        : Optional.empty(),
                                MAKER));
        house.ask(day, new GrantApproval(request, Checker.UNLIMITED, CHECKER));
    }

    /** Adds up what events write, and finds every branch balanced after each of them. */
    private Map<String, Long> fromTheLog(long position, LocalDate to) {
        var accounts = new HashMap<String, Grain>();
        var chart = house.bank.history().state(ChartKinds.CHART);
        var books = new LedgerLines(id -> Objects.requireNonNull(accounts.get(id)), chart);
        var balances = new TreeMap<String, Long>();
        var branches = new HashMap<String, Long>();
        for (var event : house.bank.history().events().subList(0, (int) position)) {
            if (event instanceof Places places) accounts.put(places.placed(), places.place());
            for (var line : books.of(event)) {
                if (line.date().isAfter(to)) continue;
                balances.merge(line.code(), line.amount().minor(), Long::sum);
                branches.merge(
                        line.grain().branch() + " " + line.amount().currency(),
                        line.amount().minor(),
                        Long::sum);
            }
            assertThat(branches.values()).as("after %s", event).allMatch(sum -> sum == 0);
        }
        return balances;
    }
}
