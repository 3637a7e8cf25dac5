package org.quipu.projections.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.projections.runtime.FollowedBank.CODEC;
import static org.quipu.projections.runtime.FollowedBank.LEDGER;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quipu.core.Village;
import org.quipu.core.collection.CollectionCommand.Line;
import org.quipu.core.collection.CollectionCommand.PostCollectionSheet;
import org.quipu.core.group.Arrangement;
import org.quipu.core.group.GroupCommand.DissolveGroup;
import org.quipu.core.group.GroupCommand.FormGroup;
import org.quipu.core.group.GroupCommand.JoinGroup;
import org.quipu.core.group.GroupCommand.LeaveGroup;
import org.quipu.core.group.GroupTerms;
import org.quipu.core.loan.LoanCommand.Applicant;
import org.quipu.core.loan.LoanCommand.ApplyForLoan;
import org.quipu.core.loan.LoanVillage;
import org.quipu.core.money.Money;
import org.quipu.core.product.TermsAsked;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.servicing.Standing;
import org.quipu.projections.arrears.LendingHouse;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.When;
import org.quipu.projections.loans.LoanQueries;

class ClientsTest {
    private static final LocalDate DAY = LendingHouse.START;

    private final LendingHouse house = new LendingHouse(new NextInstalments());

    ClientsTest() {
        house.lend(DAY, "A1", "amina", "north", "2000.00");
        house.lend(DAY, "B1", "baraka", "north", "3000.00");
        house.ask(
                DAY,
                new FormGroup(
                        "G",
                        new GroupTerms("umoja", "north", true, Optional.of("G-1")),
                        new Arrangement(
                                Optional.of("officer-1"),
                                Optional.of(
                                        new Arrangement.Meeting(
                                                DayOfWeek.TUESDAY, Arrangement.Every.WEEKLY))),
                        Optional.empty(),
                        BY_CASHIER));
        join("amina");
        join("baraka");
    }

    @Test
    void a_group_tells_its_members_and_what_they_owe_on_any_day() {
        house.ask(DAY.plusDays(40), new LeaveGroup("G", "baraka", Optional.empty(), BY_CASHIER));

        var before = group(DAY.plusDays(39));
        assertThat(before.members())
                .extracting(GroupView.Member::client)
                .containsExactly("amina", "baraka");
        assertThat(before.arrangement().weekday()).contains("tuesday");
        assertThat(before.payable()).extracting(it -> it.account().id()).contains("A1", "B1");
        assertThat(owed(before, "A1").daysPastDue()).isEqualTo(8);
        assertThat(owed(before, "A1").due().total()).isGreaterThanOrEqualTo(52_101);
        assertThat(group(DAY.plusDays(40)).members())
                .extracting(GroupView.Member::client)
                .containsExactly("amina");
        assertThat(client("baraka", DAY.plusDays(39)).groups())
                .extracting(ClientView.Membership::name)
                .containsExactly("umoja");
        assertThat(client("baraka", DAY.plusDays(40)).groups()).isEmpty();
    }

    @Test
    void who_left_is_still_told_while_a_loan_of_the_group_is_owed() {
        house.ask(
                DAY,
                new ApplyForLoan(
                        "G1",
                        new Applicant(
                                "baraka",
                                "biashara",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("G"),
                                Optional.empty()),
                        TermsAsked.usual(Money.of(Village.KES, "1000.00")),
                        BY_CASHIER));
        house.ask(DAY, LoanVillage.approve("G1"));
        house.ask(DAY, LoanVillage.disburse("G1"));
        house.ask(DAY.plusDays(1), new LeaveGroup("G", "baraka", Optional.empty(), BY_CASHIER));

        var left = group(DAY.plusDays(1)).members().getLast();
        assertThat(left.client()).isEqualTo("baraka");
        assertThat(left.since()).isEmpty();
        assertThat(left.holdings()).extracting(it -> it.account().id()).containsExactly("G1");
        assertThat(client("baraka", DAY).holdings())
                .extracting(it -> it.account().id())
                .contains("B1", "G1");
    }

    @Test
    void a_meeting_is_told_with_the_event_of_each_line() {
        var before = house.bank.history().head();
        var through =
                house.ask(
                        DAY.plusDays(7),
                        new PostCollectionSheet(
                                "G",
                                Optional.empty(),
                                List.of(line("A1", "50.00"), line("B1", "25.00")),
                                Set.of("baraka"),
                                Money.of(Village.KES, "75.00"),
                                AT_TILL));

        var meeting = group(DAY.plusDays(7)).meetings().getFirst();
        assertThat(meeting.position()).isEqualTo(before + 1);
        assertThat(meeting.absent()).isOne();
        assertThat(meeting.total()).isEqualTo(Money.of(Village.KES, "75.00"));
        assertThat(group(DAY.plusDays(6)).meetings()).isEmpty();
        var outcomes = queries().outcomes(LEDGER, List.of("A1", "B1"), meeting.position(), through);
        assertThat(outcomes.get("A1")).isEqualTo(before + 2);
        assertThat(outcomes.get("B1")).isGreaterThan(before + 2);
    }

    @Test
    void a_dissolved_group_has_no_members_and_was_not_known_before() {
        var formed = group(DAY).terms().position();
        house.ask(DAY.plusDays(50), new DissolveGroup("G", Optional.empty(), BY_CASHIER));

        assertThat(group(DAY.plusDays(50)).dissolvedOn()).contains(DAY.plusDays(50));
        assertThat(group(DAY.plusDays(50)).members()).isEmpty();
        assertThat(client("amina", DAY.plusDays(50)).groups()).isEmpty();
        assertThat(client("amina", DAY.plusDays(49)).groups()).hasSize(1);
        var earlier = new When(Optional.of(DAY), Optional.of(new Known.At(formed - 1)));
        assertThat(queries().group(LEDGER, AccountRef.parse("ext:G-1"), earlier)).isEmpty();
        assertThat(house.followed.rebuilt()).isEmpty();
    }

    private void join(String client) {
        house.ask(DAY, new JoinGroup("G", client, Optional.empty(), BY_CASHIER));
    }

    private static Line line(String loan, String amount) {
        return new Line(loan, Money.of(Village.KES, amount));
    }

    private static Standing owed(GroupView group, String loan) {
        return group.holdings().stream()
                .filter(it -> it.account().id().equals(loan))
                .flatMap(it -> it.standing().stream())
                .findFirst()
                .orElseThrow();
    }

    private GroupView group(LocalDate day) {
        return queries().group(LEDGER, AccountRef.parse("ext:G-1"), on(day)).orElseThrow();
    }

    private ClientView client(String id, LocalDate day) {
        return queries().client(LEDGER, AccountRef.parse(id), on(day)).orElseThrow();
    }

    private static When on(LocalDate day) {
        return new When(Optional.of(day), Optional.empty());
    }

    private ClientQueries queries() {
        house.followed.follow();
        var database = house.followed.database;
        return new ClientQueries(database, new LoanQueries(database, CODEC::decode));
    }
}
