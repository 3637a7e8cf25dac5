package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.answer.KnownAt;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.When;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of a loan's page asks for. */
final class LoanAddress {
    private final String path;
    private final Optional<LocalDate> asOf;
    private final Optional<Known> knownAt;
    private final Optional<Long> step;

    LoanAddress(HttpServletRequest request) {
        path = request.getRequestURI();
        var filled = new Filled(request);
        var parameters = new Parameters(filled, Set.of("asOf", "knownAt", "step"));
        asOf = parameters.date("asOf");
        knownAt = KnownAt.read(parameters);
        step = parameters.position("step");
        parameters.check();
    }

    Optional<LocalDate> asOf() {
        return asOf;
    }

    /** The slider's step, which a browser without script sends in place of a date. */
    Optional<Long> step() {
        return step;
    }

    When when() {
        return new When(asOf, knownAt);
    }

    /** The newest date as known at the position. */
    When newest() {
        return new When(Optional.empty(), knownAt);
    }

    /** This page at another day, as known at the same position. */
    String at(LocalDate day) {
        return address(Optional.of(day));
    }

    private String address(Optional<LocalDate> day) {
        var address = UriComponentsBuilder.fromPath(path);
        day.ifPresent(date -> address.queryParam("asOf", date));
        knownAt.ifPresent(position -> address.queryParam("knownAt", position));
        return address.build(true).toUriString();
    }

    /** The date as the address has it; empty for the newest. */
    public String getAsOf() {
        return asOf.map(LocalDate::toString).orElse("");
    }

    /** The position, as a form writes it. */
    public String getKnownAt() {
        return knownAt.map(String::valueOf).orElse("");
    }

    /** Whether another moment than the newest is shown. */
    public boolean isEarlier() {
        return asOf.isPresent() || knownAt.isPresent();
    }

    /**
     * The date and the position, to be carried on by a link; begins with a question mark, or is
     * empty.
     */
    public String getCarried() {
        return address(asOf).substring(path.length());
    }
}
