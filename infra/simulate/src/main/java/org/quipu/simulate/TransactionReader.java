package org.quipu.simulate;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.money.Precision;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Method;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.LoanTransaction;
import org.quipu.core.servicing.LoanTransaction.ArrearsTreatment;
import org.quipu.core.servicing.LoanTransaction.Treatment;
import org.quipu.core.servicing.Stamp;
import org.quipu.core.servicing.TermsChange;

/**
 * Reads what happened to a loan.
 *
 * @param precision of the loan's amounts
 */
record TransactionReader(Precision precision) {
    private static final Set<String> NAMES =
            Set.of(
                    "id",
                    "type",
                    "date",
                    "booked",
                    "amount",
                    "ref",
                    "component",
                    "reason",
                    "terms",
                    "interest",
                    "fee",
                    "penalty",
                    "carry_due");

    LoanTransaction read(Fields transaction) {
        var in = transaction.known(NAMES);
        var stamp =
                new Stamp(
                        in.text("id"),
                        in.date("date"),
                        in.optionalDate("booked").orElse(in.date("date")));
        return switch (in.text("type")) {
            case "repayment" -> new LoanTransaction.Repayment(stamp, amount(in));
            case "reversal" ->
                    new LoanTransaction.Reversal(
                            new Stamp(stamp.id(), stamp.booked(), stamp.booked()), in.text("ref"));
            case "waive" -> new LoanTransaction.Waiver(stamp, component(in), amount(in));
            case "refund" -> new LoanTransaction.Refund(stamp, amount(in));
            case "settlement" -> new LoanTransaction.Settlement(stamp, optionalAmount(in));
            case "write_off" -> new LoanTransaction.WriteOff(stamp);
            case "recovery" -> new LoanTransaction.Recovery(stamp, amount(in));
            case "restructure" -> restructure(stamp, in);
            case "stop" -> new LoanTransaction.Stop(stamp);
            case "resume" -> new LoanTransaction.Resume(stamp);
            default -> throw new IllegalArgumentException("unknown type " + in.text("type"));
        };
    }

    private long amount(Fields in) {
        return in.minor("amount", precision);
    }

    private OptionalLong optionalAmount(Fields in) {
        return in.optionalMinor("amount", precision);
    }

    private static DebtComponent component(Fields in) {
        in.text("component");
        var component = in.choice(DebtComponent.class, "component", "");
        if (component == DebtComponent.PRINCIPAL) {
            throw new IllegalArgumentException("principal is not waived");
        }
        return component;
    }

    private LoanTransaction restructure(Stamp stamp, Fields in) {
        return new LoanTransaction.Restructure(
                stamp,
                change(in.object("terms").known(TermsReader.NAMES)),
                new ArrearsTreatment(
                        in.choice(Treatment.class, "interest", "capitalise"),
                        in.choice(Treatment.class, "fee", "capitalise"),
                        in.choice(Treatment.class, "penalty", "capitalise")),
                in.optionalDate("carry_due"));
    }

    private TermsChange change(Fields in) {
        var interest =
                new TermsChange.InterestChange(
                        choice(in, Method.class, "method"),
                        in.optionalDecimal("annual_rate").map(AnnualRate::percent),
                        in.optionalMinor("flat_interest_amount", precision),
                        in.optionalText("day_count").map(DayCount::of),
                        choice(in, AnnuityBasis.class, "annuity_basis"));
        var dates =
                new TermsChange.DatesChange(
                        in.optionalDate("first_due_date"),
                        in.optionalText("frequency").map(Frequency::of),
                        in.has("instalments")
                                ? OptionalInt.of(in.whole("instalments"))
                                : OptionalInt.empty(),
                        in.has("end_of_month")
                                ? Optional.of(in.flag("end_of_month"))
                                : Optional.empty(),
                        in.has("holiday_rule")
                                ? Optional.of(TermsReader.shift(in))
                                : Optional.empty());
        return new TermsChange(
                interest,
                dates,
                new Grace(
                        in.whole("grace_principal", 0),
                        in.whole("grace_interest", 0),
                        in.choice(Grace.Mode.class, "grace_interest_mode", "defer")),
                in.has("fee_instalment")
                        ? Optional.of(TermsReader.fee(in, "fee_instalment", precision))
                        : Optional.empty(),
                in.optionalMinor("cash_unit", precision));
    }

    private static <E extends Enum<E>> Optional<E> choice(Fields in, Class<E> type, String name) {
        return in.has(name) ? Optional.of(in.choice(type, name, "")) : Optional.empty();
    }
}
