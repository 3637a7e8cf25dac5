package org.quipu.local.imports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.quipu.local.auth.Identity;
import org.quipu.local.http.Api;
import org.quipu.local.http.BatchLine;
import org.quipu.local.http.Batches;
import org.quipu.local.http.Institutions;

/**
 * Makes the institution of an import where it is not there yet, posts its lines in order, and lets
 * the figures be read again. What an earlier run did is found by its key and not done again.
 */
final class Importer {
    private final Where where;
    private final Consumer<String> progress;

    Importer(Where where, Consumer<String> progress) {
        this.where = where;
        this.progress = progress;
    }

    /**
     * What is imported.
     *
     * @param institution into which
     * @param firstDay its first business date
     * @param fingerprint of the files; the batches' keys begin with it
     * @param lines in order
     */
    record Import(
            String institution, LocalDate firstDay, String fingerprint, List<BatchLine> lines) {}

    /** Imports everything; then it is read back from the projections. */
    <T> T run(Import what, BiFunction<Api, Batches.Counts, T> readBack) {
        try (var institutions = new Institutions(where.api(), where.mint())) {
            institutions.create(what.institution(), ZoneId.of("UTC"), Optional.of(what.firstDay()));
        }
        // one for the whole import: signing a token costs more than most requests
        var token =
                where.mint()
                        .machine(new Identity(Identity.IMPORTER, Optional.of(what.institution())));
        try (var api = new Api(where.api(), () -> token);
                var reader = new Api(where.projections(), () -> token)) {
            return readBack.apply(reader, post(api, what));
        }
    }

    private Batches.Counts post(Api api, Import what) {
        var batches =
                new Batches(
                        api,
                        "import-" + what.fingerprint(),
                        counts ->
                                progress.accept(
                                        "%,d of %,d requests (%,d found done)"
                                                .formatted(
                                                        counts.done() + counts.replayed(),
                                                        what.lines().size(),
                                                        counts.replayed())));
        what.lines().forEach(batches::add);
        return batches.finish();
    }
}
