package org.quipu.simulator;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Tag;
import org.quipu.log.LogEntry;
import org.quipu.log.LogReader;
import org.quipu.log.pipeline.LogStore.Rejected;
import org.quipu.log.pipeline.LogStore.Unavailable;

/** The durable entries as a process reaches them; a server that is away is an exception. */
final class Reader implements LogReader {
    private final Machine machine;
    private final Server server;

    Reader(Machine machine, Server server) {
        this.machine = machine;
        this.server = server;
    }

    /** The log could not be read. */
    static final class Away extends RuntimeException {
        Away(Exception cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }

    private <T> T ask(String what, Server.Statement<T> statement) {
        try {
            return server.ask(machine, what, statement);
        } catch (Unavailable | Rejected e) {
            throw new Away(e);
        }
    }

    @Override
    public List<LogEntry> read(long after, int limit) {
        return ask("read", disk -> disk.read(after, limit));
    }

    @Override
    public List<LogEntry> history(Tag tag, long after, int limit) {
        return ask(
                "history",
                disk ->
                        disk.read(after, Integer.MAX_VALUE).stream()
                                .filter(entry -> Disk.carries(entry, tag))
                                .limit(limit)
                                .toList());
    }

    @Override
    public Optional<LogEntry> at(long position) {
        return ask("entry", disk -> disk.at(position));
    }

    @Override
    public Head head() {
        return ask("head", Disk::head);
    }
}
