package org.quipu.api.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quipu.api.input.Meaning;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.Due;
import org.quipu.core.servicing.Handover;
import org.quipu.core.servicing.LoanTransaction;
import org.quipu.core.servicing.LoanTransaction.Charge;
import org.quipu.core.servicing.LoanTransaction.Moratorium;
import org.quipu.core.servicing.LoanTransaction.Recovery;
import org.quipu.core.servicing.LoanTransaction.Refund;
import org.quipu.core.servicing.LoanTransaction.Repayment;
import org.quipu.core.servicing.LoanTransaction.Reschedule;
import org.quipu.core.servicing.LoanTransaction.Restructure;
import org.quipu.core.servicing.LoanTransaction.Resume;
import org.quipu.core.servicing.LoanTransaction.Reversal;
import org.quipu.core.servicing.LoanTransaction.Settlement;
import org.quipu.core.servicing.LoanTransaction.Stop;
import org.quipu.core.servicing.LoanTransaction.Waiver;
import org.quipu.core.servicing.LoanTransaction.WriteOff;
import org.quipu.core.servicing.Servicing.View;

/**
 * What happened to a loan, each with the allocation it has now.
 *
 * @param lent the loan
 * @param view its life
 * @param day what takes effect later is left out
 */
record LoanTransactions(Lent lent, View view, LocalDate day) {
    /** One of them. */
    record Line(
            @Meaning(
                            value =
                                    "The transaction's id; of what fell due by itself its kind and"
                                            + " date.",
                            example = "48213")
                    String id,
            @Meaning(
                            value =
                                    "disbursement, takeover, tranche, repayment, settlement, refund, waiver,"
                                            + " fee, write_off, recovery, restructure, reschedule,"
                                            + " moratorium, accrual_stop, accrual_resumption, reversal,"
                                            + " capitalised, credit_applied or forgiven.",
                            example = "repayment")
                    String type,
            @Meaning("When it takes effect.") LocalDate valueDate,
            @Meaning("When it was decided; absent for what fell due by itself.")
                    Optional<LocalDate> bookingDate,
            @Meaning(value = "How much, where it has an amount.", example = "521.01")
                    Optional<String> amount,
            @Meaning("What it settles as known now; absent where it moves nothing.")
                    Optional<Allocation> allocation,
            @Meaning(value = "The transaction it took back.", example = "48190")
                    Optional<String> reverses,
            @Meaning(value = "The reversal that took it back.", example = "48214")
                    Optional<String> reversedBy) {}

    /** In the order of their effect. */
    List<Line> lines() {
        var undone = new TreeMap<String, String>();
        for (var each : lent.history().accepted()) {
            if (each instanceof Reversal(var stamp, var of)) undone.put(of, stamp.id());
        }
        var lines = new ArrayList<Line>();
        lines.add(beginning());
        for (var each : lent.history().accepted()) {
            if (!each.stamp().value().isAfter(day)) lines.add(line(each, undone));
        }
        view.entries()
                .forEach((name, entry) ->
                        Due.of(name)
                                .filter(_ -> !entry.day().isAfter(day))
                                .ifPresent(due -> lines.add(fellDue(name, due, entry.day()))));
        lines.sort(Comparator.comparing(Line::valueDate));
        return lines;
    }

    private Line beginning() {
        var history = lent.history();
        return new Line(
                Long.toString(lent.disbursement().position()),
                history.beginning(),
                history.begun(),
                Optional.empty(),
                Optional.of(
                        decimal(
                                history.handover()
                                        .map(Handover::principal)
                                        .orElse(history.terms().principal()))),
                allocation(history.beginning()),
                Optional.empty(),
                Optional.empty());
    }

    private Line fellDue(String name, Due due, LocalDate on) {
        return new Line(
                name,
                due.name().toLowerCase(Locale.ROOT),
                on,
                Optional.empty(),
                Optional.empty(),
                allocation(name),
                Optional.empty(),
                Optional.empty());
    }

    private Line line(LoanTransaction transaction, Map<String, String> undone) {
        var stamp = transaction.stamp();
        return new Line(
                stamp.id(),
                type(transaction),
                stamp.value(),
                Optional.of(stamp.booked()),
                amount(transaction),
                allocation(stamp.id()),
                transaction instanceof Reversal(_, var of) ? Optional.of(of) : Optional.empty(),
                Optional.ofNullable(undone.get(stamp.id())));
    }

    private Optional<Allocation> allocation(String name) {
        return Optional.ofNullable(view.entries().get(name))
                .map(entry -> Allocation.of(entry, lent.money(0)));
    }

    private static String type(LoanTransaction transaction) {
        return switch (transaction) {
            case Repayment _ -> "repayment";
            case Settlement _ -> "settlement";
            case Refund _ -> "refund";
            case Waiver _ -> "waiver";
            case Charge _ -> "fee";
            case WriteOff _ -> "write_off";
            case Recovery _ -> "recovery";
            case Restructure _ -> "restructure";
            case Reschedule(_, _, var tranche, _) -> tranche > 0 ? "tranche" : "reschedule";
            case Moratorium _ -> "moratorium";
            case Stop _ -> "accrual_stop";
            case Resume _ -> "accrual_resumption";
            case Reversal _ -> "reversal";
        };
    }

    private Optional<String> amount(LoanTransaction transaction) {
        return switch (transaction) {
            case Repayment(_, var amount) -> Optional.of(decimal(amount));
            case Settlement(_, var amount) ->
                    amount.isPresent()
                            ? Optional.of(decimal(amount.getAsLong()))
                            : Optional.empty();
            case Refund(_, var amount) -> Optional.of(decimal(amount));
            case Waiver(_, _, var amount) -> Optional.of(decimal(amount));
            case Charge(_, var amount, _) -> Optional.of(decimal(amount));
            case Recovery(_, var amount) -> Optional.of(decimal(amount));
            case Reschedule(_, _, var tranche, _) ->
                    tranche > 0 ? Optional.of(decimal(tranche)) : Optional.empty();
            case WriteOff _, Restructure _, Moratorium _, Stop _, Resume _, Reversal _ ->
                    Optional.empty();
        };
    }

    private String decimal(long minor) {
        return new Money(lent.application().account().currency(), minor).decimal();
    }
}
