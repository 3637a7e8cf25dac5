package org.quipu.core.payment;

import java.time.LocalDate;
import org.quipu.core.money.Money;

/**
 * A payment as a file reports it.
 *
 * @param line where it stands in the file, the header being line 1
 * @param transaction what the channel calls it
 * @param date the day the money came, its value date
 * @param amount how much, above zero
 */
public record Payment(int line, String transaction, LocalDate date, Money amount) {}
