package org.quipu.core.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.kes;
import static org.quipu.core.loan.LoanVillage.MAR_10;
import static org.quipu.core.loan.LoanVillage.apply;
import static org.quipu.core.loan.LoanVillage.approve;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.core.loan.LoanVillage.disburse;
import static org.quipu.core.loan.LoanVillage.lent;
import static org.quipu.core.loan.LoanVillage.loan;
import static org.quipu.core.loan.LoanVillage.repay;
import static org.quipu.core.loan.LoanVillage.village;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Role;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.ApprovalEvent.ApprovalGranted;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.approval.Checker;
import org.quipu.core.bank.LedgerLines;
import org.quipu.core.chart.Chart;
import org.quipu.core.day.DayCommand.BookChunk;
import org.quipu.core.day.DayCommand.BookDay;
import org.quipu.core.day.DayCommand.CloseBusinessDay;
import org.quipu.core.day.DayCommand.CutOff;
import org.quipu.core.day.DayCommand.FoundInstitution;
import org.quipu.core.day.Measured;
import org.quipu.core.day.Measured.Figure;
import org.quipu.core.day.Sheet;
import org.quipu.core.loan.LoanCommand.SettleLoan;
import org.quipu.core.loan.LoanCommand.Target;
import org.quipu.core.loan.LoanCommand.TransferLoan;
import org.quipu.core.loan.LoanEvent.Carried;
import org.quipu.core.loan.LoanEvent.LoanTransferred;
import org.quipu.core.product.LoanControls;
import org.quipu.core.product.LoanControls.FourEyes;
import org.quipu.core.product.LoanControls.FourEyesOn;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.AllocationRule.NextInstalments;

/** A loan goes to another branch or fund with what stands recorded of it. */
class TransferringTest {
    private static final LocalDate MAR_11 = MAR_10.plusDays(1);
    private static final Grain NORTH = new Grain("north", "biashara", Optional.empty());
    private static final Grain SOUTH = new Grain("south", "biashara", Optional.empty());
    private static final Target TO_SOUTH =
            new Target(Optional.of("south"), Optional.empty(), false);
    private static final Target TO_FUND =
            new Target(Optional.empty(), Optional.of("village"), false);
    private static final TransferLoan TRANSFER = transfer(TO_SOUTH);

    private static TransferLoan transfer(Target target) {
        return new TransferLoan("L", target, OptionalInt.of(0), BY_CASHIER);
    }

    /** Lent on 10 March; of that day 1.11 of interest was booked, 0.40 of it suspended. */
    private static Given booked() {
        return closed(lent(new NextInstalments()));
    }

    private static Given closed(Given bank) {
        return bank.asked(
                        new FoundInstitution(
                                "demo", ZoneOffset.UTC, Optional.of(MAR_10), BY_CASHIER),
                        new CutOff(MAR_10, BY_CASHIER))
                .on(MAR_11)
                .asked(
                        new CloseBusinessDay(MAR_10, BY_CASHIER),
                        new BookChunk(
                                MAR_10,
                                0,
                                List.of("L"),
                                99,
                                Sheet.of(List.of(measured())),
                                Optional.empty(),
                                BY_CASHIER),
                        new BookDay(MAR_10, 1, BY_CASHIER));
    }

    private static Measured measured() {
        return new Measured(
                "L",
                NORTH,
                List.of(
                        figure(Role.INTEREST_RECEIVABLE, "1.11"),
                        figure(Role.LOSS_ALLOWANCE, "-20.00"),
                        figure(Role.INTEREST_INCOME, "-1.11"),
                        figure(Role.IMPAIRMENT_EXPENSE, "20.00"),
                        figure(Role.MEMO_INTEREST, "0.40")));
    }

    private static Figure figure(Role role, String amount) {
        return new Figure(role, kes(amount), kes("0.00"));
    }

    private static List<String> lines(LedgerEvent event) {
        return new LedgerLines(_ -> NORTH, Chart.DEFAULT)
                .of(event).stream()
                        .map(line ->
                                "%s%s %s %s"
                                        .formatted(
                                                line.grain().branch(),
                                                line.grain().fund().map(it -> "/" + it).orElse(""),
                                                line.code(),
                                                line.amount().decimal()))
                        .toList();
    }

    @Test
    void what_stands_recorded_goes_with_it_and_what_was_earned_stays() {
        booked().when(TRANSFER)
                .then(
                        new LoanTransferred(
                                "L",
                                NORTH,
                                SOUTH,
                                List.of(
                                        new Carried(Role.LOAN_PORTFOLIO, kes("2000.00")),
                                        new Carried(Role.LOSS_ALLOWANCE, kes("-20.00")),
                                        new Carried(Role.INTEREST_RECEIVABLE, kes("1.11")),
                                        new Carried(Role.MEMO_INTEREST, kes("0.40"))),
                                MAR_11,
                                BY_CASHIER.orBranch("north")));
    }

