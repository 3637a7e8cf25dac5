package org.quipu.local.imports;

import java.util.List;
import org.quipu.local.http.Api;
import org.quipu.local.http.BatchLine;
import org.quipu.local.http.Batches;

/**
 * Files to be brought in.
 *
 * @param <T> what stands there afterwards, beside what the files say
 */
public interface Import<T> {
    /** Into which institution; by default one named by the files' fingerprint. */
    String institution();

    /** How much there is, for people. */
    String size();

    /** What is read. */
    ImportFiles file();

    /** The requests, in order. */
    List<BatchLine> lines();

    /**
     * Reads every figure from the projections and holds it against the files.
     *
     * @param projections where it is read
     * @param counts of the requests
     * @return the figures
     */
    T readBack(Api projections, Batches.Counts counts);
}
