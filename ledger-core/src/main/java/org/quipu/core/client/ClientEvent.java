package org.quipu.core.client;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;

/** What can happen to a client. */
public sealed interface ClientEvent extends LedgerEvent {
    /**
     * Which client it happened to.
     *
     * @return the id
     */
    String client();

    @Override
    default Set<Tag> tags() {
        return Set.of(new Tag(ClientKinds.CLIENT.tag(), client()));
    }

    /**
     * The bank took on a client.
     *
     * @param client which client
     * @param personalData salted hash of name, phone and the like, which lie outside the log
     * @param nationalId keyed hash of the national id, unique among clients
     * @param branch where the client belongs
     * @param externalId the caller's own identifier, unique among clients
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record ClientRegistered(
            String client,
            String personalData,
            Optional<String> nationalId,
            String branch,
            Optional<String> externalId,
            LocalDate bookedOn,
            Envelope envelope)
            implements ClientEvent {
        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<Tag>();
            tags.add(new Tag(ClientKinds.CLIENT.tag(), client));
            nationalId.ifPresent(id -> tags.add(new Tag(ClientKinds.NATIONAL_ID.tag(), id)));
            externalId.ifPresent(id -> tags.add(new Tag(ClientKinds.EXTERNAL_CLIENT.tag(), id)));
            return tags;
        }
    }

    /**
     * Something was learned of a client: gender, region, district, displacement, officer …
     *
     * @param client which client
     * @param dimension its name, a code
     * @param value a code, never free text
     * @param validFrom the first day it holds
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record ClientDimensionChanged(
            String client,
            String dimension,
            String value,
            LocalDate validFrom,
            LocalDate bookedOn,
            Envelope envelope)
            implements ClientEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(
                    new Tag(ClientKinds.CLIENT.tag(), client),
                    ClientKinds.valueOf(dimension, value).toTag());
        }
    }
}
