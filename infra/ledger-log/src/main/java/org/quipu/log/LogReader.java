package org.quipu.log;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.core.Tag;

/** Reads the durable log. Positions are gapless and in commit order, so no reader can skip one. */
public interface LogReader {
    /** Entries of a history that are read at once. */
    int PAGE = 200;

    /**
     * Reads on from a position.
     *
     * @param after the last position already read; 0 for the beginning
     * @param limit at most so many
     * @return the next entries in order, none at the end
     */
    List<LogEntry> read(long after, int limit);

    /**
     * Reads what is of one type in a stretch of the log.
     *
     * @param type the catalogued name
     * @param after the last position already read; 0 for the beginning
     * @param through the last position of the stretch; all of it is gone through
     * @return the entries in order
     */
    default List<LogEntry> ofType(String type, long after, long through) {
        return read(after, Math.toIntExact(through - after)).stream()
                .filter(entry -> entry.type().equals(type))
                .toList();
    }

    /**
     * Reads one thing's history.
     *
     * @param tag which thing
     * @param after the last position already read; 0 for the beginning
     * @param limit at most so many
     * @return the next entries that carry the tag, in order
     */
    List<LogEntry> history(Tag tag, long after, int limit);

    /**
     * Reads one thing's history to its end, a page at a time as far as it is asked for.
     *
     * @param tag which thing
     * @param after the last position already read; 0 for the beginning
     * @return all later entries that carry the tag, in order
     */
    default Stream<LogEntry> historyToEnd(Tag tag, long after) {
        return Stream.iterate(
                        history(tag, after, PAGE),
                        page -> !page.isEmpty(),
                        page ->
                                page.size() < PAGE
                                        ? List.of()
                                        : history(tag, page.getLast().position(), PAGE))
                .flatMap(List::stream);
    }

    /**
     * Reads one entry.
     *
     * @param position where it stands
     * @return the entry, if the log reaches so far
     */
    Optional<LogEntry> at(long position);

    /**
     * Where the log ends.
     *
     * @return epoch, position and hash
     */
    Head head();

    /**
     * The end of a log.
     *
     * @param epoch how often leadership was taken
     * @param position of the last entry, 0 where there is none
     * @param hash of the last entry
     */
    record Head(long epoch, long position, Hash hash) {}
}
