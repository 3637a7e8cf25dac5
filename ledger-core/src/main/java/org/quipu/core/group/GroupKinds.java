package org.quipu.core.group;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quipu.core.Claim;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.group.Group.Active;
import org.quipu.core.group.Group.Dated;
import org.quipu.core.group.Group.Dissolved;
import org.quipu.core.group.Group.None;
import org.quipu.core.group.GroupEvent.GroupDissolved;
import org.quipu.core.group.GroupEvent.GroupFormed;
import org.quipu.core.group.GroupEvent.GroupRearranged;
import org.quipu.core.group.GroupEvent.MemberJoined;
import org.quipu.core.group.GroupEvent.MemberLeft;

/** What the bank remembers of groups. */
public final class GroupKinds {
    /** A group. Events of the group's loans may carry the tag too; they change nothing. */
    public static final Kind<Group> GROUP = new Kind<>("group", "group", new Groups());

    /** Which group holds a caller's own identifier. */
    public static final Kind<Claim> EXTERNAL_GROUP =
            new Kind<>("external-group", "external-group", new ByGroup());

    private GroupKinds() {}

    private record Groups() implements Fold<Group> {
        @Override
        public Group initial() {
            return new None();
        }

        @Override
        public Group evolve(Group state, LedgerEvent event) {
            if (!(event instanceof GroupEvent own)) return state;
            return switch (own) {
                case GroupFormed formed ->
                        new Active(
                                formed.terms(),
                                List.of(new Dated(formed.formedOn(), formed.arrangement())),
                                new TreeMap<>(),
                                Map.of());
                case GroupRearranged changed ->
                        active(state, own)
                                .with(new Dated(changed.validFrom(), changed.arrangement()));
                case MemberJoined joined ->
                        active(state, own).joined(joined.client(), joined.joinedOn());
                case MemberLeft left -> active(state, own).left(left.client(), left.leftOn());
                case GroupDissolved dissolved ->
                        new Dissolved(active(state, own).terms(), dissolved.dissolvedOn());
            };
        }

        private static Active active(Group state, GroupEvent event) {
            if (state instanceof Active active) return active;
            throw new IllegalStateException("Not of an active group: " + event);
        }
    }

    private record ByGroup() implements Fold<Claim> {
        @Override
        public Claim initial() {
            return Claim.FREE;
        }

        @Override
        public Claim evolve(Claim state, LedgerEvent event) {
            return event instanceof GroupEvent own ? new Claim.Taken(own.group()) : state;
        }
    }
}
