package org.quipu.log.pipeline;

import java.time.Duration;

/**
 * The pipeline's limits.
 *
 * @param node who this process is; after a restart the same node leads again at once, another one
 *     only when the leader's beat stands still
 * @param standstill how long the leader's beat must stand still before a standby takes over
 * @param mostInFlight how many requests of one lane may wait for an answer; more get {@code
 *     NOT_ACCEPTED}
 * @param share how many of them one application may have; more get {@code OVER_SHARE}
 * @param keyWindow how many idempotency keys are remembered exactly
 * @param keyBits of the filter over all idempotency keys, four a key: a power of two, 512 or more
 * @param residentBytes how much of the heap may be taken by what is held in memory; the ledgers of
 *     one process share it evenly
 * @param snapshotEvery after how many events of one thing its state is kept
 * @param queueBytes how much may wait for the writer
 * @param longestDecision how long one decision may take before the lead is given up
 */
public record Settings(
        String node,
        Duration standstill,
        int mostInFlight,
        int share,
        int keyWindow,
        int keyBits,
        long residentBytes,
        int snapshotEvery,
        long queueBytes,
        Duration longestDecision) {
    /** One in a hundred new keys is looked up at 10 M keys; 16 MB. */
    private static final int KEY_BITS = 1 << 27;

    /**
     * What suits one ledger on a small machine.
     *
     * @param node who this process is
     * @return the defaults
     */
    public static Settings of(String node) {
        return new Settings(
                node,
                Duration.ofSeconds(5),
                40_000,
                20_000,
                100_000,
                KEY_BITS,
                Runtime.getRuntime().maxMemory() / 2,
                500,
                64L << 20,
                Duration.ofSeconds(5));
    }

    /**
     * The same with another patience before a take-over.
     *
     * @param other how long the leader's beat must stand still
     * @return changed settings
     */
    public Settings withStandstill(Duration other) {
        return new Settings(
                node,
                other,
                mostInFlight,
                share,
                keyWindow,
                keyBits,
                residentBytes,
                snapshotEvery,
                queueBytes,
                longestDecision);
    }

    /**
     * The same with other bounds on what may wait for an answer.
     *
     * @param lane how many requests of one lane
     * @param application how many of them of one application
     * @return changed settings
     */
    public Settings withInFlight(int lane, int application) {
        return new Settings(
                node,
                standstill,
                lane,
                application,
                keyWindow,
                keyBits,
                residentBytes,
                snapshotEvery,
                queueBytes,
                longestDecision);
    }

    /**
     * The same with another bound on what is held in memory.
     *
     * @param other how many bytes of the heap
     * @return changed settings
     */
    public Settings withResidentBytes(long other) {
        return new Settings(
                node,
                standstill,
                mostInFlight,
                share,
                keyWindow,
                keyBits,
                other,
                snapshotEvery,
                queueBytes,
                longestDecision);
    }

    /**
     * The same with another window of exactly remembered keys.
     *
     * @param other how many keys
     * @return changed settings
     */
    public Settings withKeyWindow(int other) {
        return new Settings(
                node,
                standstill,
                mostInFlight,
                share,
                other,
                keyBits,
                residentBytes,
                snapshotEvery,
                queueBytes,
                longestDecision);
    }

    /**
     * The same with another filter over all keys.
     *
     * @param other how many bits
     * @return changed settings
     */
    public Settings withKeyBits(int other) {
        return new Settings(
                node,
                standstill,
                mostInFlight,
                share,
                keyWindow,
                other,
                residentBytes,
                snapshotEvery,
                queueBytes,
                longestDecision);
    }

    /**
     * The same with another step between snapshots.
     *
     * @param other after how many events
     * @return changed settings
     */
    public Settings withSnapshotEvery(int other) {
        return new Settings(
                node,
                standstill,
                mostInFlight,
                share,
                keyWindow,
                keyBits,
                residentBytes,
                other,
                queueBytes,
                longestDecision);
    }

    /**
     * The same with another bound on what waits for the writer.
     *
     * @param other how many bytes
     * @return changed settings
     */
    public Settings withQueueBytes(long other) {
        return new Settings(
                node,
                standstill,
                mostInFlight,
                share,
                keyWindow,
                keyBits,
                residentBytes,
                snapshotEvery,
                other,
                longestDecision);
    }

    /**
     * The same with another patience with one decision.
     *
     * @param other how long it may take
     * @return changed settings
     */
    public Settings withLongestDecision(Duration other) {
        return new Settings(
                node,
                standstill,
                mostInFlight,
                share,
                keyWindow,
                keyBits,
                residentBytes,
                snapshotEvery,
                queueBytes,
                other);
    }
}
