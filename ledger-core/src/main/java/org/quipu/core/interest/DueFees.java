package org.quipu.core.interest;

import java.time.LocalDate;
import java.util.List;

/** Fees that fall due on an account by themselves, as days go by. */
@FunctionalInterface
public interface DueFees {
    /** None, ever. */
    DueFees NONE = _ -> List.of();

    /**
     * What falls due on a day.
     *
     * @param day which
     * @return in the order of taking
     */
    List<DueFee> on(LocalDate day);

    /**
     * One fee.
     *
     * @param name which
     * @param amount minor units
     */
    record DueFee(String name, long amount) {}

    /**
     * What was taken of a fee: what was there, and no more.
     *
     * @param day its value date; the balance is less from that day on
     * @param name which
     * @param amount minor units, above zero
     */
    record Taken(LocalDate day, String name, long amount) {}
}
