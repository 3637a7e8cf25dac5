package org.quipu.core.servicing;

/**
 * Whether unpaid interest and penalty still count as income, and what of a suspended claim joined
 * the principal: that is income only when the principal is paid, the last of it first counted.
 */
final class Suspension {
    boolean suspended;

    private long deferredInterest;
    private long deferredPenalty;
    private long interestDeferredEver;
    private long penaltyDeferredEver;
    private long interestReleased;
    private long penaltyReleased;

    /** Suspended amounts join the principal. */
    void defer(long interest, long penalty) {
        deferredInterest += interest;
        deferredPenalty += penalty;
        interestDeferredEver += interest;
        penaltyDeferredEver += penalty;
    }

    /** No more stays deferred than principal is outstanding; interest leaves before penalty. */
    void release(long principalOutstanding) {
        var released = Math.max(0, deferred() - Math.max(0, principalOutstanding));
        var interest = Math.min(released, deferredInterest);
        deferredInterest -= interest;
        deferredPenalty -= released - interest;
        interestReleased += interest;
        penaltyReleased += released - interest;
    }

    /** A write-off uses up what is deferred. */
    void forget() {
        deferredInterest = 0;
        deferredPenalty = 0;
    }

    long deferred() {
        return deferredInterest + deferredPenalty;
    }

    /** Interest that became principal instead of income, and has not become income since. */
    long interestHeldBack() {
        return interestDeferredEver - interestReleased;
    }

    /** The same of penalties. */
    long penaltyHeldBack() {
        return penaltyDeferredEver - penaltyReleased;
    }
}
