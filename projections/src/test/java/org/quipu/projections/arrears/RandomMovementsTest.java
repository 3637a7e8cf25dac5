package org.quipu.projections.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.projections.arrears.LendingHouse.START;
import static org.quipu.projections.arrears.LendingHouse.when;
import static org.quipu.projections.runtime.FollowedBank.LEDGER;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.core.account.Grain;
import org.quipu.core.portfolio.Age;
import org.quipu.core.servicing.AllocationRule.Hold;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.servicing.Debt;
import org.quipu.core.servicing.Flow;
import org.quipu.core.servicing.Standing;
import org.quipu.projections.arrears.RollRates.Roll;

/** Random portfolios through the months: what the core's own fold says on the days between. */
class RandomMovementsTest {
    private static final int QUESTIONS = 6;
    private static final Months YEAR = new Months(12);

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void are_what_the_core_says_before_and_after(long seed) {
        var random = new Random(seed);
        var house = new LendingHouse(seed % 2 == 0 ? new Hold() : new NextInstalments());
        house.live(random, 120);
        house.followed.follow();
        var head = house.bank.history().head();
        var days = (int) START.until(house.bank.history().businessDate()).toTotalMonths() * 31;
        for (var question = 0; question < QUESTIONS; question++) {
            var asOf = START.plusDays(random.nextInt(days + 90));
            var knownAt = question % 3 == 0 ? head : 20 + random.nextLong(head - 20);
            var name = "seed %d on %s at %d".formatted(seed, asOf, knownAt);
            moved(name, house, asOf, knownAt);
            grew(name, house, asOf, knownAt);
            rolled(name, house, asOf, knownAt);
        }
    }

    private static void moved(String name, LendingHouse house, LocalDate asOf, long knownAt) {
        var question =
                new MovementQueries.Question(YEAR, Optional.of(new By("branch")), Filter.ALL);
        var movements =
                new MovementQueries(house.followed.database)
                        .movements(LEDGER, when(asOf, knownAt), question);
        for (var sheet : movements.sheets()) {
            assertThat(sheet.total()).as(name).hasSize(12);
            var before = sheet.total().getFirst().from().minusDays(1);
            var paidBefore = paid(house, before, knownAt);
            var sums = new EnumMap<Flow, Long>(Flow.class);
            for (var period : sheet.total()) {
                var closing = outstanding(house.standings(period.to(), knownAt));
                assertThat(period.closing()).as("%s: %s", name, period).isEqualTo(closing);
                for (var flow : Flow.values()) sums.merge(flow, period.of(flow), Long::sum);
            }
            assertThat(
                            new Debt(
                                    sums.getOrDefault(Flow.PENALTIES_REPAID, 0L),
                                    sums.getOrDefault(Flow.FEES_REPAID, 0L),
                                    sums.getOrDefault(Flow.INTEREST_REPAID, 0L),
                                    sums.getOrDefault(Flow.PRINCIPAL_REPAID, 0L)))
                    .as(name)
                    .isEqualTo(paid(house, asOf, knownAt).minus(paidBefore));
            for (var part : sheet.parts()) {
                for (var period : part.periods()) {
                    var standings = house.standings(period.to(), knownAt);
                    var grains = house.grains(period.to(), knownAt);
                    standings
                            .keySet()
                            .removeIf(loan -> !of(grains, loan).branch().equals(branch(part)));
                    assertThat(period.closing())
                            .as("%s: %s in %s", name, period, branch(part))
                            .isEqualTo(outstanding(standings));
                }
            }
            for (var period : sheet.total()) {
                assertThat(period.of(Flow.TRANSFERRED)).as(name).isZero();
            }
            for (var at = 0; at < 12; at++) {
                var month = at;
                var parts =
                        sheet.parts().stream()
                                .mapToLong(part -> part.periods().get(month).closing())
                                .sum();
                assertThat(parts).as(name).isEqualTo(sheet.total().get(month).closing());
            }
        }
    }

    private static String branch(Movements.Part part) {
        return part.value().orElse("");
    }

    private static Grain of(Map<String, Grain> grains, String loan) {
        return Objects.requireNonNull(grains.get(loan));
    }

    private static Debt paid(LendingHouse house, LocalDate day, long knownAt) {
        return house.everyStanding(day, knownAt).values().stream()
                .map(Standing::paid)
                .reduce(Debt.NONE, Debt::plus);
    }

    private static long outstanding(Map<String, Standing> standings) {
        return standings.values().stream().mapToLong(Standing::principal).sum();
    }

    private static void grew(String name, LendingHouse house, LocalDate asOf, long knownAt) {
        var vintages =
                new VintageQueries(house.followed.database)
                        .vintages(
                                LEDGER,
                                when(asOf, knownAt),
                                new VintageQueries.Question(new Months(60), 30, Filter.ALL));
        for (var sheet : vintages.sheets()) {
            var outstanding = new TreeMap<LocalDate, Long>();
            var atRisk = new TreeMap<LocalDate, Long>();
            for (var cohort : sheet.cohorts()) {
                for (var point : cohort.points()) {
                    outstanding.merge(point.on(), point.outstanding(), Long::sum);
                    atRisk.merge(point.on(), point.atRisk(), Long::sum);
                }
                assertThat(cohort.points().stream().map(Vintages.Point::writtenOff))
                        .as(name)
                        .isSorted();
            }
            for (var day : outstanding.keySet()) {
                var standings = house.standings(day, knownAt);
                assertThat(outstanding.get(day)).as(name).isEqualTo(outstanding(standings));
                standings.values().removeIf(it -> it.daysPastDue() <= 30);
                assertThat(atRisk.get(day)).as(name).isEqualTo(outstanding(standings));
            }
        }
    }

