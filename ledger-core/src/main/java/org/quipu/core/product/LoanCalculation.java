package org.quipu.core.product;

import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Method;
import org.quipu.core.schedule.Timing;

/**
 * How a product computes schedules; no applicant chooses that.
 *
 * @param method how interest is spread
 * @param dayCount the part of a year a period is
 * @param basis of an annuity's level instalment
 * @param dates what months and holidays do to due dates
 * @param upfront withheld from the disbursement
 * @param instalment added to every instalment
 */
public record LoanCalculation(
        Method method,
        DayCount dayCount,
        AnnuityBasis basis,
        DueDates dates,
        Charge upfront,
        Charge instalment) {
    /**
     * What months and holidays do to due dates.
     *
     * @param endOfMonth whether an anchor on a month's last day means every month's last day
     * @param holidays where a due date on a free day goes
     * @param accrual whether interest periods go with it
     */
    public record DueDates(boolean endOfMonth, HolidayRule holidays, Timing.Accrual accrual) {
        /** Due dates stay where the frequency puts them. */
        public static final DueDates PLAIN =
                new DueDates(false, HolidayRule.NONE, Timing.Accrual.UNADJUSTED);
    }
}
