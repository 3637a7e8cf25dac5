package org.quipu.core.group;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.client.ClientKinds;

/** What can happen to a group. */
public sealed interface GroupEvent extends LedgerEvent {
    /**
     * Which group it happened to.
     *
     * @return the id
     */
    String group();

    @Override
    default Set<Tag> tags() {
        return Set.of(GroupKinds.GROUP.ref(group()).toTag());
    }

    /** Something happened to one client's membership. */
    sealed interface OfMember extends GroupEvent {
        /**
         * Whose membership.
         *
         * @return the client's id
         */
        String client();

        @Override
        default Set<Tag> tags() {
            return Set.of(
                    GroupKinds.GROUP.ref(group()).toTag(),
                    ClientKinds.CLIENT.ref(client()).toTag());
        }
    }

    /**
     * The bank took on a group, without members yet.
     *
     * @param group which group
     * @param terms what never changes of it
     * @param arrangement how the bank works with it from its first day on
     * @param formedOn its first day
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record GroupFormed(
            String group,
            GroupTerms terms,
            Arrangement arrangement,
            LocalDate formedOn,
            LocalDate bookedOn,
            Envelope envelope)
            implements GroupEvent {
        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<Tag>();
            tags.add(GroupKinds.GROUP.ref(group).toTag());
            terms.externalId().ifPresent(id -> tags.add(GroupKinds.EXTERNAL_GROUP.ref(id).toTag()));
            return tags;
        }
    }

    /**
     * The bank works with a group in another way: another officer, another meeting.
     *
     * @param group which group
     * @param arrangement the whole new arrangement
     * @param validFrom the first day it holds
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record GroupRearranged(
            String group,
            Arrangement arrangement,
            LocalDate validFrom,
            LocalDate bookedOn,
            Envelope envelope)
            implements GroupEvent {}

    /**
     * A client became a member.
     *
     * @param group which group
     * @param client who
     * @param joinedOn the first day
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record MemberJoined(
            String group, String client, LocalDate joinedOn, LocalDate bookedOn, Envelope envelope)
            implements OfMember {}

    /**
     * A client is no member any more.
     *
     * @param group which group
     * @param client who
     * @param leftOn the first day on which the client is no member
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record MemberLeft(
            String group, String client, LocalDate leftOn, LocalDate bookedOn, Envelope envelope)
            implements OfMember {}

    /**
     * A group ended, and with it every membership that had not.
     *
     * @param group which group
     * @param dissolvedOn the first day on which it is no more
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record GroupDissolved(
            String group, LocalDate dissolvedOn, LocalDate bookedOn, Envelope envelope)
            implements GroupEvent {}
}
