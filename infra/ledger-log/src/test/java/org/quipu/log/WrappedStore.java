package org.quipu.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.quipu.log.pipeline.Answered;
import org.quipu.log.pipeline.Group;
import org.quipu.log.pipeline.Head;
import org.quipu.log.pipeline.KeyHash;
import org.quipu.log.pipeline.LogStore;

/** A store that does what another does; a test changes one thing. */
public class WrappedStore implements LogStore {
    protected final LogStore honest;

    public WrappedStore(LogStore honest) {
        this.honest = honest;
    }

    @Override
    public Head takeOver(String leader) throws Unavailable {
        return honest.takeOver(leader);
    }

    @Override
    public Optional<Head> takeOverAgain(String leader) throws Unavailable {
        return honest.takeOverAgain(leader);
    }

    @Override
    public void handOver(String leader) throws Unavailable {
        honest.handOver(leader);
    }

    @Override
    public Beat beat() throws Unavailable {
        return honest.beat();
    }

    @Override
    public boolean append(Group group) throws Unavailable, Rejected {
        return honest.append(group);
    }

    @Override
    public Optional<Hash> hashAt(long position) throws Unavailable {
        return honest.hashAt(position);
    }

    @Override
    public List<Branch> branches() throws Unavailable {
        return honest.branches();
    }

    @Override
    public Optional<Branch> branch(LogReader.Head head, LostTail lost, String by)
            throws Unavailable {
        return honest.branch(head, lost, by);
    }

    @Override
    public void load(List<Wanted> wanted, long upTo, Histories histories) throws Unavailable {
        honest.load(wanted, upTo, histories);
    }

    @Override
    public Map<KeyHash, Answered> answered(Set<KeyHash> keys) throws Unavailable {
        return honest.answered(keys);
    }

    @Override
    public void eachKey(Consumer<KeyHash> consumer) throws Unavailable {
        honest.eachKey(consumer);
    }

    @Override
    public void keep(List<Snapshot> snapshots) throws Unavailable {
        honest.keep(snapshots);
    }
}
