package org.quipu.projections.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.projections.arrears.LendingHouse.on;
import static org.quipu.projections.arrears.LendingHouse.when;
import static org.quipu.projections.arrears.WorklistRequest.Step.ANY;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quipu.core.Village;
import org.quipu.core.loan.ContactOutcome;
import org.quipu.core.loan.ContactWay;
import org.quipu.core.loan.Handovers;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.LoanCommand.RepayLoan;
import org.quipu.core.loan.LoanVillage;
import org.quipu.core.money.Money;
import org.quipu.core.portfolio.Age;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.log.catalogue.LedgerJson;
import org.quipu.projections.arrears.NextStep.Step;
import org.quipu.projections.arrears.PortfolioRequest.Classification;
import org.quipu.projections.arrears.WorklistRequest.After;
import org.quipu.projections.arrears.WorklistRequest.Days;
import org.quipu.projections.arrears.WorklistRequest.Due;
import org.quipu.projections.arrears.WorklistRequest.Range;
import org.quipu.projections.arrears.WorklistRequest.Sort;

/** Amina borrows 2,000.00 and 1,000.00 in the north, Baraka 3,000.00 in the south, on 10 March. */
class ArrearsTest {
    private final LendingHouse house = new LendingHouse(new NextInstalments());

    @BeforeEach
    void lends() {
        house.lend(day(3, 10), "A1", "amina", "north", "2000.00");
        house.lend(day(3, 10), "A2", "amina", "north", "1000.00");
        house.lend(day(3, 10), "B1", "baraka", "south", "3000.00");
    }

    @Test
    void the_whole_principal_of_a_late_loan_is_at_risk_never_the_late_instalment_alone() {
        house.repay(day(4, 10), "A1", "521.01");
        house.repay(day(4, 10), "A2", "260.50");

        var figures = total("2025-05-10", PortfolioRequest.TOTAL);
        assertThat(figures.loans()).isEqualTo(3);
        assertThat(figures.gross()).isEqualTo(526_849);
        assertThat(figures.par(0)).isEqualTo(300_000);
        assertThat(figures.par(30)).as("late by 30 days is not late by more").isZero();
        assertThat(figures.percent(figures.par(0))).contains(new BigDecimal("56.94"));
        assertThat(figures.ofInstalments(Age.TO_30)).isEqualTo(73_151);
        assertThat(total("2025-05-11", PortfolioRequest.TOTAL).par(30)).isEqualTo(300_000);
    }

    @Test
    void a_loan_taken_over_is_late_by_its_old_dates_and_from_the_handover_on() {
        house.ask(Handovers.APR_20, Handovers.takeOver(Handovers.HANDOVER));

        assertThat(due(Due.LATE, "2025-04-19")).containsExactly("A1", "A2", "B1");
        var list = house.worklist(on(Handovers.APR_20), late(Sort.LOAN, Filter.ALL));
        assertThat(list.lines())
                .extracting(it -> it.loan() + " " + it.standing().daysPastDue())
                .contains("L 10");
    }

    @Test
    void days_past_due_grow_by_one_a_day_and_no_row_changes() throws SQLException {
        var rows = house.tables();
        for (var late = 1; late < 400; late += 37) {
            var list = house.worklist(on(day(4, 10).plusDays(late)), late(Sort.LOAN, Filter.ALL));
            var days = late;
            assertThat(list.lines())
                    .extracting(it -> it.standing().daysPastDue())
                    .containsExactly(days, days, days);
        }
        assertThat(house.tables()).isEqualTo(rows);
    }

    @Test
    void a_payment_known_late_changes_the_past_as_known_now_only() {
        var before = house.bank.history().head();
        var late =
                new RepayLoan(
                        "B1",
                        Money.of(Village.KES, "781.51"),
                        Optional.of(day(4, 10)),
                        Optional.empty(),
                        Village.AT_TILL);
        house.ask(day(4, 25), late);

        var then = house.portfolio(when(day(4, 15), before), PortfolioRequest.TOTAL);
        assertThat(then.sheets().getFirst().total().par(0)).isEqualTo(600_000);
        assertThat(total("2025-04-15", PortfolioRequest.TOTAL).par(0)).isEqualTo(300_000);
    }

