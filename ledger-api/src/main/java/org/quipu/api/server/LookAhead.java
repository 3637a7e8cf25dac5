package org.quipu.api.server;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Identifier;
import org.quipu.api.operation.Lookup;
import org.quipu.api.problem.ProblemException;

/**
 * Finds what the lines of a batch name by an external id, side by side and before the first line is
 * read: one after the other, each name never looked up before would wait for a commit of its own.
 * It only fills the lookup's memory; a wrong guess costs a reading and changes nothing.
 */
final class LookAhead {
    private static final int AT_ONCE = 500;
    private static final int FEWEST = 8;

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:/v1/(loans|savings-accounts|clients|groups)/"
                            + "|\"(client|group|from|to|account|savingsAccount)\"\\s*:\\s*\")"
                            + "(ext:[^\"/\\\\?]{1,255})");

    private final Lookup lookup;
    private final Semaphore room = new Semaphore(AT_ONCE);

    private record Name(String kind, Identifier identifier) {}

    LookAhead(Lookup lookup) {
        this.lookup = lookup;
    }

    void over(List<String> lines) {
        var names = names(lines);
        if (names.size() < FEWEST) return;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var name : names) {
                room.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        find(name);
                    } finally {
                        room.release();
                    }
                });
            }
        }
    }

    /** Those that were never found; what was found before is at hand anyway. */
    private Set<Name> names(List<String> lines) {
        var names = new LinkedHashSet<Name>();
        for (var line : lines) {
            var found = NAMED.matcher(line);
            while (found.find()) {
                var kind = found.group(1) == null ? found.group(2) : found.group(1);
                try {
                    var identifier = Identifier.of(found.group(3));
                    if (!lookup.remembers(identifier)) names.add(new Name(kind, identifier));
                } catch (Breach e) {
                    // its own line will say so
                }
            }
        }
        return names;
    }

    private void find(Name name) {
        try {
            var found =
                    switch (name.kind()) {
                        case "loans" -> lookup.loan(name.identifier());
                        case "clients", "client" -> lookup.client(name.identifier());
                        case "groups", "group" -> lookup.group(name.identifier());
                        default -> lookup.account(name.identifier());
                    };
            if (found.isEmpty()) return; // its own line will say so
        } catch (ProblemException e) {
            // its own line will say so
        }
    }
}