    @Test
    void each_branch_balances_through_inter_branch_and_memo_stands_beside() {
        var bank = booked().asked(TRANSFER);
        assertThat(lines(bank.history().events().getLast()))
                .containsExactly(
                        "north 1100 -2000.00",
                        "north 1150 20.00",
                        "north 1200 -1.11",
                        "north 9000 -0.40",
                        "north 1900 1981.11",
                        "south 1100 2000.00",
                        "south 1150 -20.00",
                        "south 1200 1.11",
                        "south 9000 0.40",
                        "south 1900 -1981.11");
    }

    @Test
    void funds_add_up_too() {
        var bank = booked().asked(transfer(TO_FUND));
        assertThat(lines(bank.history().events().getLast()))
                .containsExactly(
                        "north 1100 -2000.00",
                        "north 1150 20.00",
                        "north 1200 -1.11",
                        "north 9000 -0.40",
                        "north 1900 1981.11",
                        "north/village 1100 2000.00",
                        "north/village 1150 -20.00",
                        "north/village 1200 1.11",
                        "north/village 9000 0.40",
                        "north/village 1900 -1981.11");
        bank.asked(transfer(new Target(Optional.empty(), Optional.empty(), true)));
        assertThat(loan(bank.history(), "L").application().grain()).isEqualTo(NORTH);
    }

    @Test
    void is_where_it_was_before_the_day_of_the_transfer_and_where_it_went_from_then_on() {
        var bank = booked().asked(TRANSFER, transfer(TO_FUND), repay("10.00"));
        var application = loan(bank.history(), "L").application();
        assertThat(application.grainOn(MAR_10)).isEqualTo(NORTH);
        assertThat(application.grainOn(MAR_11))
                .isEqualTo(application.grain())
                .isEqualTo(new Grain("south", "biashara", Optional.of("village")));
        assertThat(bank.history().events().getLast().envelope().branch()).contains("north");
    }

    @Test
    void waits_until_the_days_before_are_booked() {
        booked().on(day(3, 12))
                .when(TRANSFER)
                .thenRefused(LoanRefusal.DAYS_NOT_BOOKED)
                .onFigure("firstOpenDay", "2025-03-11");
        var cutOff = booked().asked(new CutOff(MAR_11, BY_CASHIER)).on(day(3, 12));
        cutOff.when(TRANSFER).thenRefused(LoanRefusal.DAYS_NOT_BOOKED);
        lent(new NextInstalments())
                .asked(
                        new FoundInstitution(
                                "demo", ZoneOffset.UTC, Optional.of(MAR_10), BY_CASHIER))
                .asked(TRANSFER)
                .on(MAR_11)
                .when(transfer(TO_FUND))
                .thenRefused(LoanRefusal.DAYS_NOT_BOOKED)
                .onFigure("firstOpenDay", "2025-03-10");
    }

    @Test
    void goes_somewhere_else() {
        booked().when(transfer(new Target(Optional.of("north"), Optional.empty(), true)))
                .thenRefused(LoanRefusal.ALREADY_THERE);
        booked().when(transfer(new Target(Optional.empty(), Optional.empty(), false)))
                .thenRefused(LoanRefusal.ALREADY_THERE);
        assertThatThrownBy(() -> new Target(Optional.empty(), Optional.of("village"), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_paid_out_and_has_not_ended() {
        village(new NextInstalments())
                .asked(apply("L", "amina", "2000.00"), approve("L"))
                .when(TRANSFER)
                .thenRefused(LoanRefusal.NOT_DISBURSED);
        village(new NextInstalments()).when(TRANSFER).thenRefused(LoanRefusal.UNKNOWN);
        booked().asked(
                        new SettleLoan(
                                "L", Optional.empty(), Optional.empty(), Optional.empty(), AT_TILL))
                .when(TRANSFER)
                .thenRefused(LoanRefusal.CLOSED);
    }

    @Test
    void what_days_recorded_must_be_known() {
        booked().when(new TransferLoan("L", TO_SOUTH, OptionalInt.empty(), BY_CASHIER))
                .thenRefused(LoanRefusal.BOOKED_SINCE);
        var other = new TransferLoan("L", TO_SOUTH, OptionalInt.of(1), BY_CASHIER);
        assertThatThrownBy(() -> booked().asked(other)).hasMessageContaining("Not of the chunk");
        closed(village(new NextInstalments()))
                .asked(apply("M", "amina", "2000.00"), approve("M"), disburse("M"))
                .when(new TransferLoan("M", TO_SOUTH, OptionalInt.empty(), BY_CASHIER))
                .thenHappens(LoanTransferred.class);
    }

    @Test
    void waits_for_a_second_person_where_the_product_says_so() {
        var controls =
                new LoanControls(
                        List.of(),
                        AnnualRate.ZERO,
                        List.of(new FourEyes(FourEyesOn.TRANSFER, OptionalLong.of(1_999_99))));
        var bank =
                village(LoanVillage.rules(controls))
                        .asked(apply("L", "amina", "2000.00"), approve("L"), disburse("L"));
        closed(bank).when(TRANSFER).thenHappens(ApprovalRequested.class);
        bank.when(
                        new GrantApproval(
                                bank.history().head(),
                                Checker.UNLIMITED,
                                org.quipu.core.Envelope.of("manager", "test")))
                .thenHappens(ApprovalGranted.class, LoanTransferred.class);
    }
}
