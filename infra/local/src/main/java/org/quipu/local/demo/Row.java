package org.quipu.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An instalment as the API tells it.
 *
 * @param due the day it is due
 * @param total what is asked then
 */
record Row(LocalDate due, BigDecimal total) {}
