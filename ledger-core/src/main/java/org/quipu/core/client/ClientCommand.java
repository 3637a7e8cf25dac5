package org.quipu.core.client;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;

/** What may be asked of clients. */
public sealed interface ClientCommand extends Command {
    /**
     * Which client.
     *
     * @return the id, made at the edge
     */
    String client();

    /**
     * Take on a client.
     *
     * @param client the new id
     * @param personalData salted hash of the personal data
     * @param nationalId keyed hash of the national id
     * @param branch where the client belongs
     * @param externalId the caller's own identifier
     * @param envelope where it comes from
     */
    record RegisterClient(
            String client,
            String personalData,
            Optional<String> nationalId,
            String branch,
            Optional<String> externalId,
            Envelope envelope)
            implements ClientCommand {}

    /**
     * Note a dated fact of a client.
     *
     * @param client which client
     * @param dimension its name: a code of lower-case letters, digits, - and _
     * @param value a code likewise
     * @param validFrom the first day it holds; the business date where absent
     * @param envelope where it comes from
     */
    record ChangeClientDimension(
            String client,
            String dimension,
            String value,
            Optional<LocalDate> validFrom,
            Envelope envelope)
            implements ClientCommand {}
}
