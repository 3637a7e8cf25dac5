package org.quipu.core.moratorium;

import java.util.Optional;
import org.quipu.core.journal.JournalEntry;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumAdvanced;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumCompleted;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumDeclared;

/** How moratoria are booked: they move no money; less interest is a measure of the day. */
public final class MoratoriumBookkeeping {
    private MoratoriumBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(MoratoriumEvent event) {
        return switch (event) {
            case MoratoriumDeclared _, MoratoriumAdvanced _, MoratoriumCompleted _ ->
                    Optional.empty();
        };
    }
}
