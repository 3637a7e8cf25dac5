package org.quipu.core.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.kes;
import static org.quipu.core.loan.LoanVillage.MAR_10;
import static org.quipu.core.loan.LoanVillage.apply;
import static org.quipu.core.loan.LoanVillage.approve;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.core.loan.LoanVillage.disburse;
import static org.quipu.core.loan.LoanVillage.lent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.Village;
import org.quipu.core.collection.CollectionCommand.Line;
import org.quipu.core.collection.CollectionCommand.PostCollectionSheet;
import org.quipu.core.collection.CollectionEvent.CollectionSheetPosted;
import org.quipu.core.group.Arrangement;
import org.quipu.core.group.GroupCommand.FormGroup;
import org.quipu.core.group.GroupCommand.JoinGroup;
import org.quipu.core.group.GroupTerms;
import org.quipu.core.loan.LoanEvent.RepaymentReceived;
import org.quipu.core.loan.LoanRefusal;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.savings.SavingsEvent.Deposited;
import org.quipu.core.servicing.AllocationRule.NextInstalments;

/** A group's meeting on one sheet. */
class CollectionDeciderTest {
    @Test
    void posts_a_whole_meeting_with_an_absent_member() {
        var bank = meeting();
        bank.when(sheet("75.00", new Line("L", kes("50.00")), new Line("a", kes("25.00"))))
                .thenHappens(CollectionSheetPosted.class, RepaymentReceived.class, Deposited.class);
        assertThat(balance(bank.history(), "till")).isEqualTo("75.00");
        assertThat(balance(bank.history(), "a")).isEqualTo("25.00");
    }

    @Test
    void refuses_a_sheet_that_does_not_add_up() {
        meeting()
                .when(sheet("75.01", new Line("L", kes("50.00")), new Line("a", kes("25.00"))))
                .thenRefused(CollectionRefusal.DOES_NOT_ADD_UP);
    }

    @Test
    void happens_whole_or_not_at_all() {
        var bank = meeting();
        bank.when(sheet("50.00", new Line("L", kes("50.00")), new Line("a", kes("0.00"))))
                .thenRefused(PostingRefusal.AMOUNT_NOT_POSITIVE);
        assertThat(balance(bank.history(), "till")).isEqualTo("0.00");
    }

    @Test
    void refuses_accounts_and_absences_of_strangers() {
        var bank = meeting().asked(apply("M", "mercy", "2000.00"), approve("M"), disburse("M"));
        bank.when(sheet("5.00", new Line("M", kes("5.00"))))
                .thenRefused(CollectionRefusal.NOT_A_MEMBERS);
        bank.when(sheet("5.00", new Line("X", kes("5.00"))))
                .thenRefused(PostingRefusal.UNKNOWN_ACCOUNT);
        bank.when(sheet("10.00", new Line("L", kes("5.00")), new Line("L", kes("5.00"))))
                .thenRefused(CollectionRefusal.ACCOUNT_TWICE);
        bank.when(sheet("0.00")).thenRefused(CollectionRefusal.EMPTY);
        bank.when(
                        new PostCollectionSheet(
                                "umoja",
                                Optional.empty(),
                                List.of(new Line("L", kes("5.00"))),
                                Set.of("mercy"),
                                kes("5.00"),
                                AT_TILL))
                .thenRefused(CollectionRefusal.ABSENT_NO_MEMBER);
        bank.when(
                        new PostCollectionSheet(
                                "umoja",
                                Optional.empty(),
                                List.of(new Line("L", kes("5.00"))),
                                Set.of(),
                                kes("5.00"),
                                BY_CASHIER))
                .thenRefused(LoanRefusal.NO_OTHER_SIDE);
    }

    private static Given meeting() {
        return lent(new NextInstalments())
                .asked(
                        Village.client("mercy"),
                        new FormGroup(
                                "umoja",
                                new GroupTerms("umoja", "north", true, Optional.empty()),
                                new Arrangement(Optional.empty(), Optional.empty()),
                                Optional.of(MAR_10),
                                BY_CASHIER),
                        new JoinGroup("umoja", "amina", Optional.of(MAR_10), BY_CASHIER),
                        new JoinGroup("umoja", "baraka", Optional.of(MAR_10), BY_CASHIER))
                .on(day(3, 17));
    }

    private static PostCollectionSheet sheet(String total, Line... lines) {
        return new PostCollectionSheet(
                "umoja", Optional.empty(), List.of(lines), Set.of("baraka"), kes(total), AT_TILL);
    }
}
