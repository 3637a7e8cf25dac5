package org.quipu.core.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.calendar.BusinessDays;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.calendar.HolidayRule;

/**
 * When instalments fall due.
 *
 * @param disbursed the day the money goes out; the first period starts on it
 * @param firstDue the anchor: instalment 1 falls due then; absent, the disbursement is instalment 0
 * @param frequency from one to the next
 * @param instalments how many, 1 to 1000
 * @param endOfMonth whether an anchor on a month's last day means every month's last day
 * @param shift what holidays do
 */
public record Timing(
        LocalDate disbursed,
        Optional<LocalDate> firstDue,
        Frequency frequency,
        int instalments,
        boolean endOfMonth,
        Shift shift) {
    /** The most instalments one loan may have. */
    public static final int INSTALMENTS_MAX = 1000;

    /**
     * What free days change.
     *
     * @param rule where a due date goes
     * @param days which days are worked on
     * @param accrual whether interest periods go with it
     */
    public record Shift(HolidayRule rule, BusinessDays days, Accrual accrual) {
        /** Due dates stay where the frequency puts them. */
        public static final Shift NONE =
                new Shift(HolidayRule.NONE, BusinessDays.EVERY_DAY, Accrual.UNADJUSTED);
    }

    /** The dates interest runs between. */
    public enum Accrual {
        /** Those before the shift: holidays change no interest. */
        UNADJUSTED,
        /** Those after it. */
        ADJUSTED
    }

    /** Refuses loans without instalments, or due before they are paid out. */
    public Timing {
        if (instalments < 1 || instalments > INSTALMENTS_MAX) {
            throw new IllegalArgumentException("instalments: 1 to " + INSTALMENTS_MAX);
        }
        if (firstDue.isPresent() && !firstDue.get().isAfter(disbursed)) {
            throw new IllegalArgumentException("first due date not after disbursement");
        }
    }

    /**
     * The interest periods in order, each with its due date.
     *
     * @return as many as instalments
     */
    public List<Period> periods() {
        var plain = new ArrayList<LocalDate>(instalments);
        for (var k = 1; k <= instalments; k++) {
            plain.add(
                    firstDue.isPresent()
                            ? frequency.after(firstDue.get(), k - 1, endOfMonth)
                            : frequency.after(disbursed, k, endOfMonth));
        }
        var due = shift.rule().shift(plain, shift.days());
        var ends = shift.accrual() == Accrual.ADJUSTED ? due : plain;
        var periods = new ArrayList<Period>(instalments);
        var start = disbursed;
        for (var k = 0; k < instalments; k++) {
            periods.add(new Period(start, ends.get(k), due.get(k)));
            start = ends.get(k);
        }
        return periods;
    }
}
