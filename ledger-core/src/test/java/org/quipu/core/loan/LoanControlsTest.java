package org.quipu.core.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.loan.LoanVillage.MAR_10;
import static org.quipu.core.loan.LoanVillage.apply;
import static org.quipu.core.loan.LoanVillage.approve;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.core.loan.LoanVillage.disburse;
import static org.quipu.core.loan.LoanVillage.repay;
import static org.quipu.core.loan.LoanVillage.village;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quipu.core.Envelope;
import org.quipu.core.Given;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountEvent.HoldPlaced;
import org.quipu.core.account.AccountEvent.HoldReleased;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.ApprovalEvent.ApprovalGranted;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.approval.ApprovalRefusal;
import org.quipu.core.approval.Checker;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.group.Arrangement;
import org.quipu.core.group.GroupCommand.FormGroup;
import org.quipu.core.group.GroupCommand.JoinGroup;
import org.quipu.core.group.GroupRefusal;
import org.quipu.core.group.GroupTerms;
import org.quipu.core.holiday.HolidayCommand.ChangeCalendar;
import org.quipu.core.holiday.HolidayCommand.DeclareHoliday;
import org.quipu.core.loan.LoanCommand.Applicant;
import org.quipu.core.loan.LoanCommand.ApplyForLoan;
import org.quipu.core.loan.LoanCommand.DisburseLoan;
import org.quipu.core.loan.LoanCommand.Renewal;
import org.quipu.core.loan.LoanCommand.RestructureLoan;
import org.quipu.core.loan.LoanCommand.WriteOffLoan;
import org.quipu.core.loan.LoanEvent.LoanApplied;
import org.quipu.core.loan.LoanEvent.LoanClosed;
import org.quipu.core.loan.LoanEvent.LoanDisbursed;
import org.quipu.core.loan.LoanEvent.LoanRestructured;
import org.quipu.core.loan.LoanEvent.LoanWrittenOff;
import org.quipu.core.loan.LoanEvent.RepaymentReceived;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.product.LoanCalculation;
import org.quipu.core.product.LoanControls;
import org.quipu.core.product.LoanControls.CycleLimit;
import org.quipu.core.product.LoanControls.FourEyesOn;
import org.quipu.core.product.LoanRules;
import org.quipu.core.product.LoanTermsRefusal;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Timing;
import org.quipu.core.servicing.LoanTransaction.ArrearsTreatment;
import org.quipu.core.servicing.LoanTransaction.Treatment;
import org.quipu.core.servicing.TermsChange;

/** What a product asks for beside the terms: savings held, cycles, a second person, free days. */
class LoanControlsTest {
    private static final WriteOffLoan WRITE_OFF =
            new WriteOffLoan("L", Optional.empty(), BY_CASHIER);

    @Test
    void lends_in_a_group_to_its_members_only() {
        var nobody = new Arrangement(Optional.empty(), Optional.empty());
        var terms = new GroupTerms("umoja", "head-office", true, Optional.empty());
        var bank = village(LoanVillage.rules(LoanControls.NONE));
        bank.when(inGroup("g")).thenRefused(GroupRefusal.UNKNOWN);
        bank.asked(new FormGroup("g", terms, nobody, Optional.empty(), BY_CASHIER))
                .when(inGroup("g"))
                .thenRefused(GroupRefusal.NOT_A_MEMBER);
        bank.asked(new JoinGroup("g", "amina", Optional.empty(), BY_CASHIER))
                .when(inGroup("g"))
                .thenHappens(LoanApplied.class);
    }

    private static ApplyForLoan inGroup(String group) {
        var plain = apply("L", "amina", "2000.00");
        var who = plain.applicant();
        return new ApplyForLoan(
                "L",
                new Applicant(
                        who.client(),
                        who.product(),
                        who.branch(),
                        who.externalId(),
                        who.officer(),
                        Optional.of(group),
                        who.fund()),
                plain.asked(),
                plain.envelope());
    }

    @Test
    void holds_a_tenth_of_the_principal_until_the_last_cent() {
        var controls =
                new LoanControls(List.of(), AnnualRate.percent(new BigDecimal("10")), List.of());
        var bank = applied(controls);
        bank.when(disburse("L")).thenRefused(LoanRefusal.COMPULSORY_SAVINGS_MISSING);
        var held =
                new DisburseLoan(
                        "L",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("a"),
                        BY_CASHIER.withSettlementAccount("float"));
        bank.when(held).thenRefused(PostingRefusal.INSUFFICIENT_AVAILABLE_BALANCE);
        bank.asked(deposit("a", "250.00"))
                .when(held)
                .thenHappens(LoanDisbursed.class, HoldPlaced.class);
        assertThat(heldOn(bank, "a")).isEqualTo("200.00");
        bank.on(day(3, 20))
                .when(repay("2100.00"))
                .thenHappens(RepaymentReceived.class, LoanClosed.class, HoldReleased.class);
        assertThat(heldOn(bank, "a")).isEqualTo("0.00");
    }

