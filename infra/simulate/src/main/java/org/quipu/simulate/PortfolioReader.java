package org.quipu.simulate;

import java.math.BigDecimal;
import java.util.List;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.portfolio.PortfolioLoan;

/**
 * Reads the loans of a portfolio: all of one currency; those written off are left out.
 *
 * @param loans those that are left
 * @param precision how amounts are counted
 */
record PortfolioReader(List<Fields> loans, Precision precision) {
    static PortfolioReader of(Fields in) {
        var loans = in.objects("loans").stream().filter(each -> !isWrittenOff(each)).toList();
        var currencies = loans.stream().map(each -> each.optionalText("currency")).distinct();
        if (currencies.count() > 1) {
            throw new IllegalArgumentException(in.path() + ".loans are of several currencies");
        }
        return new PortfolioReader(
                loans,
                new Precision(
                        in.whole("minor_digits", digits(loans)),
                        in.choice(Rounding.class, "rounding", "HALF_EVEN")));
    }

    PortfolioLoan loan(Fields loan) {
        return new PortfolioLoan(
                loan.minor("principal_outstanding", precision),
                loan.whole("dpd"),
                loan.flag("restructured") && !loan.flag("cured"));
    }

    List<PortfolioLoan> all() {
        return loans.stream().map(this::loan).toList();
    }

    private static boolean isWrittenOff(Fields loan) {
        return loan.flag("written_off")
                || loan.optionalText("state").orElse("active").equals("written_off");
    }

    /** As many decimals as the amounts have, cents at least. */
    private static int digits(List<Fields> loans) {
        return loans.stream()
                .map(each -> each.decimal("principal_outstanding"))
                .mapToInt(BigDecimal::scale)
                .reduce(2, Math::max);
    }
}
