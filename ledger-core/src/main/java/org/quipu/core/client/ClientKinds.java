package org.quipu.core.client;

import java.util.TreeMap;
import org.quipu.core.Claim;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Seen;
import org.quipu.core.client.Client.Dimension;
import org.quipu.core.client.Client.None;
import org.quipu.core.client.Client.Registered;
import org.quipu.core.client.ClientEvent.ClientDimensionChanged;
import org.quipu.core.client.ClientEvent.ClientRegistered;

/** What the bank remembers of clients. */
public final class ClientKinds {
    /** A client. Events of the client's accounts may carry the tag too; they change nothing. */
    public static final Kind<Client> CLIENT = new Kind<>("client", "client", new Clients());

    /** Which client holds a national id. */
    public static final Kind<Claim> NATIONAL_ID =
            new Kind<>("national-id", "national-id", new ByClient());

    /** Which client holds a caller's own identifier. */
    public static final Kind<Claim> EXTERNAL_CLIENT =
            new Kind<>("external-client", "external-client", new ByClient());

    /** Whether any client ever had a value of a dimension. Named by {@link #valueOf}. */
    public static final Kind<Seen> DIMENSION =
            new Kind<>("dimension", "dimension", Seen.in(ClientDimensionChanged.class));

    private ClientKinds() {}

    /**
     * Names a value of a dimension.
     *
     * @param dimension its name
     * @param value a code
     * @return the reference
     */
    public static Ref<Seen> valueOf(String dimension, String value) {
        return DIMENSION.ref(dimension + "=" + value);
    }

    private record Clients() implements Fold<Client> {
        @Override
        public Client initial() {
            return new None();
        }

        @Override
        public Client evolve(Client state, LedgerEvent event) {
            if (!(event instanceof ClientEvent own)) return state;
            return switch (own) {
                case ClientRegistered registered ->
                        new Registered(registered.client(), registered.branch(), new TreeMap<>());
                case ClientDimensionChanged changed -> changed(state, changed);
            };
        }

        private static Client changed(Client state, ClientDimensionChanged changed) {
            if (!(state instanceof Registered known)) {
                throw new IllegalStateException("Before registration: " + changed);
            }
            return known.with(
                    changed.dimension(), new Dimension(changed.value(), changed.validFrom()));
        }
    }

    private record ByClient() implements Fold<Claim> {
        @Override
        public Claim initial() {
            return Claim.FREE;
        }

        @Override
        public Claim evolve(Claim state, LedgerEvent event) {
            return event instanceof ClientEvent own ? new Claim.Taken(own.client()) : state;
        }
    }
}
