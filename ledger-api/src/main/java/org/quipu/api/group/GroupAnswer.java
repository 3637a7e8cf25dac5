package org.quipu.api.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Wire;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Query;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.group.Arrangement;
import org.quipu.core.group.Group;
import org.quipu.core.group.GroupEvent.GroupDissolved;
import org.quipu.core.group.GroupEvent.GroupFormed;
import org.quipu.core.group.GroupEvent.GroupRearranged;
import org.quipu.core.group.GroupEvent.MemberJoined;
import org.quipu.core.group.GroupEvent.MemberLeft;
import org.quipu.core.group.GroupKinds;

/** What is answered about groups. */
final class GroupAnswer {
    private GroupAnswer() {}

    /** When a group meets. */
    record Meeting(
            @Meaning(value = "The day of the week.", example = "tuesday") String weekday,
            @Meaning(value = "How often.", example = "weekly") String every) {
        static Optional<Meeting> of(Arrangement arrangement) {
            return arrangement
                    .meeting()
                    .map(it -> new Meeting(Wire.name(it.weekday()), Wire.name(it.every())));
        }
    }

    /** A group that was formed. */
    record Formed(
            @Meaning(value = "The group's id.", example = "grp_01k9x0bqwe") String id,
            @Meaning(value = "Where its event stands in the log.", example = "31") long position,
            @Meaning(value = "Its name, a code.", example = "umoja-3") String name,
            @Meaning(value = "Where the group belongs.", example = "main") String branch,
            @Meaning(value = "Its first day.") LocalDate formedOn,
            @Meaning(value = "The business date.") LocalDate bookingDate,
            @Meaning(value = "Your own identifier.", example = "G-3") Optional<String> externalId) {
        static Formed of(Happened happened) {
            var at = happened.the(GroupFormed.class);
            var terms = at.event().terms();
            return new Formed(
                    at.event().group(),
                    at.position(),
                    terms.name(),
                    terms.branch(),
                    at.event().formedOn(),
                    at.event().bookedOn(),
                    terms.externalId());
        }
    }

    /** A change of a group, from a date on. */
    record Changed(
            @Meaning(value = "The transaction's id.", example = "32") String id,
            @Meaning(value = "Where its event stands in the log.", example = "32") long position,
            @Meaning(value = "The group.", example = "grp_01k9x0bqwe") String group,
            @Meaning(value = "The first day it holds.") LocalDate validFrom,
            @Meaning(value = "The business date.") LocalDate bookingDate) {
        static Changed rearranged(Happened happened) {
            var at = happened.the(GroupRearranged.class);
            return new Changed(
                    at.id(),
                    at.position(),
                    at.event().group(),
                    at.event().validFrom(),
                    at.event().bookedOn());
        }

        static Changed dissolved(Happened happened) {
            var at = happened.the(GroupDissolved.class);
            return new Changed(
                    at.id(),
                    at.position(),
                    at.event().group(),
                    at.event().dissolvedOn(),
                    at.event().bookedOn());
        }
    }

    /** A membership that began or ended. */
    record Membership(
            @Meaning(value = "The transaction's id.", example = "33") String id,
            @Meaning(value = "Where its event stands in the log.", example = "33") long position,
            @Meaning(value = "The group.", example = "grp_01k9x0bqwe") String group,
            @Meaning(value = "The client.", example = "cli_01k9x0bqwe") String client,
            @Meaning(value = "The first day, when it began.") Optional<LocalDate> joinedOn,
            @Meaning(value = "The first day without it, when it ended.") Optional<LocalDate> leftOn,
            @Meaning(value = "The business date.") LocalDate bookingDate) {
        static Membership begun(Happened happened) {
            var at = happened.the(MemberJoined.class);
            return new Membership(
                    at.id(),
                    at.position(),
                    at.event().group(),
                    at.event().client(),
                    Optional.of(at.event().joinedOn()),
                    Optional.empty(),
                    at.event().bookedOn());
        }

        static Membership ended(Happened happened) {
            var at = happened.the(MemberLeft.class);
            return new Membership(
                    at.id(),
                    at.position(),
                    at.event().group(),
                    at.event().client(),
                    Optional.empty(),
                    Optional.of(at.event().leftOn()),
                    at.event().bookedOn());
        }
    }

    /** A group as known now. */
    record Standing(
            @Meaning(value = "The group's id.", example = "grp_01k9x0bqwe") String id,
            @Meaning(value = "Its name, a code.", example = "umoja-3") String name,
            @Meaning(value = "Where the group belongs.", example = "main") String branch,
            @Meaning(value = "active or dissolved.", example = "active") String status,
            @Meaning(value = "Whether each member answers for the loans of all.")
                    boolean jointLiability,
            @Meaning(value = "The loan officer on the business date.", example = "officer-2")
                    Optional<String> officer,
            @Meaning(value = "When it meets on the business date.") Optional<Meeting> meeting,
            @Meaning(value = "Its first day, while it is active.") Optional<LocalDate> formedOn,
            @Meaning(value = "The first day on which it was no more.")
                    Optional<LocalDate> dissolvedOn,
            @Meaning(value = "By client, at most 200.") List<Member> members,
            @Meaning(value = "Your own identifier.", example = "G-3") Optional<String> externalId,
            @Meaning(value = "The last position this may reflect.", example = "40") long position,
            @Meaning(value = "The business date this is true for.") LocalDate asOf) {}

    /** A member. */
    record Member(
            @Meaning(value = "The client.", example = "cli_01k9x0bqwe") String client,
            @Meaning(value = "The first day.") LocalDate joinedOn) {}

    static Standing read(Query.Reading reading) {
        var id = reading.pathGroup();
        var state = reading.state(GroupKinds.GROUP.ref(id));
        return switch (state.state()) {
            case Group.None _ ->
                    throw new ProblemException(ProblemType.NOT_FOUND, "There is no such group.");
            case Group.Active active -> {
                var arrangement = active.on(state.businessDate());
                yield new Standing(
                        id,
                        active.terms().name(),
                        active.terms().branch(),
                        "active",
                        active.terms().jointLiability(),
                        arrangement.officer(),
                        Meeting.of(arrangement),
                        Optional.of(active.formedOn()),
                        Optional.empty(),
                        active.members().entrySet().stream()
                                .map(member -> new Member(member.getKey(), member.getValue()))
                                .toList(),
                        active.terms().externalId(),
                        state.position(),
                        state.businessDate());
            }
            case Group.Dissolved(var terms, var on) ->
                    new Standing(
                            id,
                            terms.name(),
                            terms.branch(),
                            "dissolved",
                            terms.jointLiability(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(on),
                            List.of(),
                            terms.externalId(),
                            state.position(),
                            state.businessDate());
        };
    }
}