    @Test
    void a_restatement_names_the_loans_and_the_events_that_moved_it() {
        house.repay(day(4, 10), "A1", "521.01");
        var paid = house.bank.history().head();
        var value = Optional.of(day(4, 10));
        var amount = Money.of(Village.KES, "781.51");
        var late = new RepayLoan("B1", amount, value, Optional.empty(), Village.AT_TILL);
        var moving = house.ask(day(4, 25), late);
        house.repay(day(4, 26), "A2", "260.50");

        var restated = house.restatement(day(4, 15), Optional.empty());
        assertThat(restated.then().position()).isEqualTo(paid);
        var sheet = restated.sheets().getFirst();
        assertThat(sheet.then().par(0)).isEqualTo(400_000);
        assertThat(sheet.now().par(0)).isEqualTo(100_000);
        assertThat(sheet.now().gross()).isLessThan(sheet.then().gross());
        assertThat(sheet.moved())
                .singleElement()
                .satisfies(loan -> {
                    assertThat(loan.loan()).isEqualTo("B1");
                    assertThat(loan.position()).isEqualTo(moving);
                    assertThat(loan.then().orElseThrow().daysPastDue()).isEqualTo(5);
                    assertThat(loan.now().orElseThrow().daysPastDue()).isZero();
                });
        var before = house.restatement(day(4, 15), Optional.of(paid - 1));
        assertThat(before.sheets().getFirst().moved())
                .extracting(Restatement.Moved::loan)
                .containsExactly("B1", "A1");
    }

    @Test
    void a_loan_can_be_classified_by_the_worst_of_its_clients_loans() {
        house.repay(day(4, 10), "A2", "260.50");
        house.repay(day(4, 10), "B1", "781.51");
        var byClient = new PortfolioRequest(Optional.empty(), Classification.CLIENT, Filter.ALL);

        assertThat(total("2025-04-20", PortfolioRequest.TOTAL).par(0)).isEqualTo(200_000);
        assertThat(total("2025-04-20", byClient).par(0)).isEqualTo(275_617);
    }

    @Test
    void loans_are_told_apart_by_what_held_on_the_date() {
        house.know(day(4, 12), "baraka", "region", "coast", day(4, 1));
        house.know(day(4, 12), "baraka", "officer", "officer-9", day(4, 15));

        assertThat(parts("2025-04-14", "branch"))
                .isEqualTo(Map.of("south", 300_000L, "north", 300_000L));
        assertThat(parts("2025-04-14", "region"))
                .isEqualTo(Map.of("coast", 300_000L, "", 300_000L));
        assertThat(parts("2025-03-31", "region")).isEqualTo(Map.of("", 600_000L));
        assertThat(parts("2025-04-14", "officer")).isEqualTo(Map.of("officer-1", 600_000L));
        assertThat(parts("2025-04-15", "officer"))
                .isEqualTo(Map.of("officer-1", 300_000L, "officer-9", 300_000L));
        var hers = new Filter(Map.of(By.OFFICER, "officer-9"));
        var list = house.worklist(on(day(4, 15)), late(Sort.DAYS, hers));
        assertThat(list.lines()).extracting(Worklist.Line::loan).containsExactly("B1");
        assertThat(list.lines().getFirst().place().officer()).contains("officer-9");
    }

