package org.quipu.bench;

/**
 * What one measurement gave.
 *
 * @param perSecond how many postings
 * @param p50Millis the median latency
 * @param p99Millis what 99 of 100 did not exceed
 * @param cpuMicros CPU a posting, client and server together
 */
record Cell(double perSecond, double p50Millis, double p99Millis, double cpuMicros) {
    @Override
    public String toString() {
        return "%,.0f/s, p50 %.2f ms, p99 %.2f ms, CPU %.0f us"
                .formatted(perSecond, p50Millis, p99Millis, cpuMicros);
    }
}
