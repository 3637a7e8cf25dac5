package org.quipu.local.imports;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.quipu.local.auth.Identity;
import org.quipu.local.http.Api;
import org.quipu.local.http.Batches;
import org.quipu.local.http.Institutions;

/**
 * Makes the institution of an import where it is not there yet, posts its lines in order, and reads
 * the figures again. What an earlier run did is found by its key and not done again.
 */
public final class Importer {
    private final Where where;
    private final Consumer<String> progress;

    /**
     * An importer.
     *
     * @param where the addresses of the system
     * @param progress hears how far it is
     */
    public Importer(Where where, Consumer<String> progress) {
        this.where = where;
        this.progress = progress;
    }

    /**
     * Imports everything; then it is read back from the projections.
     *
     * @param what the files, as requests
     * @param <T> what stands there afterwards
     * @return the figures beside the files'
     */
    public <T> T run(Import<T> what) {
        progress.accept("importing %s into %s".formatted(what.size(), what.institution()));
        try (var institutions = new Institutions(where.api(), where.mint())) {
            institutions.create(
                    what.institution(), ZoneId.of("UTC"), Optional.of(what.file().firstDay()));
        }
        // one for the whole import: signing a token costs more than most requests
        var token =
                where.mint()
                        .machine(new Identity(Identity.IMPORTER, Optional.of(what.institution())));
        try (var api = new Api(where.api(), () -> token);
                var reader = new Api(where.projections(), () -> token)) {
            var counts = post(api, what);
            progress.accept("reading everything again");
            return what.readBack(reader, counts);
        }
    }

    private Batches.Counts post(Api api, Import<?> what) {
        var lines = what.lines();
        var batches =
                new Batches(
                        api,
                        "import-" + what.file().fingerprint(),
                        counts ->
                                progress.accept(
                                        "%,d of %,d requests (%,d found done)"
                                                .formatted(
                                                        counts.done() + counts.replayed(),
                                                        lines.size(),
                                                        counts.replayed())));
        lines.forEach(batches::add);
        return batches.finish();
    }
}
