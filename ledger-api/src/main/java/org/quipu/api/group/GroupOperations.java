package org.quipu.api.group;

import static org.quipu.api.access.Role.INTEGRATOR;
import static org.quipu.api.access.Role.LOAN_OFFICER;

import java.util.List;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.ExternalId;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Ids;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.group.GroupCommand.DissolveGroup;
import org.quipu.core.group.GroupCommand.FormGroup;
import org.quipu.core.group.GroupCommand.JoinGroup;
import org.quipu.core.group.GroupCommand.LeaveGroup;
import org.quipu.core.group.GroupCommand.RearrangeGroup;
import org.quipu.core.group.GroupTerms;

/** Everything that can be asked of groups. */
public final class GroupOperations {
    private static final String ROOT = "/v1/groups";

    private GroupOperations() {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(form(), read(), rearrange(), join(), leave(), dissolve());
    }

    private static Manual manual(String name, String summary) {
        return new Manual(name, "groups", summary, Set.of(INTEGRATOR, LOAN_OFFICER));
    }

    private static Operation form() {
        return Write.at(ROOT, manual("formGroup", "Takes on a group, without members yet."))
                .asks(
                        GroupBody.Forming.class,
                        """
                        {"name": "umoja-3", "branch": "main", "jointLiability": true, \
                        "officer": "officer-2", \
                        "meeting": {"weekday": "tuesday", "every": "weekly"}, \
                        "externalId": "G-3"}\
                        """,
                        GroupOperations::forming)
                .answers(GroupAnswer.Formed.class, GroupAnswer.Formed::of);
    }

    private static FormGroup forming(Asking<GroupBody.Forming> asking) {
        var body = asking.body();
        return new FormGroup(
                Ids.next("grp"),
                new GroupTerms(
                        body.name().text(),
                        body.branch().text(),
                        body.jointLiability(),
                        body.externalId().map(ExternalId::text)),
                body.working().arrangement(),
                body.formedOn(),
                Source.NONE.envelope(asking));
    }

    private static Operation read() {
        return new Query<>(
                Route.get(ROOT + "/{id}"),
                new Manual(
                        "readGroup",
                        "groups",
                        "Answers a group with its members from the decided state.",
                        Role.READERS),
                List.of(),
                GroupAnswer.Standing.class,
                GroupAnswer::read);
    }

    private static Operation rearrange() {
        return Write.at(
                        ROOT + "/{id}/arrangements",
                        manual(
                                "rearrangeGroup",
                                "Gives a group another officer or meeting from a date on; what is absent"
                                        + " is none from then on."))
                .asks(
                        GroupBody.Change.class,
                        """
                        {"officer": "officer-4", \
                        "meeting": {"weekday": "friday", "every": "biweekly"}}\
                        """,
                        asking ->
                                new RearrangeGroup(
                                        asking.pathGroup(),
                                        asking.body().working().arrangement(),
                                        asking.body().validFrom(),
                                        Source.NONE.envelope(asking)))
                .answers(GroupAnswer.Changed.class, GroupAnswer.Changed::rearranged);
    }

    private static Operation join() {
        return Write.at(
                        ROOT + "/{id}/members",
                        manual("joinGroup", "Takes a client into a group; at most 200 at a time."))
                .asks(
                        GroupBody.Joining.class,
                        """
                        {"client": "ext:C-31"}\
                        """,
                        asking ->
                                new JoinGroup(
                                        asking.pathGroup(),
                                        asking.client(asking.body().client()),
                                        asking.body().joinedOn(),
                                        Source.NONE.envelope(asking)))
                .answers(GroupAnswer.Membership.class, GroupAnswer.Membership::begun);
    }

    private static Operation leave() {
        return Write.at(ROOT + "/{id}/departures", manual("leaveGroup", "Lets a member go."))
                .asks(
                        GroupBody.Leaving.class,
                        """
                        {"client": "ext:C-31"}\
                        """,
                        asking ->
                                new LeaveGroup(
                                        asking.pathGroup(),
                                        asking.client(asking.body().client()),
                                        asking.body().leftOn(),
                                        Source.NONE.envelope(asking)))
                .answers(GroupAnswer.Membership.class, GroupAnswer.Membership::ended);
    }

    private static Operation dissolve() {
        return Write.at(
                        ROOT + "/{id}/dissolution",
                        manual("dissolveGroup", "Ends a group and with it every membership."))
                .asks(
                        GroupBody.Dissolution.class,
                        "{}",
                        asking ->
                                new DissolveGroup(
                                        asking.pathGroup(),
                                        asking.body().dissolvedOn(),
                                        Source.NONE.envelope(asking)))
                .answers(GroupAnswer.Changed.class, GroupAnswer.Changed::dissolved);
    }
}
