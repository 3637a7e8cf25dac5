package org.quipu.projections.following;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import javax.sql.DataSource;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.projections.access.LedgerApi;
import org.quipu.projections.arrears.Arrears;
import org.quipu.projections.arrears.MovementQueries;
import org.quipu.projections.arrears.OutreachQueries;
import org.quipu.projections.arrears.PortfolioQueries;
import org.quipu.projections.arrears.RestatementQueries;
import org.quipu.projections.arrears.RollRateQueries;
import org.quipu.projections.arrears.VintageQueries;
import org.quipu.projections.arrears.WorklistQueries;
import org.quipu.projections.balances.BalanceQueries;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.balances.Certificates;
import org.quipu.projections.balances.IssuedStatements;
import org.quipu.projections.balances.StatementQueries;
import org.quipu.projections.clients.ClientQueries;
import org.quipu.projections.clients.Clients;
import org.quipu.projections.export.Exports;
import org.quipu.projections.indicator.IndicatorQueries;
import org.quipu.projections.journal.Journal;
import org.quipu.projections.journal.JournalQueries;
import org.quipu.projections.loans.LoanQueries;
import org.quipu.projections.loans.Loans;
import org.quipu.projections.payment.PaymentQueries;
import org.quipu.projections.payment.Payments;
import org.quipu.projections.reconciliation.Reconciliation;
import org.quipu.projections.reconciliation.ReconciliationQueries;
import org.quipu.projections.report.IssuedReports;
import org.quipu.projections.runtime.Decoder;
import org.quipu.projections.standingorder.OrderQueries;
import org.quipu.projections.standingorder.StandingOrders;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together: where events come from, what is kept of them, who may ask. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FollowingSettings.class)
public class FollowingConfiguration {
    /**
     * The ledgers of the database.
     *
     * @param database where logs are
     * @return found by their schemas
     */
    @Bean
    Institutions institutions(DataSource database) {
        return new PostgresInstitutions(database);
    }

    /**
     * The followers of all institutions.
     *
     * @param institutions which ledgers there are
     * @param codec what the log's bytes mean
     * @param database where logs and projections are
     * @param metrics where lags are shown
     * @param settings how streams are followed
     * @return started and stopped with the application
     */
    @Bean
    Followers followers(
            Institutions institutions,
            EventCodec codec,
            DataSource database,
            MeterRegistry metrics,
            FollowingSettings settings) {
        return new Followers(
                new Followers.Bank(institutions, codec::decode),
                List.of(
                        new Balances(),
                        new Loans(codec),
                        new Journal(),
                        new Arrears(),
                        new Clients(),
                        new Payments(),
                        new StandingOrders(),
                        new Reconciliation(codec)),
                database,
                metrics,
                settings);
    }

    /**
     * Whether the followers are well.
     *
     * @param followers which
     * @return the part {@code projections} of readiness
     */
    @Bean("projections")
    FollowingHealth followingHealth(Followers followers) {
        return new FollowingHealth(followers);
    }

    /**
     * Questions about balances.
     *
     * @param database where they are kept
     * @return the queries
     */
    @Bean
    BalanceQueries balanceQueries(DataSource database) {
        return new BalanceQueries(database);
    }

    /**
     * Questions about statements that were sent out.
     *
     * @param database where they are kept
     * @return the queries
     */
    @Bean
    IssuedStatements issuedStatements(DataSource database) {
        return new IssuedStatements(database);
    }

    /**
     * Questions about a year's interest.
     *
     * @param database where it is kept
     * @return the queries
     */
    @Bean
    Certificates certificates(DataSource database) {
        return new Certificates(database);
    }

    /**
     * Questions about the general ledger.
     *
     * @param database where it is kept
     * @return the queries
     */
    @Bean
    JournalQueries journalQueries(DataSource database) {
        return new JournalQueries(database);
    }

    /**
     * Questions about whether the general ledger is what accounts and loans come to.
     *
     * @param database where both are kept
     * @param institutions whose logs name what broke
     * @param decoder what their events mean
     * @return the queries
     */
    @Bean
    ReconciliationQueries reconciliationQueries(
            DataSource database, Institutions institutions, Decoder decoder) {
        return new ReconciliationQueries(database, institutions::log, decoder);
    }

