package org.quipu.log.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quipu.core.Command;
import org.quipu.core.Decider;
import org.quipu.core.Kind;
import org.quipu.core.Kinds;
import org.quipu.core.LedgerEvent;
import org.quipu.core.bank.Bank;
import org.quipu.core.journal.JournalEntry;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/**
 * What the pipeline must know of the bank.
 *
 * @param kinds everything that is remembered
 * @param all the same, as a list
 * @param deciders who answers a command
 * @param codec how events are written
 * @param books an event's journal entry, which cannot be made unless it balances
 */
public record Rules(
        Kinds kinds,
        List<Kind<?>> all,
        Function<Command, Decider<Command>> deciders,
        EventCodec codec,
        Function<LedgerEvent, Optional<JournalEntry>> books) {
    /**
     * All features of the bank.
     *
     * @return its rules
     */
    public static Rules ofTheBank() {
        return new Rules(
                Bank.KINDS,
                Bank.ALL_KINDS,
                Bank::deciderOf,
                new EventCodec(EventNames.catalogue()),
                Bank::journal);
    }
}
