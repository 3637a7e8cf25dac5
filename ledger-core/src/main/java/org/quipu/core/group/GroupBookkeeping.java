package org.quipu.core.group;

import java.util.Optional;
import org.quipu.core.group.GroupEvent.GroupDissolved;
import org.quipu.core.group.GroupEvent.GroupFormed;
import org.quipu.core.group.GroupEvent.GroupRearranged;
import org.quipu.core.group.GroupEvent.MemberJoined;
import org.quipu.core.group.GroupEvent.MemberLeft;
import org.quipu.core.journal.JournalEntry;

/** How what happens to a group is booked. */
public final class GroupBookkeeping {
    private GroupBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(GroupEvent event) {
        return switch (event) {
            case GroupFormed _ -> Optional.empty();
            case GroupRearranged _ -> Optional.empty();
            case MemberJoined _ -> Optional.empty();
            case MemberLeft _ -> Optional.empty();
            case GroupDissolved _ -> Optional.empty();
        };
    }
}
