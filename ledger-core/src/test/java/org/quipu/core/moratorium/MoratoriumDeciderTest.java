package org.quipu.core.moratorium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.loan.LoanVillage.MAR_10;
import static org.quipu.core.loan.LoanVillage.apply;
import static org.quipu.core.loan.LoanVillage.approve;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.core.loan.LoanVillage.disburse;
import static org.quipu.core.loan.LoanVillage.loan;
import static org.quipu.core.loan.LoanVillage.repay;
import static org.quipu.core.loan.LoanVillage.village;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.core.Envelope;
import org.quipu.core.Given;
import org.quipu.core.Refused;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.ApprovalEvent.ApprovalGranted;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.approval.Checker;
import org.quipu.core.client.ClientCommand.ChangeClientDimension;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.loan.LoanCommand.SettleLoan;
import org.quipu.core.loan.LoanCommand.StopAccrual;
import org.quipu.core.loan.LoanEvent.DecisionReversed;
import org.quipu.core.loan.LoanEvent.LoanDisbursed;
import org.quipu.core.loan.LoanEvent.MoratoriumGranted;
import org.quipu.core.loan.LoanRefusal;
import org.quipu.core.loan.LoanVillage;
import org.quipu.core.moratorium.Moratorium.Declared;
import org.quipu.core.moratorium.MoratoriumCommand.AdvanceMoratorium;
import org.quipu.core.moratorium.MoratoriumCommand.DeclareMoratorium;
import org.quipu.core.moratorium.MoratoriumCommand.GrantMoratorium;
import org.quipu.core.moratorium.MoratoriumEvent.LoanRefused;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumAdvanced;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumCompleted;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumDeclared;
import org.quipu.core.product.LoanControls;
import org.quipu.core.product.LoanControls.FourEyesOn;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.servicing.ServicingRefusal;

/**
 * A moratorium over the village: L is amina's loan, B is baraka's, both of 2,000.00 from 10 March,
 * due on the tenth of each month. Amina lives in the north since birth.
 */
class MoratoriumDeciderTest {
    private static final LocalDate APR_1 = day(4, 1);
    private static final Scope BRANCH = new Scope.OfBranch("north");
    private static final Scope REGION = new Scope.OfDimension("region", "north");
    private static final Deferral TWO_MONTHS = new Deferral.ByMonths(2);
    private static final Envelope BY_CHECKER = Envelope.of("checker", "console");

    private final Given bank =
            lending(village(new NextInstalments()))
                    .asked(region("amina", "north", day(1, 1)))
                    .on(APR_1);

    private static Given lending(Given village) {
        return village.asked(
                apply("L", "amina", "2000.00"),
                approve("L"),
                disburse("L"),
                apply("B", "baraka", "2000.00"),
                approve("B"),
                disburse("B"));
    }

    private static ChangeClientDimension region(String client, String value, LocalDate from) {
        return new ChangeClientDimension(client, "region", value, Optional.of(from), BY_CASHIER);
    }

    private static DeclareMoratorium declare(Scope scope, Deferral deferral, boolean stops) {
        return new DeclareMoratorium(
                "flood",
                new MoratoriumTerms(scope, deferral, stops, "flood"),
                Optional.empty(),
                false,
                BY_CASHIER);
    }

    private static DeclareMoratorium declare(Scope scope) {
        return declare(scope, TWO_MONTHS, false);
    }

    private GrantMoratorium grant(String loan) {
        return new GrantMoratorium("flood", loan, disbursement(loan), BY_CASHIER);
    }

    private long disbursement(String loan) {
        return disbursement(bank, loan);
    }

    private AdvanceMoratorium advance(long from, long through, int examined, LoanRefused... not) {
        return new AdvanceMoratorium("flood", from, through, examined, List.of(not), BY_CASHIER);
    }

    private Declared moratorium() {
        return (Declared) bank.history().state(MoratoriumKinds.MORATORIUM.ref("flood"));
    }

    private List<LocalDate> dueDates(String loan) {
        var today = bank.history().businessDate();
        return loan(bank.history(), loan)
                .history()
                .view(_ -> true, new TreeSet<>(List.of(today)))
                .closes()
                .lastEntry()
                .getValue()
                .schedule()
                .stream()
                .map(row -> row.due())
                .toList();
    }

    @Test
    void declaring_changes_no_loan_yet() {
        bank.when(declare(BRANCH))
                .then(
                        new MoratoriumDeclared(
                                "flood",
                                new MoratoriumTerms(BRANCH, TWO_MONTHS, false, "flood"),
                                APR_1,
                                Optional.empty(),
                                APR_1,
                                BY_CASHIER));
        assertThat(dueDates("L")).containsExactly(day(4, 10), day(5, 10), day(6, 10), day(7, 10));
        assertThat(bank.history().state(MoratoriumKinds.OPEN).ids()).containsExactly("flood");
    }

