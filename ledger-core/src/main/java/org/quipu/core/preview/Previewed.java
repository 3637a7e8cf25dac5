package org.quipu.core.preview;

import java.util.function.Predicate;
import org.quipu.core.Command;
import org.quipu.core.Envelope;

/**
 * A command that is to happen exactly as it was previewed, or not at all.
 *
 * @param command what is asked
 * @param expected tells the figures that were shown, by {@link Preview#figures}, from any others
 */
public record Previewed(Command command, Predicate<String> expected) implements Command {
    @Override
    public Envelope envelope() {
        return command.envelope();
    }
}