    /**
     * Questions about what runs of an institution.
     *
     * @param database where logs and tables are
     * @param reconciliation what it found
     * @return the queries
     */
    @Bean
    WorksQueries worksQueries(DataSource database, ReconciliationQueries reconciliation) {
        return new WorksQueries(database, reconciliation);
    }

    /**
     * Questions about statements.
     *
     * @param database where they are kept
     * @return the queries
     */
    @Bean
    StatementQueries statementQueries(DataSource database) {
        return new StatementQueries(database);
    }

    /**
     * Questions about the portfolio.
     *
     * @param database where spans are kept
     * @return the queries
     */
    @Bean
    PortfolioQueries portfolioQueries(DataSource database) {
        return new PortfolioQueries(database);
    }

    /**
     * Questions about the portfolio from month to month.
     *
     * @param database where flows are kept
     * @return the queries
     */
    @Bean
    MovementQueries movementQueries(DataSource database) {
        return new MovementQueries(database);
    }

    /**
     * Questions about the loans of each month.
     *
     * @param database where spans and flows are kept
     * @return the queries
     */
    @Bean
    VintageQueries vintageQueries(DataSource database) {
        return new VintageQueries(database);
    }

    /**
     * Questions about where loans rolled to.
     *
     * @param database where spans are kept
     * @return the queries
     */
    @Bean
    RollRateQueries rollRateQueries(DataSource database) {
        return new RollRateQueries(database);
    }

    /**
     * Questions about borrowers.
     *
     * @param database where spans and flows are kept
     * @return the queries
     */
    @Bean
    OutreachQueries outreachQueries(DataSource database) {
        return new OutreachQueries(database);
    }

    /**
     * Questions about how an institution did in a period.
     *
     * @param database where lines and spans are kept
     * @return the queries
     */
    @Bean
    IndicatorQueries indicatorQueries(DataSource database) {
        return new IndicatorQueries(database);
    }

    /**
     * Questions about what moved the portfolio of a date.
     *
     * @param database where spans are kept
     * @return the queries
     */
    @Bean
    RestatementQueries restatementQueries(DataSource database) {
        return new RestatementQueries(database);
    }

    /**
     * Reports that were sent out.
     *
     * @param api where they are kept
     * @param institutions whose logs have them
     * @param decoder what their events mean
     * @return the queries
     */
    @Bean
    IssuedReports issuedReports(LedgerApi api, Institutions institutions, Decoder decoder) {
        return new IssuedReports(api, institutions::log, decoder);
    }

    /**
     * Questions about loans that need looking after.
     *
     * @param database where spans are kept
     * @param loans where lives are asked
     * @return the queries
     */
    @Bean
    WorklistQueries worklistQueries(DataSource database, LoanQueries loans) {
        return new WorklistQueries(database, loans);
    }

    /**
     * Questions about clients and groups.
     *
     * @param database where they are kept
     * @param loans where lives are asked
     * @return the queries
     */
    @Bean
    ClientQueries clientQueries(DataSource database, LoanQueries loans) {
        return new ClientQueries(database, loans);
    }

    /**
     * Who took which file.
     *
     * @param database where it is kept
     * @return kept and told
     */
    @Bean
    Exports exports(DataSource database) {
        return new Exports(database);
    }

    /**
     * Questions about reported payments.
     *
     * @param database where they are kept
     * @return the queries
     */
    @Bean
    PaymentQueries paymentQueries(DataSource database) {
        return new PaymentQueries(database);
    }

    /**
     * Questions about standing orders.
     *
     * @param database where they are kept
     * @return the queries
     */
    @Bean
    OrderQueries orderQueries(DataSource database) {
        return new OrderQueries(database);
    }

    /**
     * Questions about loans.
     *
     * @param database where they are kept
     * @param decoder what their events mean
     * @return the queries
     */
    @Bean
    LoanQueries loanQueries(DataSource database, Decoder decoder) {
        return new LoanQueries(database, decoder);
    }
}
