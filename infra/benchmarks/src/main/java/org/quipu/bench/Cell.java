package org.quipu.bench;

/**
 * What one measurement gave.
 *
 * @param perSecond how many postings
 * @param p50Millis the median latency
 * @param p99Millis what 99 of 100 did not exceed
 * @param clientMicros CPU a posting outside PostgreSQL: pgbench, or the JVM with its load generator
 * @param serverMicros CPU a posting of all of PostgreSQL's processes
 */
record Cell(
        double perSecond,
        double p50Millis,
        double p99Millis,
        double clientMicros,
        double serverMicros) {
    double cpuMicros() {
        return clientMicros + serverMicros;
    }

    @Override
    public String toString() {
        return "%,.0f/s, p50 %.2f ms, p99 %.2f ms, CPU %.0f + %.0f us"
                .formatted(perSecond, p50Millis, p99Millis, clientMicros, serverMicros);
    }
}
