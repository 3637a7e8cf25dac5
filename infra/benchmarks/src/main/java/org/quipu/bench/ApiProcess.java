package org.quipu.bench;

import java.util.Optional;
import org.quipu.local.auth.Identity;
import org.quipu.local.auth.KeyServer;
import org.quipu.local.auth.LocalSecrets;
import org.quipu.local.http.Api;

/** ledger-api, with an authorization server of its own. */
final class ApiProcess implements AutoCloseable {
    final KeyServer issuer;
    final Api api;
    private final Served served;

    /**
     * Starts it, without a broker, and waits until it leads.
     *
     * @param server where its database is
     * @param database whose ledgers it serves
     */
    ApiProcess(Server server, String database) {
        this(server, database, Optional.empty());
    }

    /** The same with a broker, to which it relays the log. */
    ApiProcess(Server server, String database, Optional<String> kafka) {
        issuer = new KeyServer(LocalSecrets.in(LedgerUnderTest.secrets(server, database)));
        served = new Served("ledger-api", server, database, issuer, kafka);
        api = as("integrator");
    }

    /** What a machine in some role can ask. */
    Api as(String role) {
        var identity = new Identity(role, Optional.of(LedgerUnderTest.INSTITUTION));
        var token = issuer.mint().machine(identity);
        return new Api(served.address(), () -> token);
    }

    @Override
    public void close() {
        api.close();
        served.close();
        issuer.close();
    }
}
