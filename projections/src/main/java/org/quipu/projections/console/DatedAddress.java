package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.quipu.projections.answer.Address;
import org.quipu.projections.answer.KnownAt;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.balances.When;

/**
 * What the address of a client's or group's page asks for: a date and a position.
 *
 * @param address without what is of one page alone
 * @param when for when
 */
record DatedAddress(Address address, When when) {
    private static final Set<String> NAMES = Set.of("asOf", "knownAt");

    /** Of a page that asks for nothing else. */
    static DatedAddress of(HttpServletRequest sent) {
        var filled = new Filled(sent);
        var parameters = new Parameters(filled, NAMES);
        var asked = read(filled, parameters);
        parameters.check();
        return asked;
    }

    /** Of a page that asks for more, and checks the parameters itself. */
    static DatedAddress read(HttpServletRequest sent, Parameters parameters) {
        var when = new When(parameters.date("asOf"), KnownAt.read(parameters));
        var address = Address.of(sent);
        var others = new java.util.HashSet<>(address.sent().keySet());
        others.removeAll(NAMES);
        return new DatedAddress(address.without(others), when);
    }

    /** Of the newest there is. */
    static DatedAddress now(String path) {
        return new DatedAddress(new Address(path, Map.of()), When.NOW);
    }

    /** Whether another moment than the newest is shown. */
    public boolean isEarlier() {
        return when.asOf().isPresent() || when.knownAt().isPresent();
    }

    /** A parameter, for the form. */
    public String value(String name) {
        return address.value(name);
    }

    /** The same date and position of another page. */
    public String at(String path) {
        return address.at(path, Map.of());
    }

    /** The same of a page of the general ledger. */
    public String of(String path) {
        return at(path);
    }
}
