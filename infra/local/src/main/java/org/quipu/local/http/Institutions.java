package org.quipu.local.http;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeMap;
import org.quipu.local.auth.Identity;
import org.quipu.local.auth.TokenMint;

/** Makes institutions, as the operator who belongs to none. */
public final class Institutions implements AutoCloseable {
    private final Api api;

    /** At the ledger's address, with tokens of local mode. */
    public Institutions(String address, TokenMint mint) {
        var operator = new Identity(Identity.OPERATOR, Optional.empty());
        api = new Api(address, () -> mint.machine(operator));
    }

    /**
     * Makes an institution; with a business date its days are opened by command.
     *
     * @return whether it was made now; false where it was there already
     */
    public boolean create(String name, ZoneId zone, Optional<LocalDate> businessDate) {
        var body = new TreeMap<String, Object>();
        body.put("name", name);
        body.put("zone", zone.getId());
        businessDate.ifPresent(date -> body.put("businessDate", date.toString()));
        var answer = api.post("/v1/institutions", body, "institution-" + name);
        if (answer.status() == 409) return false;
        answer.orFail("making institution " + name);
        return true;
    }

    @Override
    public void close() {
        api.close();
    }
}
