package org.quipu.system.faults;

import java.util.List;

/** What the faults happen to. */
interface Plant {
    /** Where clients ask: each node of ledger-api, through a proxy. */
    List<String> apis();

    /** Where the read side answers. */
    String projections();

    /** A bearer's token of the institution. */
    String token(String role);

    /** The log's database, past all proxies. */
    String database();

    /** The institution whose ledger it is. */
    String institution();

    /** What can be done to it. */
    List<Strike> strikes();

    /** Waits until every process answers. */
    void awaitReady() throws Exception;

    /**
     * A fault: done, and mended again before it returns.
     *
     * @param kind what it is
     * @param weight how often it comes, against the others
     * @param how does it
     */
    record Strike(String kind, int weight, Blow how) {}

    /** Does something bad, and ends it. */
    interface Blow {
        void strike() throws Exception;
    }
}
