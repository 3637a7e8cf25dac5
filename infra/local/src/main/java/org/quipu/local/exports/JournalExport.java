package org.quipu.local.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.quipu.local.http.Api;
import tools.jackson.databind.JsonNode;

/**
 * Writes the journal of an institution: every entry of the general ledger, the oldest first, all of
 * them as known at one position.
 */
public final class JournalExport {
    /** Every entry counts, those in books of days to come too. */
    private static final String END_OF_TIME = "2200-12-31";

    private final Api api;
    private final Api projections;

    /** How the journal is written. */
    public enum Format {
        /** For hledger and its kin. */
        HLEDGER,
        /** For spreadsheets. */
        CSV;

        private JournalFormat on(Writer out) {
            return this == CSV ? new CsvJournal(out) : new HledgerJournal(out);
        }
    }

    /**
     * An export.
     *
     * @param api where the chart is told
     * @param projections where entries are told
     */
    public JournalExport(Api api, Api projections) {
        this.api = api;
        this.projections = projections;
    }

    /**
     * Writes everything.
     *
     * @param format how
     * @param out where to
     * @return how many entries were written
     */
    public long write(Format format, Writer out) {
        try (var buffered = new BufferedWriter(out)) {
            return write(format.on(buffered));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long write(JournalFormat format) throws IOException {
        var chart = api.get("/v1/chart-of-accounts").orFail("the chart").json();
        format.begin(chart.path("accounts"));
        var page = page("");
        var knownAt = page.path("position").asLong();
        var written = 0L;
        while (true) {
            for (var entry : page.path("entries")) {
                format.entry(entry);
                written++;
            }
            if (!page.has("next")) return written;
            page = page("&knownAt=" + knownAt + "&cursor=" + page.path("next").asString());
        }
    }

    private JsonNode page(String more) {
        var path = "/v1/journal-entries?order=oldest&limit=1000&to=" + END_OF_TIME + more;
        return projections.get(path).orFail("the journal").json();
    }
}
