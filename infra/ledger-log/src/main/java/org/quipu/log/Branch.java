package org.quipu.log;

/**
 * Since when a log is the branch it is: a person accepted that a tail is lost.
 *
 * @param epoch what was acknowledged under an older one may be lost; all newer ones are later
 * @param position where the log ended then
 * @param lostAfter the last position that may have been kept
 * @param lostThrough the newest position known to be lost
 * @param acceptedBy who accepted it
 */
public record Branch(
        long epoch, long position, long lostAfter, long lostThrough, String acceptedBy) {
    /**
     * Whether the loss of a place was accepted with it.
     *
     * @param place that was acknowledged
     * @return false where it lies behind what was named, and under this epoch and later ones
     */
    public boolean accepts(LogReader.Head place) {
        return place.epoch() < epoch && place.position() <= lostThrough;
    }
}