    private static String heldOn(Given bank, String account) {
        var open = (Account.Open) bank.history().state(AccountKinds.ACCOUNT.ref(account));
        return open.heldOn(bank.history().businessDate()).decimal();
    }

    @Test
    void lends_more_to_who_has_borrowed_before() {
        var controls =
                new LoanControls(
                        List.of(new CycleLimit(1, 100_000), new CycleLimit(2, 300_000)),
                        AnnualRate.ZERO,
                        List.of());
        var bank = village(LoanVillage.rules(controls));
        bank.when(apply("L", "amina", "1000.01")).thenRefused(LoanTermsRefusal.ABOVE_CYCLE_LIMIT);
        bank.asked(apply("L", "amina", "1000.00"), approve("L"), disburse("L"))
                .when(apply("M", "amina", "3000.01"))
                .thenRefused(LoanTermsRefusal.ABOVE_CYCLE_LIMIT);
        bank.when(apply("M", "baraka", "3000.00")).thenRefused(LoanTermsRefusal.ABOVE_CYCLE_LIMIT);
    }

    @Test
    void a_write_off_waits_for_a_second_person_where_the_product_says_so() {
        var bank = applied(asking(FourEyesOn.WRITE_OFF)).asked(disburse("L")).on(day(5, 1));
        bank.when(WRITE_OFF).thenHappens(ApprovalRequested.class);
        var request = bank.history().head();
        bank.when(grant(request, BY_CASHIER)).thenRefused(ApprovalRefusal.MAKER_IS_CHECKER);
        bank.when(grant(request, Envelope.of("manager", "test")))
                .thenHappens(ApprovalGranted.class, LoanWrittenOff.class);
    }

    private static LoanControls asking(FourEyesOn action) {
        return new LoanControls(
                List.of(),
                AnnualRate.ZERO,
                List.of(new LoanControls.FourEyes(action, OptionalLong.of(1))));
    }

    private static GrantApproval grant(long request, Envelope envelope) {
        return new GrantApproval(request, Checker.UNLIMITED, envelope);
    }

    private static Given applied(LoanControls controls) {
        return village(LoanVillage.rules(controls))
                .asked(apply("L", "amina", "2000.00"), approve("L"));
    }

    private static LoanRules aroundFreeDays() {
        var shifted =
                new LoanCalculation.DueDates(
                        false, HolidayRule.FOLLOWING, Timing.Accrual.UNADJUSTED);
        return LoanVillage.rules((LoanCalculation how) ->
                new LoanCalculation(
                        how.method(),
                        how.dayCount(),
                        how.basis(),
                        shifted,
                        how.upfront(),
                        how.instalment()));
    }

    @Test
    void due_dates_move_around_the_free_days_of_the_branch() {
        var bank =
                village(aroundFreeDays())
                        .asked(
                                new ChangeCalendar(
                                        Optional.of("north"),
                                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                        Optional.of(MAR_10),
                                        AT_TILL),
                                apply("L", "amina", "2000.00"),
                                approve("L"),
                                disburse("L"));
        var disbursed = (LoanDisbursed) bank.history().events().getLast();
        assertThat(disbursed.schedule().stream().map(LoanEvent.Instalment::due))
                .containsExactly(day(4, 10), day(5, 12), day(6, 10), day(7, 10));
    }

    @Test
    void a_new_schedule_goes_around_holidays_that_the_old_one_never_reached() {
        var bank =
                village(aroundFreeDays())
                        .asked(apply("L", "amina", "2000.00"), approve("L"), disburse("L"))
                        .asked(
                                new DeclareHoliday(
                                        Optional.empty(), day(12, 20), "harvest", AT_TILL));
        bank.on(day(4, 20)).when(restructured(9)).thenHappens(LoanRestructured.class);
        var lent = LoanVillage.loan(bank.history(), "L");
        var days = new TreeSet<>(Set.of(day(4, 20)));
        var rows = lent.history().view(_ -> true, days).closes().lastEntry().getValue().schedule();
        assertThat(rows).extracting(row -> row.due()).contains(day(11, 20), day(12, 21));
    }

    private static RestructureLoan restructured(int instalments) {
        var dates =
                new TermsChange.DatesChange(
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.of(instalments),
                        Optional.empty(),
                        Optional.empty());
        var interest =
                new TermsChange.InterestChange(
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty());
        var terms =
                new TermsChange(
                        interest, dates, Grace.NONE, Optional.empty(), OptionalLong.empty());
        var arrears =
                new ArrearsTreatment(
                        Treatment.CAPITALISE, Treatment.CAPITALISE, Treatment.CAPITALISE);
        return new RestructureLoan(
                "L", new Renewal(terms, arrears, Optional.empty()), Optional.empty(), BY_CASHIER);
    }
}
