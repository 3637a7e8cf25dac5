package org.quipu.core.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Given.given;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.client;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.History;
import org.quipu.core.client.ClientRefusal;
import org.quipu.core.group.Arrangement.Every;
import org.quipu.core.group.Arrangement.Meeting;
import org.quipu.core.group.Group.Active;
import org.quipu.core.group.Group.Dissolved;
import org.quipu.core.group.GroupCommand.DissolveGroup;
import org.quipu.core.group.GroupCommand.FormGroup;
import org.quipu.core.group.GroupCommand.JoinGroup;
import org.quipu.core.group.GroupCommand.LeaveGroup;
import org.quipu.core.group.GroupCommand.RearrangeGroup;
import org.quipu.core.group.GroupEvent.GroupDissolved;
import org.quipu.core.group.GroupEvent.GroupFormed;
import org.quipu.core.group.GroupEvent.GroupRearranged;
import org.quipu.core.group.GroupEvent.MemberJoined;
import org.quipu.core.group.GroupEvent.MemberLeft;

class GroupDeciderTest {
    private static final LocalDate FORMED = JAN_1.minusYears(1);
    private static final Arrangement TUESDAYS =
            new Arrangement(
                    Optional.of("officer-2"),
                    Optional.of(new Meeting(DayOfWeek.TUESDAY, Every.WEEKLY)));
    private static final Arrangement NOBODY = new Arrangement(Optional.empty(), Optional.empty());

    private static Given village() {
        return given(JAN_1).asked(client("amina"), client("baraka"), form("g", "umoja", FORMED));
    }

    @Test
    void forms_a_group_once() {
        given(JAN_1)
                .when(form("g", "umoja", FORMED))
                .thenHappens(GroupFormed.class)
                .when(form("g", "other", FORMED))
                .thenRefused(GroupRefusal.ID_TAKEN)
                .when(form("h", "umoja", FORMED))
                .thenRefused(GroupRefusal.EXTERNAL_ID_TAKEN)
                .when(form("h", "Group of Ms. Achieng", FORMED))
                .thenRefused(GroupRefusal.NOT_A_CODE)
                .when(form("h", "tumaini", JAN_1.plusDays(1)))
                .thenRefused(GroupRefusal.DATE_OUT_OF_RANGE)
                .when(form("h", "tumaini", JAN_1.minusYears(50).minusDays(1)))
                .thenRefused(GroupRefusal.DATE_OUT_OF_RANGE)
                .when(form("h", "tumaini", JAN_1.minusYears(50)))
                .thenHappens(GroupFormed.class);
    }

    @Test
    void members_come_and_go_on_days_that_follow_one_another() {
        village()
                .when(join("amina", FORMED.minusDays(1)))
                .thenRefused(GroupRefusal.DATE_OUT_OF_RANGE)
                .when(join("amina", JAN_1.plusDays(1)))
                .thenRefused(GroupRefusal.DATE_OUT_OF_RANGE)
                .when(join("amina", JAN_1.minusDays(30)))
                .then(
                        new MemberJoined(
                                "g",
                                "amina",
                                JAN_1.minusDays(30),
                                JAN_1,
                                BY_CASHIER.orBranch("north")))
                .when(join("amina", JAN_1))
                .thenRefused(GroupRefusal.ALREADY_MEMBER)
                .when(leave("amina", JAN_1.minusDays(31)))
                .thenRefused(GroupRefusal.DATE_OUT_OF_RANGE)
                .when(leave("amina", JAN_1.minusDays(10)))
                .thenHappens(MemberLeft.class)
                .when(leave("amina", JAN_1))
                .thenRefused(GroupRefusal.NOT_A_MEMBER)
                .when(join("amina", JAN_1.minusDays(11)))
                .thenRefused(GroupRefusal.DATE_OUT_OF_RANGE)
                .when(join("amina", JAN_1.minusDays(10)))
                .thenHappens(MemberJoined.class);
    }

    @Test
    void knows_its_members_and_who_they_were() {
        var group =
                (Active)
                        village()
                                .asked(
                                        join("baraka", FORMED),
                                        join("amina", FORMED),
                                        leave("baraka", JAN_1))
                                .history()
                                .state(GroupKinds.GROUP.ref("g"));
        assertThat(group.members()).containsOnlyKeys("amina").containsValue(FORMED);
        assertThat(group.former()).containsOnlyKeys("baraka").containsValue(JAN_1);
    }

