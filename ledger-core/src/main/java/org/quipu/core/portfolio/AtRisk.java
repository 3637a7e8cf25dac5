package org.quipu.core.portfolio;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Portfolio at risk (CGAP/SEEP/MIX): the whole principal outstanding of loans that are late, never
 * the late instalments alone, and no interest.
 *
 * @param loans of one currency, none written off
 */
public record AtRisk(List<PortfolioLoan> loans) {
    /** Keeps a copy. */
    public AtRisk {
        loans = List.copyOf(loans);
    }

    /** The gross portfolio. */
    public long gross() {
        return sum(_ -> true);
    }

    /**
     * What loans owe that are late by more than some days.
     *
     * @param days such as 30; 0 for all that are late
     * @return minor units
     */
    public long moreThan(int days) {
        return sum(loan -> loan.daysPastDue() > days);
    }

    /** What restructured loans owe that are not cured. */
    public long restructured() {
        return sum(PortfolioLoan::uncured);
    }

    /**
     * Both of them, each loan once.
     *
     * @param days such as 30
     * @return minor units
     */
    public long moreThanOrRestructured(int days) {
        return sum(loan -> loan.daysPastDue() > days || loan.uncured());
    }

    /** The gross portfolio by the age of each contract; ages without a loan are left out. */
    public Map<Age, Long> ageing() {
        var ageing = new EnumMap<Age, Long>(Age.class);
        for (var loan : loans) {
            ageing.merge(Age.of(loan.daysPastDue()), loan.principal(), Math::addExact);
        }
        return ageing;
    }

    private long sum(Predicate<PortfolioLoan> which) {
        var sum = 0L;
        for (var loan : loans) {
            if (which.test(loan)) sum = Math.addExact(sum, loan.principal());
        }
        return sum;
    }
}
