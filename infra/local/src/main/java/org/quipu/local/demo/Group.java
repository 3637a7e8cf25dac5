package org.quipu.local.demo;

import java.time.LocalDate;

/**
 * A made-up group that meets every week.
 *
 * @param number from 1
 * @param branch of its members
 * @param officer who leads its meetings
 * @param formed the day it is formed, of the weekday of its meetings
 */
record Group(int number, String branch, String officer, LocalDate formed) {
    /** Its name in requests. */
    String externalId() {
        return "G-" + number;
    }
}
