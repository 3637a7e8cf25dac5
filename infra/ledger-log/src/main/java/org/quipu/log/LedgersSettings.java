package org.quipu.log;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.quipu.log.pipeline.Settings;
import org.quipu.log.store.Database;

/**
 * What the ledgers of an installation run on.
 *
 * @param database where they lie, and who posts
 * @param owner the same database for whoever makes and upgrades tables
 * @param secrets the folder of the installation's keys; missing keys are made
 * @param clock the server's clock
 * @param pipeline the limits of each ledger's pipeline
 * @param witnesses who remembers how far a ledger was acknowledged, by its name
 */
public record LedgersSettings(
        Database database,
        Database owner,
        Path secrets,
        Clock clock,
        Settings pipeline,
        Function<String, List<Witness>> witnesses) {
    /**
     * Where one user does both, and without witnesses: a lost tail is noticed by the process that
     * led, and by no other.
     *
     * @param database where they lie
     * @param secrets the folder of the installation's keys; missing keys are made
     * @param clock the server's clock
     * @param pipeline the limits of each ledger's pipeline
     */
    public LedgersSettings(Database database, Path secrets, Clock clock, Settings pipeline) {
        this(database, database, secrets, clock, pipeline, _ -> List.of());
    }
}