    @Test
    void puts_a_loan_off_once_and_names_the_moratorium() {
        bank.asked(declare(BRANCH)).on(day(4, 3));
        bank.when(grant("L"))
                .then(
                        new MoratoriumGranted(
                                "L",
                                "flood",
                                day(6, 10),
                                false,
                                "flood",
                                APR_1,
                                day(4, 3),
                                BY_CASHIER.orBranch("north")));
        assertThat(dueDates("L")).containsExactly(day(6, 10), day(7, 10), day(8, 10), day(9, 10));
        bank.when(grant("L")).then();
    }

    @Test
    void puts_all_loans_off_to_one_day() {
        bank.asked(declare(BRANCH, new Deferral.Until(day(9, 30)), false), grant("L"), grant("B"));
        assertThat(dueDates("L")).first().isEqualTo(day(9, 30));
        assertThat(dueDates("B")).first().isEqualTo(day(9, 30));
    }

    @Test
    void stops_interest_in_the_same_decision_and_one_reversal_undoes_both() {
        var before = interestToCome();
        bank.asked(declare(BRANCH, TWO_MONTHS, true), grant("L"));
        var granted = bank.history().head();
        // 22 of the 31 days of the first period, whose interest was 33.33; nothing after the stop
        assertThat(interestToCome()).isEqualTo(23_65L);
        bank.when(new ReverseTransaction(granted, false, BY_CASHIER))
                .thenHappens(DecisionReversed.class);
        assertThat(interestToCome()).isEqualTo(before);
        assertThat(dueDates("L")).first().isEqualTo(day(4, 10));
        bank.when(grant("L")).then();
    }

    private long interestToCome() {
        var today = bank.history().businessDate();
        return loan(bank.history(), "L")
                .history()
                .view(_ -> true, new TreeSet<>(List.of(today)))
                .closes()
                .lastEntry()
                .getValue()
                .schedule()
                .stream()
                .mapToLong(row -> row.asked().interest())
                .sum();
    }

    @Test
    void passes_over_who_was_elsewhere_at_the_value_date() {
        bank.asked(region("baraka", "south", day(1, 1)), declare(REGION))
                .asked(region("amina", "south", day(4, 2)), region("baraka", "north", day(4, 2)));
        bank.when(grant("L")).thenHappens(MoratoriumGranted.class);
        bank.when(grant("B")).then();
    }

    @Test
    void passes_over_what_is_not_running() {
        bank.asked(
                new SettleLoan(
                        "B",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        BY_CASHIER.withSettlementAccount("float")),
                declare(BRANCH));
        bank.when(grant("B")).then();
        bank.when(new GrantMoratorium("flood", "absent", 1, BY_CASHIER)).then();
        bank.when(new GrantMoratorium("flood", "L", 1, BY_CASHIER)).then();
    }

    @Test
    void passes_over_a_loan_paid_out_after_the_value_date() {
        bank.asked(
                new DeclareMoratorium(
                        "flood",
                        new MoratoriumTerms(BRANCH, TWO_MONTHS, false, "flood"),
                        Optional.of(MAR_10.minusDays(1)),
                        false,
                        BY_CASHIER));
        bank.when(grant("L")).then();
    }

    @Test
    void never_brings_a_date_forward() {
        bank.asked(declare(BRANCH, new Deferral.Until(day(4, 10)), false));
        bank.when(grant("L")).thenRefused(ServicingRefusal.NOT_LATER);
    }

    @Test
    void refuses_a_loan_whose_rules_forbid_it() {
        bank.asked(
                declare(BRANCH, TWO_MONTHS, true),
                new StopAccrual("L", "court", Optional.empty(), BY_CASHIER));
        bank.when(grant("L")).thenRefused(ServicingRefusal.ALREADY_STOPPED);
        bank.on(day(7, 11)).asked(repay("1.00", day(7, 11)));
        bank.when(grant("B")).thenHappens(MoratoriumGranted.class);
    }

    @Test
    void refuses_a_loan_whose_last_instalment_has_fallen_due() {
        bank.on(day(7, 10)).asked(declare(BRANCH));
        bank.when(grant("L")).thenRefused(ServicingRefusal.NO_INSTALMENT_LEFT);
    }

