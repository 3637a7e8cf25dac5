package org.quipu.core.preview;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.quipu.core.Command;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;

/** Lets a command's own decider decide, and refuses where the figures are not those expected. */
public final class PreviewDecider implements Decider<Previewed> {
    private final Function<Command, Decider<Command>> deciders;

    /**
     * Makes the decider.
     *
     * @param deciders finds who answers a command
     */
    public PreviewDecider(Function<Command, Decider<Command>> deciders) {
        this.deciders = deciders;
    }

    @Override
    public Set<Ref<?>> needs(Previewed previewed, Known known) {
        return deciders.apply(previewed.command()).needs(previewed.command(), known);
    }

    @Override
    public List<? extends LedgerEvent> decide(Previewed previewed, Known known) {
        var command = previewed.command();
        var events = deciders.apply(command).decide(command, known);
        if (previewed.expected().test(Preview.of(events, known).figures())) return events;
        throw new Refused(PreviewRefusal.CHANGED);
    }
}
