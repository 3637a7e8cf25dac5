package org.quipu.core.account;

import java.time.LocalDate;

/**
 * By which standing order money moved.
 *
 * @param order which
 * @param due order, day and try: it happens once
 * @param inBooksOf the day whose closing carried it out
 */
public record Ordered(String order, String due, LocalDate inBooksOf) {}
