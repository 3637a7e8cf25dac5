package org.quipu.core.client;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Claim;
import org.quipu.core.Codes;
import org.quipu.core.Decider;
import org.quipu.core.Kind;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.client.Client.None;
import org.quipu.core.client.Client.Registered;
import org.quipu.core.client.ClientCommand.ChangeClientDimension;
import org.quipu.core.client.ClientCommand.RegisterClient;
import org.quipu.core.client.ClientEvent.ClientDimensionChanged;
import org.quipu.core.client.ClientEvent.ClientRegistered;

/** The rules of clients. */
public final class ClientDecider implements Decider<ClientCommand> {
    private static final int LIFETIME = 150;

    @Override
    public Set<Ref<?>> needs(ClientCommand command, Known known) {
        var needs = new LinkedHashSet<Ref<?>>();
        needs.add(ClientKinds.CLIENT.ref(command.client()));
        if (command instanceof RegisterClient register) {
            register.nationalId().ifPresent(id -> needs.add(ClientKinds.NATIONAL_ID.ref(id)));
            register.externalId().ifPresent(id -> needs.add(ClientKinds.EXTERNAL_CLIENT.ref(id)));
        }
        if (command instanceof ChangeClientDimension change) {
            needs.add(ClientKinds.valueOf(change.dimension(), change.value()));
        }
        return needs;
    }

    @Override
    public List<? extends LedgerEvent> decide(ClientCommand command, Known known) {
        return switch (command) {
            case RegisterClient register -> register(register, known);
            case ChangeClientDimension change -> change(change, known);
        };
    }

    private static List<ClientEvent> register(RegisterClient register, Known known) {
        if (!(known.get(ClientKinds.CLIENT.ref(register.client())) instanceof None)) {
            throw new Refused(ClientRefusal.ID_TAKEN, "client", register.client());
        }
        // Who holds the national id is not said: it is another person's data.
        if (holder(ClientKinds.NATIONAL_ID, register.nationalId(), known).isPresent()) {
            throw new Refused(ClientRefusal.NATIONAL_ID_TAKEN);
        }
        var holder = holder(ClientKinds.EXTERNAL_CLIENT, register.externalId(), known);
        if (holder.isPresent()) {
            throw new Refused(ClientRefusal.EXTERNAL_ID_TAKEN, "client", holder.get());
        }
        return List.of(
                new ClientRegistered(
                        register.client(),
                        register.personalData(),
                        register.nationalId(),
                        register.branch(),
                        register.externalId(),
                        known.businessDate(),
                        register.envelope().orBranch(register.branch())));
    }

    private static List<ClientEvent> change(ChangeClientDimension change, Known known) {
        if (!(known.get(ClientKinds.CLIENT.ref(change.client())) instanceof Registered client)) {
            throw new Refused(ClientRefusal.UNKNOWN, "client", change.client());
        }
        if (!Codes.isCode(change.dimension()) || !Codes.isCode(change.value())) {
            throw new Refused(ClientRefusal.NOT_A_CODE);
        }
        if (!client.dimensions().containsKey(change.dimension())
                && client.dimensions().size() >= Registered.DIMENSIONS) {
            throw new Refused(ClientRefusal.TOO_MANY_DIMENSIONS);
        }
        if (client.values() >= Registered.VALUES) throw new Refused(ClientRefusal.TOO_MANY_VALUES);
        var validFrom = validFrom(change, known.businessDate());
        return List.of(
                new ClientDimensionChanged(
                        change.client(),
                        change.dimension(),
                        change.value(),
                        validFrom,
                        known.businessDate(),
                        change.envelope().orBranch(client.branch())));
    }

    /** From birth, before the bank was, up to what is arranged for the coming year. */
    private static LocalDate validFrom(ChangeClientDimension change, LocalDate today) {
        var validFrom = change.validFrom().orElse(today);
        if (validFrom.isBefore(today.minusYears(LIFETIME))
                || validFrom.isAfter(today.plusYears(1))) {
            throw new Refused(ClientRefusal.DATE_OUT_OF_RANGE, "businessDate", today);
        }
        return validFrom;
    }

    private static Optional<String> holder(Kind<Claim> kind, Optional<String> id, Known known) {
        return id.map(kind::ref)
                .map(known::get)
                .flatMap(claim ->
                        claim instanceof Claim.Taken(var by) ? Optional.of(by) : Optional.empty());
    }
}