    @Test
    void takes_clients_of_the_bank_into_groups_of_the_bank() {
        village()
                .when(join("nobody", JAN_1))
                .thenRefused(ClientRefusal.UNKNOWN)
                .when(new JoinGroup("none", "amina", Optional.empty(), BY_CASHIER))
                .thenRefused(GroupRefusal.UNKNOWN);
    }

    @Test
    void an_arrangement_holds_from_its_day_on() {
        var given =
                village()
                        .when(rearrange(NOBODY, FORMED.minusDays(1)))
                        .thenRefused(GroupRefusal.DATE_OUT_OF_RANGE)
                        .when(rearrange(NOBODY, JAN_1.plusYears(1).plusDays(1)))
                        .thenRefused(GroupRefusal.DATE_OUT_OF_RANGE)
                        .when(
                                rearrange(
                                        new Arrangement(Optional.of("J. Doe"), Optional.empty()),
                                        JAN_1))
                        .thenRefused(GroupRefusal.NOT_A_CODE)
                        .when(rearrange(NOBODY, JAN_1.plusDays(7)))
                        .thenHappens(GroupRearranged.class);
        var group = (Active) given.history().state(GroupKinds.GROUP.ref("g"));
        assertThat(group.on(FORMED.minusDays(1))).isEqualTo(TUESDAYS);
        assertThat(group.on(JAN_1.plusDays(6))).isEqualTo(TUESDAYS);
        assertThat(group.on(JAN_1.plusDays(7))).isEqualTo(NOBODY);
    }

    @Test
    void a_dissolved_group_is_over() {
        var given =
                village()
                        .asked(
                                join("amina", JAN_1.minusDays(5)),
                                leave("amina", JAN_1.minusDays(2)))
                        .when(dissolve(JAN_1.minusDays(3)))
                        .thenRefused(GroupRefusal.DATE_OUT_OF_RANGE)
                        .when(dissolve(JAN_1.minusDays(2)))
                        .thenHappens(GroupDissolved.class)
                        .when(dissolve(JAN_1))
                        .thenRefused(GroupRefusal.DISSOLVED)
                        .when(join("baraka", JAN_1))
                        .thenRefused(GroupRefusal.DISSOLVED)
                        .when(form("g", "umoja", FORMED))
                        .thenRefused(GroupRefusal.ID_TAKEN);
        assertThat(given.history().state(GroupKinds.GROUP.ref("g"))).isInstanceOf(Dissolved.class);
    }

    @Test
    void is_bounded() {
        var history = new History(JAN_1);
        history.ask(client("amina"));
        history.ask(client("c0"));
        history.ask(form("g", "umoja", FORMED));
        for (var i = 0; i < Active.ARRANGEMENTS - 1; i++) {
            history.ask(rearrange(NOBODY, FORMED.plusDays(i + 1)));
        }
        for (var i = 0; i < Active.FORMER + Active.MEMBERS; i++) {
            history.append(new MemberJoined("g", "c" + i, FORMED, JAN_1, BY_CASHIER));
            if (i >= Active.MEMBERS) {
                history.append(new MemberLeft("g", "c" + i, FORMED, JAN_1, BY_CASHIER));
            }
        }
        given(history)
                .when(join("amina", JAN_1))
                .thenRefused(GroupRefusal.TOO_MANY_MEMBERS)
                .when(leave("c0", JAN_1))
                .thenRefused(GroupRefusal.TOO_MANY_FORMER_MEMBERS)
                .when(rearrange(NOBODY, JAN_1))
                .thenRefused(GroupRefusal.TOO_MANY_ARRANGEMENTS);
    }

    private static FormGroup form(String id, String name, LocalDate on) {
        return new FormGroup(
                id,
                new GroupTerms(name, "north", true, Optional.of("ext-" + name)),
                TUESDAYS,
                Optional.of(on),
                BY_CASHIER);
    }

    private static JoinGroup join(String client, LocalDate on) {
        return new JoinGroup("g", client, Optional.of(on), BY_CASHIER);
    }

    private static LeaveGroup leave(String client, LocalDate on) {
        return new LeaveGroup("g", client, Optional.of(on), BY_CASHIER);
    }

    private static RearrangeGroup rearrange(Arrangement arrangement, LocalDate validFrom) {
        return new RearrangeGroup("g", arrangement, Optional.of(validFrom), BY_CASHIER);
    }

    private static DissolveGroup dissolve(LocalDate on) {
        return new DissolveGroup("g", Optional.of(on), BY_CASHIER);
    }
}
