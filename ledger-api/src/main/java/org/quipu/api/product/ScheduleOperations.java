package org.quipu.api.product;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.api.access.Role;
import org.quipu.api.input.Code;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.RecordReader;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Preview;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemException;
import org.quipu.core.Refused;
import org.quipu.core.holiday.BranchCalendar;
import org.quipu.core.holiday.FreeDays;
import org.quipu.core.holiday.HolidayKinds;
import org.quipu.core.product.LoanRules;
import org.quipu.core.product.LoanTermsRefusal;
import org.quipu.core.product.Product;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.product.ProductRefusal;

/** Looking at a loan before anybody asks for it. */
public final class ScheduleOperations {
    private ScheduleOperations() {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(
                new Preview<>(
                        Route.post("/v1/loan-schedules"),
                        new Manual(
                                "previewSchedule",
                                "loan-schedules",
                                "Computes the schedule and the cost of a loan of a product, or on terms"
                                        + " of its own; appends nothing and takes no key.",
                                Role.READERS),
                        ScheduleBody.class,
                        new RecordReader<>(ScheduleBody.class),
                        ScheduleAnswer.class,
                        ScheduleOperations::preview,
                        """
                        {"principal": "2000.00", "annualRate": "20", "instalments": 4, \
                        "frequency": "monthly", "disbursementDate": "2025-03-10", "terms": \
                        {"currency": "KES", "method": "annuity", "dayCount": "30/360", \
                        "annuityBasis": "nominal", "upfrontFee": {"type": "percent", \
                        "value": "1"}}}\
                        """));
    }

    private static ScheduleAnswer preview(Query.Reading reading, ScheduleBody body) {
        var institution = reading.state(HolidayKinds.calendarOf(Optional.empty()));
        var today = institution.businessDate();
        var calendar =
                new BranchCalendar(
                        institution.state(),
                        body.branch()
                                .map(Code::text)
                                .map(Optional::of)
                                .map(branch -> reading.state(HolidayKinds.calendarOf(branch)))
                                .map(at -> at.state())
                                .orElse(FreeDays.NONE));
        try {
            var disbursed = body.disbursementDate().orElse(today);
            var from =
                    body.product().isPresent()
                            ? ofProduct(reading, body.product().get().text())
                            : new ScheduleAnswer.From(
                                    Optional.empty(),
                                    Optional.empty(),
                                    new LoanReader(
                                                    body.terms().orElseThrow().currency(),
                                                    Identifier::text,
                                                    "/terms")
                                            .rules(body));
            var asked = body.asked().asked(from.rules().currency());
            var days = body.terms().flatMap(ScheduleBody.Terms::days);
            var contract =
                    days.isPresent()
                            ? from.rules().contract(asked, disbursed, days.get())
                            : from.rules().contract(asked, disbursed, calendar);
            return ScheduleAnswer.of(from, contract.terms());
        } catch (IllegalArgumentException e) {
            throw contradiction(e);
        }
    }

    private static ProblemException contradiction(IllegalArgumentException e) {
        return new ProblemException(
                Problem.refused(
                        LoanTermsRefusal.CONTRADICTION.code(),
                        LoanTermsRefusal.CONTRADICTION.meaning(),
                        Map.of("because", String.valueOf(e.getMessage()))));
    }

    private static ScheduleAnswer.From ofProduct(Query.Reading reading, String id) {
        var known = reading.state(ProductKinds.PRODUCT.ref(id));
        if (!(known.state() instanceof Product.Offered offered)) {
            throw new Refused(ProductRefusal.UNKNOWN, "product", id);
        }
        var version = offered.on(known.businessDate());
        LoanRules rules = version.loan();
        return new ScheduleAnswer.From(Optional.of(id), Optional.of(version.number()), rules);
    }
}