    private static void rolled(String name, LendingHouse house, LocalDate asOf, long knownAt) {
        var queries = new RollRateQueries(house.followed.database);
        var question = new RollRateQueries.Question(new Months(2), Filter.ALL);
        var rates = queries.rollRates(LEDGER, when(asOf, knownAt), question);
        var before = house.standings(rates.from(), knownAt);
        var after = house.standings(asOf, knownAt);
        var ways = new TreeMap<String, List<Long>>();
        var everyone = house.everyStanding(asOf, knownAt);
        before.forEach((loan, standing) -> {
            var now = Optional.ofNullable(after.get(loan));
            var way =
                    age(standing)
                            + now.map(RandomMovementsTest::age)
                                    .orElseGet(() -> end(everyone, loan));
            ways.merge(way, amounts(Optional.of(standing), now), RandomMovementsTest::plus);
        });
        after.forEach((loan, standing) -> {
            if (before.containsKey(loan)) return;
            ways.merge(
                    "new" + age(standing),
                    amounts(Optional.empty(), Optional.of(standing)),
                    RandomMovementsTest::plus);
        });
        var found = new TreeMap<String, List<Long>>();
        for (var sheet : rates.sheets()) {
            for (var roll : sheet.rolls()) {
                var amounts = List.of(roll.loans(), roll.principalBefore(), roll.principalAfter());
                found.put(way(roll), amounts);
            }
            // one way a look: over all looks they come to all ways
            var roll = sheet.rolls().get(asOf.getDayOfYear() % sheet.rolls().size());
            var way = new RollRateQueries.Way(roll.before(), roll.after(), roll.end());
            var loans = queries.rolled(LEDGER, when(asOf, knownAt), question, way).lines();
            assertThat(summed(loans)).as(name).isEqualTo(found.get(way(roll)));
        }
        assertThat(found).as(name).isEqualTo(ways);
    }

    private static List<Long> summed(List<RolledLoans.Line> loans) {
        return List.of(
                loans.stream().map(RolledLoans.Line::loan).distinct().count(),
                loans.stream().mapToLong(it -> it.before().minor()).sum(),
                loans.stream().mapToLong(it -> it.after().minor()).sum());
    }

    private static String way(Roll roll) {
        return roll.before().map(Age::label).orElse("new")
                + roll.after().map(Age::label).orElseGet(() -> roll.end().orElseThrow().name());
    }

    private static String age(Standing standing) {
        return Age.of(standing.daysPastDue()).label();
    }

    private static String end(Map<String, Standing> everyone, String loan) {
        return Optional.ofNullable(everyone.get(loan)).map(Standing::state).orElseThrow()
                        == Standing.State.WRITTEN_OFF
                ? "WRITTEN_OFF"
                : "CLOSED";
    }

    private static List<Long> amounts(Optional<Standing> before, Optional<Standing> after) {
        return List.of(
                1L,
                before.map(Standing::principal).orElse(0L),
                after.map(Standing::principal).orElse(0L));
    }

    private static List<Long> plus(List<Long> one, List<Long> other) {
        return List.of(
                one.get(0) + other.get(0), one.get(1) + other.get(1), one.get(2) + other.get(2));
    }

    /** What came to branches, by the answer told apart by them. */
    private static long transferred(LendingHouse house, LocalDate asOf) {
        var question =
                new MovementQueries.Question(
                        new Months(60), Optional.of(new By("branch")), Filter.ALL);
        return new MovementQueries(house.followed.database)
                .movements(LEDGER, LendingHouse.on(asOf), question).sheets().stream()
                        .flatMap(sheet -> sheet.parts().stream())
                        .flatMap(part -> part.periods().stream())
                        .mapToLong(period -> Math.max(0, period.of(Flow.TRANSFERRED)))
                        .sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {35, 36})
    void come_to_the_general_ledgers_loan_portfolio_and_see_every_kind_of_flow(long seed) {
        var house = new LendingHouse(new NextInstalments());
        house.live(new Random(seed), 150);
        house.followed.follow();
        var asOf = house.bank.history().businessDate();
        var question = new MovementQueries.Question(new Months(60), Optional.empty(), Filter.ALL);
        var sheet =
                new MovementQueries(house.followed.database)
                        .movements(LEDGER, LendingHouse.on(asOf), question)
                        .sheets()
                        .getFirst();
        assertThat(sheet.total().getFirst().opening()).isZero();
        assertThat(sheet.total().getLast().closing())
                .isEqualTo(outstanding(house.standings(asOf, house.bank.history().head())));
        var seen = EnumSet.noneOf(Flow.class);
        for (var period : sheet.total()) seen.addAll(period.flows().keySet());
        assertThat(seen).doesNotContain(Flow.TRANSFERRED);
        assertThat(transferred(house, asOf)).isPositive();
        assertThat(seen).contains(Flow.DISBURSED, Flow.PRINCIPAL_REPAID, Flow.INTEREST_REPAID);
        assertThat(sheet.total().stream().mapToLong(Movements.Period::loans).sum()).isEqualTo(6);
    }
}