    @Test
    void counts_what_came_of_each_loan_and_ends_where_it_was_declared() {
        bank.asked(declare(BRANCH));
        var end = bank.history().head();
        var first = disbursement("L");
        bank.asked(grant("L"));
        bank.when(advance(0, first, 1)).thenHappens(MoratoriumAdvanced.class);
        bank.when(advance(0, first, 1)).then();
        bank.when(advance(first, end + 1, 1)).then();
        bank.when(advance(first, end, 2, new LoanRefused("B", "loan/not-later")))
                .then(
                        new MoratoriumAdvanced(
                                "flood",
                                end,
                                new Tally(0, 1, 1),
                                List.of(new LoanRefused("B", "loan/not-later")),
                                APR_1,
                                BY_CASHIER),
                        new MoratoriumCompleted("flood", new Tally(1, 1, 1), APR_1, BY_CASHIER));
        assertThat(moratorium().progress().refusedBy()).isEqualTo(Map.of("loan/not-later", 1));
        assertThat(moratorium().progress().completedOn()).contains(APR_1);
        assertThat(bank.history().state(MoratoriumKinds.OPEN).ids()).isEmpty();
        bank.when(advance(first, end, 2)).then();
        bank.when(grant("B")).then();
    }

    @Test
    void a_second_person_may_be_asked_and_is_named() {
        var asked =
                new DeclareMoratorium(
                        "flood",
                        new MoratoriumTerms(BRANCH, TWO_MONTHS, false, "flood"),
                        Optional.empty(),
                        true,
                        BY_CASHIER);
        bank.when(asked).thenHappens(ApprovalRequested.class);
        bank.when(new GrantApproval(bank.history().head(), Checker.UNLIMITED, BY_CHECKER))
                .thenHappens(ApprovalGranted.class, MoratoriumDeclared.class);
        assertThat(moratorium().declared().approvedBy()).contains("checker");
    }

    @Test
    void nobody_does_alone_to_many_loans_what_nobody_may_do_to_one() {
        var controls =
                new LoanControls(
                        List.of(),
                        AnnualRate.ZERO,
                        List.of(
                                new LoanControls.FourEyes(
                                        FourEyesOn.RESTRUCTURE, OptionalLong.of(1_000_00))));
        var guarded = lending(village(LoanVillage.rules(controls))).on(APR_1);
        guarded.asked(declare(BRANCH));
        var part = new GrantMoratorium("flood", "L", disbursement(guarded, "L"), BY_CASHIER);
        guarded.when(part).thenRefused(LoanRefusal.NEEDS_FOUR_EYES);
    }

    private static long disbursement(Given given, String loan) {
        var events = given.history().events();
        for (var at = 0; at < events.size(); at++) {
            if (events.get(at) instanceof LoanDisbursed it && it.loan().equals(loan))
                return at + 1L;
        }
        throw new IllegalArgumentException(loan);
    }

    @ParameterizedTest
    @CsvSource({
        "south, 2, 2025-04-01, moratorium/unknown-branch",
        "north, 0, 2025-04-01, moratorium/deferral-out-of-range",
        "north, 61, 2025-04-01, moratorium/deferral-out-of-range",
        "north, 2, 2025-04-02, posting/value-date-in-future",
        "north, 2, 2024-03-31, moratorium/value-date-too-old",
    })
    void refuses_a_declaration(String branch, int months, LocalDate valueDate, String rule) {
        refused(
                new DeclareMoratorium(
                        "flood",
                        new MoratoriumTerms(
                                new Scope.OfBranch(branch),
                                new Deferral.ByMonths(months),
                                false,
                                "flood"),
                        Optional.of(valueDate),
                        false,
                        BY_CASHIER),
                rule);
    }

    @Test
    void refuses_days_that_put_nothing_off_and_what_nobody_has() {
        refused(
                declare(BRANCH, new Deferral.Until(APR_1), false),
                "moratorium/deferral-out-of-range");
        refused(
                declare(BRANCH, new Deferral.Until(APR_1.plusYears(6)), false),
                "moratorium/deferral-out-of-range");
        refused(declare(new Scope.OfDimension("region", "west")), "moratorium/unknown-dimension");
        refused(declare(new Scope.OfDimension("gender", "north")), "moratorium/unknown-dimension");
        bank.asked(declare(BRANCH));
        refused(declare(BRANCH), "moratorium/id-taken");
        bank.when(new GrantMoratorium("drought", "L", 1, BY_CASHIER))
                .thenRefused(MoratoriumRefusal.UNKNOWN);
    }

    private void refused(DeclareMoratorium declare, String rule) {
        var head = bank.history().head();
        try {
            bank.history().ask(declare);
        } catch (Refused refused) {
            assertThat(refused.reason().code()).isEqualTo(rule);
            assertThat(bank.history().head()).isEqualTo(head);
            return;
        }
        throw new AssertionError("accepted: " + declare);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-31, 1, false, 2025-02-28",
        "2025-02-28, 1, false, 2025-03-28",
        "2025-02-28, 1, true, 2025-03-31",
        "2025-02-27, 1, true, 2025-03-27",
        "2025-11-15, 3, false, 2026-02-15",
    })
    void months_keep_the_day_or_the_months_end(
            LocalDate due, int months, boolean endOfMonth, LocalDate expected) {
        assertThat(new Deferral.ByMonths(months).nextDue(due, endOfMonth)).isEqualTo(expected);
    }
}
