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

    /** What came of making an institution. */
    public enum Outcome {
        /** It is new. */
        MADE,
        /** It was there already, on the same terms. */
        THERE,
        /** It was there already, in another zone or with another first date. */
        OTHERWISE
    }

    /** Makes an institution; with a business date its days are opened by command. */
    public Outcome create(String name, ZoneId zone, Optional<LocalDate> businessDate) {
        var body = new TreeMap<String, Object>();
        body.put("name", name);
        body.put("zone", zone.getId());
        businessDate.ifPresent(date -> body.put("businessDate", date.toString()));
        var answer = api.post("/v1/institutions", body, "institution-" + name);
        return switch (answer.status()) {
            case 409 -> Outcome.OTHERWISE;
            case 200 -> Outcome.THERE;
            default -> {
                answer.orFail("making institution " + name);
                yield Outcome.MADE;
            }
        };
    }

    @Override
    public void close() {
        api.close();
    }
}
