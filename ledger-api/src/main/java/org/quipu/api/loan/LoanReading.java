package org.quipu.api.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.quipu.api.input.Wire;
import org.quipu.api.loan.LoanAnswer.Contract;
import org.quipu.api.loan.LoanAnswer.Quoted;
import org.quipu.api.loan.LoanAnswer.Standing;
import org.quipu.api.operation.Desk;
import org.quipu.api.operation.Past;
import org.quipu.api.operation.Query;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.api.product.Cost;
import org.quipu.api.product.TermsBody;
import org.quipu.core.Refused;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.loan.LoanRefusal;
import org.quipu.core.product.Product;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.schedule.LoanCost;
import org.quipu.core.schedule.Schedule;
import org.quipu.core.servicing.Servicing.Close;
import org.quipu.core.servicing.Servicing.View;
import org.quipu.core.servicing.ServicingRefusal;
import org.quipu.log.Ledger;

/** Reads one loan: from the decided state, or from its history up to a point. */
final class LoanReading {
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");

    private LoanReading() {}

    /** A loan as known at a point, and the day it is looked at. */
    private record Seen(Loan loan, long position, LocalDate asOf) {}

    /** A loan that was paid out, lived through, and its close on the day. */
    private record Lived(Lent lent, View view, Close close) {
        static Lived of(Lent lent, LocalDate day) {
            var days = new TreeSet<LocalDate>();
            days.add(day);
            var view = lent.history().view(_ -> true, days);
            return Optional.ofNullable(view.closes().get(day))
                    .map(close -> new Lived(lent, view, close))
                    .orElseThrow(() -> refused(beforeItBegan(lent)));
        }

        private static Refused beforeItBegan(Lent lent) {
            var begun = lent.history().begun();
            return lent.history().handover().isPresent()
                    ? new Refused(ServicingRefusal.BEFORE_HANDOVER, "handoverDate", begun)
                    : new Refused(ServicingRefusal.BEFORE_DISBURSEMENT, "disbursementDate", begun);
        }

        LoanFigures figures(LocalDate day) {
            return LoanFigures.of(close, day, lent.history().terms().precision());
        }
    }

    static Standing read(Query.Reading reading) {
        var seen = seen(reading);
        var day = seen.asOf();
        var asked = seen.loan().agreed().orElseThrow(LoanReading::absent);
        var account = asked.account();
        var lived =
                seen.loan() instanceof Lent lent
                        ? Optional.of(Lived.of(lent, day))
                        : Optional.<Lived>empty();
        var lent = lived.map(Lived::lent);
        return new Standing(
                account.id(),
                account.externalId(),
                account.client().orElseThrow(),
                asked.group(),
                asked.officer(),
                account.product().orElseThrow(),
                lent.map(it -> it.disbursement().productVersion()),
                asked.grainOn(day).branch(),
                asked.grainOn(day).fund(),
                account.currency().getCurrencyCode(),
                lived.map(it -> Wire.name(it.close().standing().state()))
                        .orElseGet(() -> LoanStage.status(seen.loan())),
                day,
                seen.position(),
                TermsBody.of(asked.asked()),
                lent.map(it -> Contract.of(it.history())),
                lent.flatMap(it -> cost(it, reading)),
                lived.map(it -> it.figures(day)),
                lived.map(it -> new LoanTransactions(it.lent(), it.view(), day).lines())
                        .orElse(List.of()));
    }

    /**
     * By contract, and with the savings its product asked for then; what a loan that was taken over
     * cost at its start is not known here.
     */
    private static Optional<Cost> cost(Lent lent, Query.Reading reading) {
        var product = lent.application().account().product().orElseThrow();
        var terms = lent.history().terms();
        if (lent.history().handover().isPresent()) return Optional.empty();
        return reading.state(ProductKinds.PRODUCT.ref(product)).state()
                        instanceof Product.Offered offered
                ? offered.versions().stream()
                        .filter(version -> version.number() == lent.disbursement().productVersion())
                        .findFirst()
                        .map(version -> version.loan().savings(terms.principal()))
                        .flatMap(savings -> LoanCost.of(terms, Schedule.of(terms), savings))
                        .map(Cost::of)
                : Optional.empty();
    }

    private static Seen seen(Query.Reading reading) {
        var ref = LoanKinds.LOAN.ref(reading.pathLoan().id());
        var now = reading.state(ref);
        var asOf = reading.date(ReadOperations.AS_OF.name());
        var knownAt = reading.parameter(ReadOperations.KNOWN_AT.name());
        if (knownAt.isEmpty()) {
            return new Seen(now.state(), now.position(), asOf.orElse(now.businessDate()));
        }
        var ledger = reading.counter().ledger();
        if (POSITION.matcher(knownAt.get()).matches()) {
            var last = Long.parseLong(knownAt.get());
            if (last > now.position()) throw notKnownYet("position", now.position());
            var then = Past.of(ledger, ref, (at, _) -> at <= last);
            return new Seen(then, last, asOf.orElse(now.businessDate()));
        }
        var date = reading.date(ReadOperations.KNOWN_AT.name()).orElseThrow();
        if (!date.isBefore(now.businessDate())) {
            throw notKnownYet("businessDate", now.businessDate());
        }
        var then = Past.of(ledger, ref, (_, event) -> !event.bookedOn().isAfter(date));
        return new Seen(then, now.position(), asOf.orElse(date));
    }

    static Explained explain(Query.Reading reading) {
        var seen = seen(reading);
        if (!(seen.loan() instanceof Lent lent)) {
            throw refused(new Refused(LoanRefusal.NOT_DISBURSED, "loan", reading.pathLoan().id()));
        }
        Lived.of(lent, seen.asOf()); // refuses a day before it began
        return new Explained(
                lent.application().account().id(),
                seen.asOf(),
                seen.position(),
                lent.application().account().currency().getCurrencyCode(),
                lent.disbursement().rulesVersion(),
                Explained.figures(
                        lent.history().explain(_ -> true, seen.asOf()),
                        lent.history().terms().precision()));
    }

    static Quoted quote(Query.Reading reading) {
        var id = reading.pathLoan().id();
        Ledger.Reading<Loan> now = reading.state(LoanKinds.LOAN.ref(id));
        if (!(now.state() instanceof Lent lent)) {
            throw refused(new Refused(LoanRefusal.NOT_DISBURSED, "loan", id));
        }
        var day = reading.date(ReadOperations.ON.name()).orElse(now.businessDate());
        var settling = Lived.of(lent, day).figures(day).settlement();
        return new Quoted(
                id,
                day,
                lent.application().account().currency().getCurrencyCode(),
                settling.owed(),
                settling.credit(),
                settling.amount(),
                now.position());
    }

    private static ProblemException refused(Refused refused) {
        return new ProblemException(Desk.problem(refused));
    }

    private static ProblemException notKnownYet(String name, Object value) {
        return new ProblemException(
                Problem.refused(
                        "read/not-known-yet",
                        "`knownAt` is a date before the business date, or a position of the log.",
                        Map.of(name, value.toString())));
    }

    private static ProblemException absent() {
        return new ProblemException(ProblemType.NOT_FOUND, "There was no such loan then.");
    }
}
