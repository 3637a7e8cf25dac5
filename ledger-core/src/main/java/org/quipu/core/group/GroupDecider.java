package org.quipu.core.group;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quipu.core.Claim;
import org.quipu.core.Codes;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.client.Client;
import org.quipu.core.client.ClientKinds;
import org.quipu.core.client.ClientRefusal;
import org.quipu.core.group.Group.Active;
import org.quipu.core.group.Group.Dissolved;
import org.quipu.core.group.Group.None;
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

/** The rules of groups. */
public final class GroupDecider implements Decider<GroupCommand> {
    private static final int YEARS = 50;

    @Override
    public Set<Ref<?>> needs(GroupCommand command, Known known) {
        var needs = new LinkedHashSet<Ref<?>>();
        needs.add(GroupKinds.GROUP.ref(command.group()));
        switch (command) {
            case FormGroup form ->
                    form.terms()
                            .externalId()
                            .ifPresent(id -> needs.add(GroupKinds.EXTERNAL_GROUP.ref(id)));
            case JoinGroup join -> needs.add(ClientKinds.CLIENT.ref(join.client()));
            case LeaveGroup leave -> needs.add(ClientKinds.CLIENT.ref(leave.client()));
            case RearrangeGroup _, DissolveGroup _ -> {}
        }
        return needs;
    }

    @Override
    public List<? extends LedgerEvent> decide(GroupCommand command, Known known) {
        return List.of(
                switch (command) {
                    case FormGroup form -> form(form, known);
                    case RearrangeGroup change -> rearrange(change, known);
                    case JoinGroup join -> join(join, known);
                    case LeaveGroup leave -> leave(leave, known);
                    case DissolveGroup dissolve -> dissolve(dissolve, known);
                });
    }

    private static GroupEvent form(FormGroup form, Known known) {
        if (!(known.get(GroupKinds.GROUP.ref(form.group())) instanceof None)) {
            throw new Refused(GroupRefusal.ID_TAKEN, "group", form.group());
        }
        var terms = form.terms();
        terms.externalId().ifPresent(id -> requireFree(id, known));
        if (!Codes.isCode(terms.name())) throw new Refused(GroupRefusal.NOT_A_CODE);
        requireCodes(form.arrangement());
        var today = known.businessDate();
        var formedOn = form.formedOn().orElse(today);
        requireBetween(formedOn, today.minusYears(YEARS), today);
        return new GroupFormed(
                form.group(),
                terms,
                form.arrangement(),
                formedOn,
                today,
                form.envelope().orBranch(terms.branch()));
    }

    private static GroupEvent rearrange(RearrangeGroup change, Known known) {
        var group = active(change, known);
        requireCodes(change.arrangement());
        var today = known.businessDate();
        var validFrom = change.validFrom().orElse(today);
        requireBetween(validFrom, group.formedOn(), today.plusYears(1));
        if (group.arrangements().size() >= Active.ARRANGEMENTS) {
            throw new Refused(GroupRefusal.TOO_MANY_ARRANGEMENTS);
        }
        return new GroupRearranged(
                change.group(),
                change.arrangement(),
                validFrom,
                today,
                change.envelope().orBranch(group.terms().branch()));
    }

    private static GroupEvent join(JoinGroup join, Known known) {
        var group = active(join, known);
        if (!(known.get(ClientKinds.CLIENT.ref(join.client())) instanceof Client.Registered)) {
            throw new Refused(ClientRefusal.UNKNOWN, "client", join.client());
        }
        var since = group.members().get(join.client());
        if (since != null) throw new Refused(GroupRefusal.ALREADY_MEMBER, "joinedOn", since);
        if (group.members().size() >= Active.MEMBERS) {
            throw new Refused(GroupRefusal.TOO_MANY_MEMBERS);
        }
        var today = known.businessDate();
        var joinedOn = join.joinedOn().orElse(today);
        var left = group.former().get(join.client());
        requireBetween(joinedOn, left == null ? group.formedOn() : left, today);
        return new MemberJoined(
                join.group(),
                join.client(),
                joinedOn,
                today,
                join.envelope().orBranch(group.terms().branch()));
    }

    private static GroupEvent leave(LeaveGroup leave, Known known) {
        var group = active(leave, known);
        var since = group.members().get(leave.client());
        if (since == null) throw new Refused(GroupRefusal.NOT_A_MEMBER, "client", leave.client());
        if (group.former().size() >= Active.FORMER) {
            throw new Refused(GroupRefusal.TOO_MANY_FORMER_MEMBERS);
        }
        var today = known.businessDate();
        var leftOn = leave.leftOn().orElse(today);
        requireBetween(leftOn, since, today);
        return new MemberLeft(
                leave.group(),
                leave.client(),
                leftOn,
                today,
                leave.envelope().orBranch(group.terms().branch()));
    }

    private static GroupEvent dissolve(DissolveGroup dissolve, Known known) {
        var group = active(dissolve, known);
        var today = known.businessDate();
        var dissolvedOn = dissolve.dissolvedOn().orElse(today);
        requireBetween(dissolvedOn, lastDay(group), today);
        return new GroupDissolved(
                dissolve.group(),
                dissolvedOn,
                today,
                dissolve.envelope().orBranch(group.terms().branch()));
    }

    /** The latest day on which somebody joined or left. */
    private static LocalDate lastDay(Active group) {
        var days = new LinkedHashSet<>(group.members().values());
        days.addAll(group.former().values());
        days.add(group.formedOn());
        return Collections.max(days);
    }

    private static Active active(GroupCommand command, Known known) {
        return switch (known.get(GroupKinds.GROUP.ref(command.group()))) {
            case Active active -> active;
            case None _ -> throw new Refused(GroupRefusal.UNKNOWN, "group", command.group());
            case Dissolved(_, var on) ->
                    throw new Refused(GroupRefusal.DISSOLVED, "dissolvedOn", on);
        };
    }

    private static void requireFree(String externalId, Known known) {
        if (known.get(GroupKinds.EXTERNAL_GROUP.ref(externalId)) instanceof Claim.Taken(var by)) {
            throw new Refused(GroupRefusal.EXTERNAL_ID_TAKEN, "group", by);
        }
    }

    private static void requireCodes(Arrangement arrangement) {
        if (!arrangement.officer().map(Codes::isCode).orElse(true)) {
            throw new Refused(GroupRefusal.NOT_A_CODE);
        }
    }

    private static void requireBetween(LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first)) {
            throw new Refused(GroupRefusal.DATE_OUT_OF_RANGE, "notBefore", first);
        }
        if (day.isAfter(last)) throw new Refused(GroupRefusal.DATE_OUT_OF_RANGE, "notAfter", last);
    }
}
