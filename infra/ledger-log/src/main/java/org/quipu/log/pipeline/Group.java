package org.quipu.log.pipeline;

import java.util.List;
import org.quipu.log.PersonVault;

/**
 * What goes into the log in one commit.
 *
 * @param from the head it follows
 * @param to the head it leaves
 * @param rows the entries, chained
 * @param answered the idempotency keys
 * @param personal sealed texts
 */
public record Group(
        Head from,
        Head to,
        List<Row> rows,
        List<Answered> answered,
        List<PersonVault.Sealed> personal) {}
