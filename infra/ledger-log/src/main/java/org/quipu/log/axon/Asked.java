package org.quipu.log.axon;

import java.util.List;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.quipu.core.LedgerEvent;

/** Finds what a command message asks for and what is known of it, and has it decided. */
interface Asked {
    /**
     * Decides.
     *
     * @param message carries what is asked
     * @param context the unit of work that will append
     * @return what is to be appended, in order
     * @throws org.quipu.core.Refused if a rule of the bank forbids it
     */
    List<LedgerEvent> decide(CommandMessage message, ProcessingContext context);
}
