package org.quipu.projections.clients;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.money.Money;
import org.quipu.projections.balances.Moment;

/**
 * A group at the close of a date.
 *
 * @param moment what it is true for
 * @param id which group
 * @param terms what never changes of it
 * @param dissolvedOn the first day on which it was no more; empty while it is at work
 * @param arrangement how the bank works with it
 * @param members by their ids
 * @param meetings the last ones, the newest first
 */
public record GroupView(
        Moment moment,
        String id,
        Terms terms,
        Optional<LocalDate> dissolvedOn,
        Arrangement arrangement,
        List<Member> members,
        List<Meeting> meetings) {
    /** Keeps copies. */
    public GroupView {
        members = List.copyOf(members);
        meetings = List.copyOf(meetings);
    }

    /**
     * What never changes of a group.
     *
     * @param name a code that names no person
     * @param branch where it belongs
     * @param isJoint whether each member answers for the loans of all
     * @param externalId the caller's own identifier
     * @param formedOn its first day
     * @param position of the event that formed it
     */
    public record Terms(
            String name,
            String branch,
            boolean isJoint,
            Optional<String> externalId,
            LocalDate formedOn,
            long position) {}

    /**
     * How the bank works with a group.
     *
     * @param officer in charge
     * @param weekday of its meetings, for example {@code tuesday}
     * @param every how often it meets, for example {@code weekly}
     */
    public record Arrangement(
            Optional<String> officer, Optional<String> weekday, Optional<String> every) {
        static final Arrangement NONE =
                new Arrangement(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A member, or a client who is none any more and still owes a loan of the group.
     *
     * @param client who
     * @param since the first day; empty of one who is no member
     * @param holdings accounts and loans, closed ones too
     */
    public record Member(String client, Optional<LocalDate> since, List<Holding> holdings) {
        /** Keeps a copy. */
        public Member {
            holdings = List.copyOf(holdings);
        }
    }

    /**
     * A meeting that was posted.
     *
     * @param position of its event
     * @param on its day
     * @param absent how many members did not come
     * @param total what was collected
     */
    public record Meeting(long position, LocalDate on, int absent, Money total) {}

    /**
     * What all of them hold.
     *
     * @return by member
     */
    public List<Holding> holdings() {
        return members.stream().flatMap(member -> member.holdings().stream()).toList();
    }

    /**
     * What can be paid on.
     *
     * @return by member
     */
    public List<Holding> payable() {
        return holdings().stream().filter(Holding::isOpen).toList();
    }
}