    private Map<String, Long> parts(String asOf, String by) {
        var request =
                new PortfolioRequest(Optional.of(new By(by)), Classification.LOAN, Filter.ALL);
        var parts = new TreeMap<String, Long>();
        for (var part :
                house.portfolio(on(LocalDate.parse(asOf)), request).sheets().getFirst().parts()) {
            parts.put(part.value().orElse(""), part.figures().gross());
        }
        return parts;
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended() {
        var first = house.worklist(on(day(4, 20)), page(Optional.empty()));
        assertThat(first.loans()).isEqualTo(3);
        assertThat(first.lines()).extracting(Worklist.Line::loan).containsExactly("B1", "A1");
        var second = house.worklist(on(day(4, 20)), page(first.next()));
        assertThat(second.lines()).extracting(Worklist.Line::loan).containsExactly("A2");
        assertThat(second.next()).isEmpty();
    }

    private static WorklistRequest page(Optional<After> after) {
        return new WorklistRequest(
                Due.LATE, Days.ALL, ANY, Filter.ALL, Sort.ARREARS, new Range(after, 2));
    }

    @Test
    void a_line_shows_the_newest_promise_given_by_the_date() {
        house.promise(day(4, 12), "A1", "100.00", day(4, 14));
        var second = house.promise(day(4, 16), "A1", "521.01", day(4, 20));

        assertThat(promised("2025-04-11")).isEmpty();
        assertThat(promised("2025-04-15").orElseThrow().by()).isEqualTo(day(4, 14));
        assertThat(promised("2025-04-16"))
                .contains(new Worklist.Promise(second, 52_101, day(4, 20)));
    }

    private Optional<Worklist.Promise> promised(String asOf) {
        var list = house.worklist(on(LocalDate.parse(asOf)), late(Sort.LOAN, Filter.ALL));
        return list.lines().getFirst().dealings().promise();
    }

    /** A1 is late since 10 April: a call is due on the 11th, a visit from the 18th on. */
    @Test
    void the_next_step_follows_from_days_promise_and_last_contact() {
        assertThat(next("2025-04-10")).isEmpty();
        assertThat(next("2025-04-13")).contains(new NextStep(Step.CALL, day(4, 11)));
        house.contact(day(4, 14), "A1", ContactWay.CALL, ContactOutcome.REACHED);
        assertThat(next("2025-04-14")).contains(new NextStep(Step.CALL, day(4, 21)));
        assertThat(next("2025-04-18")).contains(new NextStep(Step.VISIT, day(4, 18)));

        house.promise(day(4, 16), "A1", "521.01", day(4, 20));
        assertThat(next("2025-04-18")).contains(new NextStep(Step.AWAIT_PROMISE, day(4, 20)));
        assertThat(next("2025-04-22")).contains(new NextStep(Step.VISIT, day(4, 21)));

        var visited = house.contact(day(4, 22), "A1", ContactWay.VISIT, ContactOutcome.MOVED);
        assertThat(next("2025-04-22")).contains(new NextStep(Step.VISIT, day(4, 29)));
        assertThat(dealings("2025-04-22").contact())
                .contains(new Worklist.Contact(visited, day(4, 22), "visit", "moved"));
        assertThat(dealings("2025-04-13").contact()).isEmpty();
    }

    @Test
    void the_worklist_goes_by_what_is_to_be_done_next() {
        house.contact(day(4, 14), "A1", ContactWay.CALL, ContactOutcome.REACHED);
        assertThat(steps("2025-04-14", WorklistRequest.Step.CALL, Optional.empty()))
                .containsExactly("A2", "B1", "A1");
        assertThat(steps("2025-04-14", WorklistRequest.Step.DUE, Optional.empty()))
                .containsExactly("A2", "B1");
        assertThat(steps("2025-04-14", WorklistRequest.Step.VISIT, Optional.empty())).isEmpty();
        var first = house.worklist(on(day(4, 14)), byStep(ANY, Optional.empty()));
        assertThat(first.loans()).isEqualTo(3);
        assertThat(steps("2025-04-14", ANY, first.next())).containsExactly("A1");
    }

    private List<String> steps(String asOf, WorklistRequest.Step step, Optional<After> after) {
        var loans = new ArrayList<String>();
        var next = after;
        do {
            var page = house.worklist(on(LocalDate.parse(asOf)), byStep(step, next));
            page.lines().forEach(line -> loans.add(line.loan()));
            next = page.next();
        } while (next.isPresent());
        return loans;
    }

    private static WorklistRequest byStep(WorklistRequest.Step step, Optional<After> after) {
        return new WorklistRequest(
                Due.LATE, Days.ALL, step, Filter.ALL, Sort.STEP, new Range(after, 2));
    }

    @Test
    void a_loan_long_late_changes_hands_and_is_visited_then() {
        assertThat(next("2025-06-09")).contains(new NextStep(Step.LETTER, day(5, 11)));
        assertThat(next("2025-06-10")).contains(new NextStep(Step.HAND_OVER, day(6, 10)));
        house.handOver(day(6, 12), "A1", "wanjiru", day(6, 11));
        assertThat(next("2025-06-12")).contains(new NextStep(Step.VISIT, day(6, 18)));
    }

    @Test
    void a_hand_over_moves_the_arrears_in_both_clocks() {
        var before = house.handOver(day(4, 20), "A1", "wanjiru", day(4, 15)) - 1;
        assertThat(parts("2025-04-14", "officer")).isEqualTo(Map.of("officer-1", 600_000L));
        assertThat(parts("2025-04-15", "officer"))
                .isEqualTo(Map.of("officer-1", 400_000L, "wanjiru", 200_000L));
        var known = when(day(4, 15), before);
        var request =
                new PortfolioRequest(Optional.of(By.OFFICER), Classification.LOAN, Filter.ALL);
        assertThat(house.portfolio(known, request).sheets().getFirst().parts()).hasSize(1);

        house.know(day(4, 20), "amina", "officer", "officer-9", day(4, 18));
        assertThat(parts("2025-04-17", "officer")).containsEntry("wanjiru", 200_000L);
        assertThat(parts("2025-04-18", "officer")).doesNotContainKey("wanjiru");
    }

    private Optional<NextStep> next(String asOf) {
        return first(asOf).flatMap(Worklist.Line::next);
    }

    private Worklist.Dealings dealings(String asOf) {
        return first(asOf).orElseThrow().dealings();
    }

    private Optional<Worklist.Line> first(String asOf) {
        var list = house.worklist(on(LocalDate.parse(asOf)), late(Sort.LOAN, Filter.ALL));
        return list.lines().stream().findFirst();
    }

    @Test
    void what_falls_due_soon_is_no_arrears() {
        house.repay(day(4, 1), "A1", "521.01");

        assertThat(due(Due.WEEK, "2025-04-03")).containsExactly("A2", "B1");
        assertThat(due(Due.TODAY, "2025-04-10")).containsExactly("A2", "B1");
        assertThat(due(Due.LATE, "2025-04-10")).isEmpty();
        assertThat(due(Due.WEEK, "2025-04-10")).isEmpty();
    }

    private List<String> due(Due due, String asOf) {
        var request =
                new WorklistRequest(
                        due, Days.ALL, ANY, Filter.ALL, Sort.LOAN, new Range(Optional.empty(), 10));
        return house.worklist(on(LocalDate.parse(asOf)), request).lines().stream()
                .map(Worklist.Line::loan)
                .toList();
    }

    /** Where this fails, take the text of the failure, and let the projection's version grow. */
    @Test
    void another_shape_of_a_loans_state_asks_for_another_version() throws IOException {
        house.repay(day(4, 10), "A1", "521.01");
        var loan = LoanVillage.loan(house.bank.history(), "A1");
        var text = LedgerJson.mapper().writerFor(Loan.class).writeValueAsString(loan);
        var name = "/arrears/loan-state-%d.json".formatted(Arrears.VERSION);
        try (var approved = ArrearsTest.class.getResourceAsStream(name)) {
            assertThat(approved).as(name).isNotNull();
            assertThat(text)
                    .isEqualTo(new String(approved.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    private Portfolio.Figures total(String asOf, PortfolioRequest request) {
        return house.portfolio(on(LocalDate.parse(asOf)), request).sheets().getFirst().total();
    }

    private static WorklistRequest late(Sort sort, Filter filter) {
        return new WorklistRequest(
                Due.LATE, Days.ALL, ANY, filter, sort, new Range(Optional.empty(), 50));
    }
}
