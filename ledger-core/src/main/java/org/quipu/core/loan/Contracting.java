package org.quipu.core.loan;

import java.time.LocalDate;
import org.quipu.core.Known;
import org.quipu.core.Refused;
import org.quipu.core.calendar.BusinessDays;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.holiday.BranchCalendar;
import org.quipu.core.loan.Loan.Application;
import org.quipu.core.product.LoanContract;
import org.quipu.core.product.Product.Offered;
import org.quipu.core.product.Product.Version;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.product.ProductRefusal;

/** What bank and borrower agree on: the product's rules, the terms asked for, the free days. */
final class Contracting {
    private Contracting() {}

    /** The version of a loan's product that is valid today. */
    static Version version(Application application, Known known) {
        return version(application.account().product().orElseThrow(), known);
    }

    static Version version(String product, Known known) {
        if (!(known.get(ProductKinds.PRODUCT.ref(product)) instanceof Offered offered)) {
            throw new Refused(ProductRefusal.UNKNOWN, "product", product);
        }
        return offered.on(known.businessDate());
    }

    /**
     * The contract of a loan paid out on a day.
     *
     * @throws Refused where the terms are outside the product's limits or the borrower's cycle
     */
    static LoanContract contract(Application application, LocalDate disbursed, Known known) {
        var client = application.account().client().orElseThrow();
        var borrower = known.get(LoanKinds.BORROWER.ref(client));
        version(application, known)
                .loan()
                .checkCycle(borrower.cycle(), application.asked().principal());
        return agreed(application, disbursed, known);
    }

    /**
     * The same for what was lent already, in whatever cycle.
     *
     * @throws Refused where the terms are outside the product's limits
     */
    static LoanContract agreed(Application application, LocalDate disbursed, Known known) {
        var rules = version(application, known).loan();
        var plain = rules.contract(application.asked(), disbursed, BusinessDays.EVERY_DAY);
        var timing = plain.terms().timing();
        if (timing.shift().rule() == HolidayRule.NONE) return plain;
        var last = timing.periods().getLast().end();
        var branch = application.account().branch();
        var days = BranchCalendar.of(known, branch).between(disbursed, last);
        return rules.contract(application.asked(), disbursed, days);
    }
}
