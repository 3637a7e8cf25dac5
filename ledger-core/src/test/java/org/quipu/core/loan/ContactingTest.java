package org.quipu.core.loan;

import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.loan.LoanVillage.MAR_10;
import static org.quipu.core.loan.LoanVillage.apply;
import static org.quipu.core.loan.LoanVillage.approve;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.core.loan.LoanVillage.lent;
import static org.quipu.core.loan.LoanVillage.village;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.loan.LoanCommand.ChangeOfficer;
import org.quipu.core.loan.LoanCommand.RecordContact;
import org.quipu.core.loan.LoanCommand.SettleLoan;
import org.quipu.core.loan.LoanCommand.WriteOffLoan;
import org.quipu.core.loan.LoanEvent.BorrowerContacted;
import org.quipu.core.loan.LoanEvent.OfficerChanged;
import org.quipu.core.servicing.AllocationRule.NextInstalments;

/** Visits, calls, letters and hand-overs are remembered and change nothing of what is owed. */
class ContactingTest {
    private static RecordContact contact(ContactWay way, ContactOutcome outcome, LocalDate on) {
        return new RecordContact(
                "L", way, outcome, Optional.of(on), Optional.of("otieno"), BY_CASHIER);
    }

    private static ChangeOfficer handOver(String officer, LocalDate from) {
        return new ChangeOfficer("L", officer, Optional.of(from), BY_CASHIER);
    }

    @Test
    void a_contact_is_kept_in_the_log_with_both_dates() {
        lent(new NextInstalments())
                .on(day(4, 12))
                .when(contact(ContactWay.VISIT, ContactOutcome.THIRD_PARTY, day(4, 11)))
                .then(
                        new BorrowerContacted(
                                "L",
                                ContactWay.VISIT,
                                ContactOutcome.THIRD_PARTY,
                                day(4, 11),
                                Optional.of("otieno"),
                                day(4, 12),
                                BY_CASHIER.orBranch("north")));
    }

    @Test
    void who_looks_after_the_loan_did_it_where_nobody_is_named() {
        var today =
                new BorrowerContacted(
                        "L",
                        ContactWay.CALL,
                        ContactOutcome.REACHED,
                        day(4, 12),
                        Optional.of("wanjiru"),
                        day(4, 12),
                        BY_CASHIER.orBranch("north"));
        lent(new NextInstalments())
                .on(day(4, 12))
                .asked(handOver("wanjiru", day(4, 1)))
                .when(
                        new RecordContact(
                                "L",
                                ContactWay.CALL,
                                ContactOutcome.REACHED,
                                Optional.empty(),
                                Optional.empty(),
                                BY_CASHIER))
                .then(today);
    }

    @Test
    void a_letter_is_not_answered_like_a_call() {
        lent(new NextInstalments())
                .when(contact(ContactWay.LETTER, ContactOutcome.NOT_REACHED, MAR_10))
                .thenRefused(LoanRefusal.OUTCOME_OF_ANOTHER_CONTACT);
        lent(new NextInstalments())
                .when(contact(ContactWay.VISIT, ContactOutcome.DELIVERED, MAR_10))
                .thenRefused(LoanRefusal.OUTCOME_OF_ANOTHER_CONTACT);
    }

    @Test
    void what_is_noted_has_happened_in_the_loans_life() {
        lent(new NextInstalments())
                .on(day(4, 12))
                .when(contact(ContactWay.CALL, ContactOutcome.REACHED, day(4, 13)))
                .thenRefused(LoanRefusal.NOT_HAPPENED_YET);
        lent(new NextInstalments())
                .on(day(4, 12))
                .when(contact(ContactWay.CALL, ContactOutcome.REACHED, MAR_10.minusDays(1)))
                .thenRefused(LoanRefusal.BEFORE_THE_LOAN);
        lent(new NextInstalments())
                .on(day(4, 12))
                .when(handOver("wanjiru", day(4, 13)))
                .thenRefused(LoanRefusal.NOT_HAPPENED_YET);
        village(new NextInstalments())
                .asked(apply("L", "amina", "2000.00"), approve("L"))
                .on(MAR_10)
                .when(contact(ContactWay.CALL, ContactOutcome.REACHED, MAR_10))
                .thenRefused(LoanRefusal.NOT_DISBURSED);
    }

    @Test
    void a_loan_given_up_is_worked_on_and_a_closed_one_is_not() {
        var visit = contact(ContactWay.VISIT, ContactOutcome.MOVED, day(4, 12));
        lent(new NextInstalments())
                .on(day(4, 12))
                .asked(new WriteOffLoan("L", Optional.empty(), BY_CASHIER))
                .when(visit)
                .then(
                        new BorrowerContacted(
                                "L",
                                ContactWay.VISIT,
                                ContactOutcome.MOVED,
                                day(4, 12),
                                Optional.of("otieno"),
                                day(4, 12),
                                BY_CASHIER.orBranch("north")));
        lent(new NextInstalments())
                .on(day(4, 12))
                .asked(
                        new SettleLoan(
                                "L",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                BY_CASHIER.withSettlementAccount("till")))
                .when(visit)
                .thenRefused(LoanRefusal.CLOSED);
    }

    @Test
    void a_hand_over_says_who_did_so_far() {
        lent(new NextInstalments())
                .on(day(4, 12))
                .asked(handOver("wanjiru", day(4, 1)))
                .when(handOver("otieno", day(4, 10)))
                .then(
                        new OfficerChanged(
                                "L",
                                Optional.of("wanjiru"),
                                "otieno",
                                day(4, 10),
                                day(4, 12),
                                BY_CASHIER.orBranch("north")));
    }

    @Test
    void hand_overs_are_in_order_and_to_another() {
        lent(new NextInstalments())
                .on(day(4, 12))
                .asked(handOver("wanjiru", day(4, 10)))
                .when(handOver("otieno", day(4, 9)))
                .thenRefused(LoanRefusal.HANDED_OVER_LATER);
        lent(new NextInstalments())
                .on(day(4, 12))
                .asked(handOver("wanjiru", day(4, 10)))
                .when(handOver("wanjiru", day(4, 11)))
                .thenRefused(LoanRefusal.ALREADY_THE_OFFICER);
    }
}
