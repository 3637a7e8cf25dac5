package org.quipu.core;

import java.util.List;
import java.util.Set;

/**
 * Answers one kind of command. Pure: everything read is named by {@link #needs}, everything known
 * is in {@link Known}, the date included.
 *
 * @param <C> what may be asked
 */
public interface Decider<C extends Command> {
    /**
     * What must be known before deciding. Asked again with what is known so far, until it adds
     * nothing: an account first, then the product that the account names. Every tag that an event
     * of the answer carries must be covered by a need.
     *
     * @param command what is asked
     * @param known what is known so far
     * @return all needs found so far, those already met included
     */
    Set<Ref<?>> needs(C command, Known known);

    /**
     * Turns a request into facts, in order; into none when the request changes nothing.
     *
     * @param command what is asked
     * @param known everything {@link #needs} named
     * @return what happened
     * @throws Refused if a rule of the bank forbids it
     */
    List<? extends LedgerEvent> decide(C command, Known known);
}
