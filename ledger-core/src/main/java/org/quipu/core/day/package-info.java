/**
 * The institution and its calendar: who it is, where its days begin, what date it is, how far its
 * days are closed and booked. Start with {@link org.quipu.core.day.Institution} and {@link
 * org.quipu.core.day.Days}. Imports the contract, accounts' roles and the journal.
 */
@NullMarked
package org.quipu.core.day;

import org.jspecify.annotations.NullMarked;
