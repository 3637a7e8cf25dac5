package org.quipu.log;

import java.nio.file.Path;
import java.time.Clock;
import org.quipu.log.pipeline.Settings;
import org.quipu.log.store.Database;

/**
 * What the ledgers of an installation run on.
 *
 * @param database where they lie
 * @param secrets the folder of the installation's keys; missing keys are made
 * @param clock the server's clock
 * @param pipeline the limits of each ledger's pipeline
 */
public record LedgersSettings(Database database, Path secrets, Clock clock, Settings pipeline) {}
