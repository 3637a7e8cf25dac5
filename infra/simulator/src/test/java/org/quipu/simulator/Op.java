package org.quipu.simulator;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Ref;
import org.quipu.log.Hash;
import org.quipu.log.IdempotencyKey;
import org.quipu.log.Request;

/**
 * What a client wants.
 *
 * @param kind how it asks
 * @param lines the commands, none for a read
 * @param refs what it reads
 */
record Op(Kind kind, List<Line> lines, List<Ref<?>> refs) {
    /** How a client asks. */
    enum Kind {
        ONE,
        ATOMIC,
        IN_ORDER,
        DRY_RUN,
        READ
    }

    /**
     * One command.
     *
     * @param number by which its event is known in the log
     * @param command what is asked
     */
    record Line(int number, Command command) {
        String key() {
            return "k-" + number;
        }

        Request request(boolean dryRun) {
            var key = new IdempotencyKey("simulator", key(), Hash.ofText(command.toString()));
            return new Request(
                    command,
                    dryRun ? Optional.empty() : Optional.of(key),
                    number % 5 == 0 ? Request.Lane.BULK : Request.Lane.INTERACTIVE,
                    "app-" + number % 3,
                    dryRun,
                    List.of());
        }
    }

    List<Request> requests() {
        return lines.stream().map(line -> line.request(kind == Kind.DRY_RUN)).toList();
    }

    @Override
    public String toString() {
        return kind
                + (refs.isEmpty()
                        ? " " + lines.stream().map(line -> Integer.toString(line.number)).toList()
                        : " " + refs);
    }
}
