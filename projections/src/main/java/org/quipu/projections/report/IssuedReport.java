package org.quipu.projections.report;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.quipu.core.money.Money;
import org.quipu.core.report.Report;

/**
 * A report that was sent out.
 *
 * @param position of its event
 * @param issuedOn the business date
 * @param by who sent it
 * @param report what it said
 */
public record IssuedReport(long position, LocalDate issuedOn, String by, Report report) {
    /**
     * A figure of it.
     *
     * @param name which
     * @param currency of what
     * @return as it was sent; empty where the report does not name it
     */
    public Optional<Money> figure(String name, Currency currency) {
        return report.figures().stream()
                .filter(each -> each.name().equals(name))
                .map(Report.Figure::amount)
                .filter(amount -> amount.currency().equals(currency))
                .findFirst();
    }

    /**
     * What it said of loans that are late by more than some days.
     *
     * @param days such as 30; 0 for all that are late
     * @param currency of what
     * @return as it was sent; empty where the report does not name it
     */
    public Optional<Money> par(int days, Currency currency) {
        return figure(PortfolioReport.par(days), currency);
    }
}
