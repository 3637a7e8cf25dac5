package org.quipu.core.group;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;

/** What may be asked of a group. */
public sealed interface GroupCommand extends Command {
    /**
     * Which group.
     *
     * @return the id
     */
    String group();

    /**
     * Take on a group, without members.
     *
     * @param group the new id
     * @param terms what never changes of it
     * @param arrangement how the bank works with it
     * @param formedOn its first day; the business date where absent
     * @param envelope where it comes from
     */
    record FormGroup(
            String group,
            GroupTerms terms,
            Arrangement arrangement,
            Optional<LocalDate> formedOn,
            Envelope envelope)
            implements GroupCommand {}

    /**
     * Work with a group in another way from a date on.
     *
     * @param group which group
     * @param arrangement the whole new arrangement
     * @param validFrom the first day it holds; the business date where absent
     * @param envelope where it comes from
     */
    record RearrangeGroup(
            String group, Arrangement arrangement, Optional<LocalDate> validFrom, Envelope envelope)
            implements GroupCommand {}

    /**
     * Take in a member.
     *
     * @param group which group
     * @param client who
     * @param joinedOn the first day; the business date where absent
     * @param envelope where it comes from
     */
    record JoinGroup(String group, String client, Optional<LocalDate> joinedOn, Envelope envelope)
            implements GroupCommand {}

    /**
     * Let a member go.
     *
     * @param group which group
     * @param client who
     * @param leftOn the first day on which the client is no member; the business date where absent
     * @param envelope where it comes from
     */
    record LeaveGroup(String group, String client, Optional<LocalDate> leftOn, Envelope envelope)
            implements GroupCommand {}

    /**
     * End a group and with it every membership.
     *
     * @param group which group
     * @param dissolvedOn the first day on which it is no more; the business date where absent
     * @param envelope where it comes from
     */
    record DissolveGroup(String group, Optional<LocalDate> dissolvedOn, Envelope envelope)
            implements GroupCommand {}
}
