package org.quipu.core.collection;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.account.Movement;
import org.quipu.core.group.GroupKinds;
import org.quipu.core.money.Money;

/** What can happen at a group's meeting. */
public sealed interface CollectionEvent extends LedgerEvent {
    /**
     * A meeting was posted. Its repayments and deposits follow in the same decision.
     *
     * @param group whose
     * @param meeting its day
     * @param lines how many accounts were paid into
     * @param absent the members who did not come
     * @param total what was collected
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record CollectionSheetPosted(
            String group,
            LocalDate meeting,
            int lines,
            Set<String> absent,
            Money total,
            LocalDate bookedOn,
            Envelope envelope)
            implements CollectionEvent {
        /** Keeps a copy, sorted, so that the same sheet is always written the same. */
        public CollectionSheetPosted {
            absent = Collections.unmodifiableSortedSet(new TreeSet<>(absent));
        }

        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<Tag>();
            tags.add(new Tag(GroupKinds.GROUP.tag(), group));
            envelope.externalId().ifPresent(id -> tags.add(new Tag(Movement.EXTERNAL_ID, id)));
            return tags;
        }
    }
}
