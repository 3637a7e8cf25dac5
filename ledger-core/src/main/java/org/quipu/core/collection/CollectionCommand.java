package org.quipu.core.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.money.Money;

/** What may be asked of a group's meeting. */
public sealed interface CollectionCommand extends Command {
    /**
     * Post a whole meeting.
     *
     * @param group whose
     * @param meeting its day, the value date of all lines; the business date where absent
     * @param lines what was paid, one an account
     * @param absent the members who did not come
     * @param total what the lines must add up to
     * @param envelope where it comes from; the settlement account took the money
     */
    record PostCollectionSheet(
            String group,
            Optional<LocalDate> meeting,
            List<Line> lines,
            Set<String> absent,
            Money total,
            Envelope envelope)
            implements CollectionCommand {
        /** The most lines a sheet may have. */
        public static final int LINES = 400;

        /** Keeps copies. */
        public PostCollectionSheet {
            lines = List.copyOf(lines);
            absent = Set.copyOf(absent);
        }
    }

    /**
     * One line of a sheet.
     *
     * @param account a loan that is repaid, or a savings account that is paid into
     * @param amount how much
     */
    record Line(String account, Money amount) {}
}
