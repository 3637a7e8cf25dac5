package org.quipu.core.termdeposit;

import java.time.LocalDate;
import java.util.List;
import org.quipu.core.schedule.Accrual;

/** Money laid down until a date, as a pure function of what was agreed. */
public interface Maturing {
    /**
     * From when on it earns.
     *
     * @return the first day that does
     */
    LocalDate start();

    /**
     * When it is paid out.
     *
     * @return the first day that does not earn
     */
    LocalDate maturity();

    /**
     * How it earns.
     *
     * @return what was agreed
     */
    DepositInterest interest();

    /**
     * The interest of each compounding period; of the whole term where interest is simple. It is
     * earned evenly by calendar day within each.
     *
     * @return in order, the last one to maturity
     */
    List<Accrual> periods();

    /**
     * What is paid in in all.
     *
     * @return minor units
     */
    long laidDown();

    /**
     * All interest where it is closed on a day before maturity: simple interest at the lowered
     * rate, rounded once.
     *
     * @param day from the start on
     * @return before tax, minor units
     */
    long grossClosed(LocalDate day);

    /**
     * All interest where it runs to maturity.
     *
     * @return before tax, minor units
     */
    default long gross() {
        var gross = 0L;
        for (var period : periods()) gross = Math.addExact(gross, period.amount());
        return gross;
    }

    /**
     * What is earned at the close of a day, if it runs to maturity.
     *
     * @param day any
     * @return minor units
     */
    default long earned(LocalDate day) {
        var sum = 0L;
        for (var period : periods()) sum += period.earned(day, interest().precision());
        return sum;
    }
}
