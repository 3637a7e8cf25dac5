package org.quipu.api;

import java.util.List;
import java.util.stream.Stream;
import org.quipu.api.approval.ApprovalOperations;
import org.quipu.api.chart.ChartOperations;
import org.quipu.api.client.ClientOperations;
import org.quipu.api.collateral.CollateralOperations;
import org.quipu.api.collection.CollectionOperations;
import org.quipu.api.day.DayOperations;
import org.quipu.api.deposit.DepositOperations;
import org.quipu.api.entry.EntryOperations;
import org.quipu.api.entry.RecurringOperations;
import org.quipu.api.event.EventOperations;
import org.quipu.api.group.GroupOperations;
import org.quipu.api.holiday.HolidayOperations;
import org.quipu.api.institution.InstitutionOperations;
import org.quipu.api.institution.LostTailOperations;
import org.quipu.api.loan.LoanOperations;
import org.quipu.api.moratorium.MoratoriumOperations;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operations;
import org.quipu.api.payment.PaymentOperations;
import org.quipu.api.period.PeriodOperations;
import org.quipu.api.product.ProductOperations;
import org.quipu.api.product.ScheduleOperations;
import org.quipu.api.provision.ProvisionOperations;
import org.quipu.api.report.ReportOperations;
import org.quipu.api.savings.SavingsOperations;
import org.quipu.api.settlement.SettlementOperations;
import org.quipu.api.standingorder.StandingOrderOperations;
import org.quipu.api.transaction.TransactionOperations;
import org.quipu.api.transfer.TransferOperations;
import org.quipu.core.booking.LoanMeasuring;
import org.quipu.log.Ledgers;

/** The one list of what this application can be asked. A new feature is added here. */
public final class EveryOperation {
    private EveryOperation() {}

    /**
     * Every operation.
     *
     * @param ledgers where institutions are founded
     * @param measuring the rules that measure loans
     * @return found by method and path
     */
    public static Operations of(Ledgers ledgers, LoanMeasuring measuring) {
        return new Operations(
                Stream.<List<Operation>>of(
                                InstitutionOperations.all(ledgers),
                                LostTailOperations.all(ledgers),
                                ClientOperations.all(),
                                GroupOperations.all(),
                                CollectionOperations.all(),
                                CollateralOperations.all(),
                                HolidayOperations.all(),
                                ProductOperations.all(),
                                ScheduleOperations.all(),
                                SettlementOperations.all(),
                                SavingsOperations.all(),
                                DepositOperations.all(),
                                StandingOrderOperations.all(),
                                LoanOperations.all(),
                                PaymentOperations.all(),
                                MoratoriumOperations.all(),
                                ProvisionOperations.all(),
                                ChartOperations.all(),
                                EntryOperations.all(),
                                RecurringOperations.all(),
                                PeriodOperations.all(),
                                TransferOperations.all(),
                                TransactionOperations.all(),
                                ReportOperations.all(),
                                ApprovalOperations.all(),
                                DayOperations.all(measuring),
                                EventOperations.all())
                        .flatMap(List::stream)
                        .toList());
    }
}
