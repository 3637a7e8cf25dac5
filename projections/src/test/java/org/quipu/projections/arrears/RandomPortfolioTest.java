package org.quipu.projections.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.projections.arrears.LendingHouse.START;
import static org.quipu.projections.arrears.LendingHouse.when;
import static org.quipu.projections.runtime.FollowedBank.LEDGER;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.core.portfolio.Age;
import org.quipu.core.portfolio.AtRisk;
import org.quipu.core.portfolio.PortfolioLoan;
import org.quipu.core.servicing.AllocationRule.Hold;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.servicing.Standing;
import org.quipu.projections.arrears.PortfolioRequest.Classification;
import org.quipu.projections.arrears.WorklistRequest.Days;
import org.quipu.projections.arrears.WorklistRequest.Due;
import org.quipu.projections.arrears.WorklistRequest.Range;
import org.quipu.projections.arrears.WorklistRequest.Sort;
import org.quipu.projections.balances.When;
import org.quipu.projections.journal.JournalQueries;
import org.quipu.projections.journal.TrialBalance.Scope;

/** Random portfolios: at any date, as known at any position, they are what the core says. */
class RandomPortfolioTest {
    private static final int QUESTIONS = 15;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void are_at_any_date_and_position_what_the_core_says(long seed) {
        var random = new Random(seed);
        var house = new LendingHouse(seed % 2 == 0 ? new Hold() : new NextInstalments());
        house.live(random, 120);
        var head = house.bank.history().head();
        var days = (int) START.until(house.bank.history().businessDate()).toTotalMonths() * 31;
        for (var question = 0; question < QUESTIONS; question++) {
            var asOf = START.plusDays(random.nextInt(days + 90));
            var knownAt = question % 3 == 0 ? head : 20 + random.nextLong(head - 20);
            var name = "seed %d on %s at %d".formatted(seed, asOf, knownAt);
            agrees(name, house, asOf, knownAt);
        }
    }

    private static void agrees(String name, LendingHouse house, LocalDate asOf, long knownAt) {
        var standings = house.standings(asOf, knownAt);
        var when = when(asOf, knownAt);
        var figures = total(house.portfolio(when, PortfolioRequest.TOTAL));
        assertThat(figures.loans()).as(name).isEqualTo(standings.size());
        same(name, figures.atRisk(), atRisk(standings, Map.of()));
        assertThat(instalments(figures)).as(name).isEqualTo(instalments(standings));
        assertThat(figures.atRisk().ageing().values().stream().mapToLong(it -> it).sum())
                .as("%s: contract ageing is the gross portfolio", name)
                .isEqualTo(figures.gross());

        var byClient = new PortfolioRequest(Optional.empty(), Classification.CLIENT, Filter.ALL);
        same(
                name,
                total(house.portfolio(when, byClient)).atRisk(),
                atRisk(standings, house.clients()));

        var late = house.worklist(when, late(100)).lines();
        var expected = new TreeMap<>(standings);
        expected.values().removeIf(it -> it.daysPastDue() == 0);
        assertThat(late).as(name).hasSize(expected.size());
        for (var line : late) {
            assertThat(line.standing()).as(name).isEqualTo(expected.get(line.loan()));
        }
        assertThat(late.stream().map(it -> -it.standing().daysPastDue())).as(name).isSorted();
    }

    private static WorklistRequest late(int limit) {
        return new WorklistRequest(
                Due.LATE,
                Days.ALL,
                WorklistRequest.Step.ANY,
                Filter.ALL,
                Sort.DAYS,
                new Range(Optional.empty(), limit));
    }

    private static Portfolio.Figures total(Portfolio portfolio) {
        return portfolio.sheets().isEmpty()
                ? new Portfolio.Figures(0, new AtRisk(java.util.List.of()), Map.of())
                : portfolio.sheets().getFirst().total();
    }

    private static AtRisk atRisk(Map<String, Standing> standings, Map<String, String> clients) {
        var worst = new TreeMap<String, Integer>();
        standings.forEach((loan, it) ->
                worst.merge(clients.getOrDefault(loan, loan), it.daysPastDue(), Math::max));
        return new AtRisk(
                standings.entrySet().stream()
                        .map(each ->
                                new PortfolioLoan(
                                        each.getValue().principal(),
                                        worst.getOrDefault(
                                                clients.getOrDefault(each.getKey(), each.getKey()),
                                                0),
                                        uncured(each.getValue())))
                        .toList());
    }

    private static boolean uncured(Standing standing) {
        return standing.extras().restructured().filter(it -> !it.cured()).isPresent();
    }

    private static void same(String name, AtRisk found, AtRisk expected) {
        for (var days : Portfolio.DAYS) {
            assertThat(found.moreThan(days)).as(name).isEqualTo(expected.moreThan(days));
        }
        assertThat(found.gross()).as(name).isEqualTo(expected.gross());
        assertThat(found.ageing()).as(name).isEqualTo(expected.ageing());
        assertThat(found.restructured()).as(name).isEqualTo(expected.restructured());
        assertThat(found.moreThanOrRestructured(30))
                .as(name)
                .isEqualTo(expected.moreThanOrRestructured(30));
    }

    private static Map<Age, Long> instalments(Portfolio.Figures figures) {
        var some = new EnumMap<Age, Long>(Age.class);
        figures.instalments()
                .forEach((age, amount) -> {
                    if (amount != 0) some.put(age, amount);
                });
        return some;
    }

    private static Map<Age, Long> instalments(Map<String, Standing> standings) {
        var sums = new EnumMap<Age, Long>(Age.class);
        for (var standing : standings.values()) {
            for (var at = 0; at < standing.ageing().size(); at++) {
                var age = Age.of(at == 0 ? 1 : Standing.AGES.get(at - 1) + 1);
                if (standing.ageing().get(at) != 0) {
                    sums.merge(age, standing.ageing().get(at), Long::sum);
                }
            }
        }
        return sums;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void are_the_loan_portfolio_of_the_general_ledger(long seed) {
        var house = new LendingHouse(new NextInstalments());
        house.live(new Random(seed), 100);
        var figures = total(house.portfolio(When.NOW, PortfolioRequest.TOTAL));
        var booked =
                new JournalQueries(house.followed.database)
                                .trialBalance(LEDGER, When.NOW, Scope.ALL)
                                .sheets()
                                .getFirst()
                                .lines()
                                .stream()
                                .filter(line -> line.account().code().equals("1100"))
                                .mapToLong(line -> line.balance().minor())
                                .sum();

        assertThat(booked).isPositive().isEqualTo(figures.gross());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void are_the_same_rows_when_read_at_once(long seed) throws SQLException {
        var house = new LendingHouse(new Hold());
        house.live(new Random(seed), 100);

        assertThat(house.tables()).hasSizeGreaterThan(50).isEqualTo(house.rebuilt().tables());
    }
}
