package org.quipu.local.exports;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** How the journal is written. */
interface JournalFormat {
    /** Begins, with the accounts of the chart as ledger-api tells them. */
    void begin(JsonNode accounts) throws IOException;

    /** Writes what one event wrote in the general ledger, as the read side tells it. */
    void entry(JsonNode entry) throws IOException;
}
