package org.quipu.stream;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quipu.log.LogEntry;

/**
 * The account an entry is about: the first account among the tags in its metadata. Found without
 * parsing the payload, since every entry passes here and the subject is only a hint for consumers
 * that filter.
 */
final class Subject {
    private static final Pattern ACCOUNT = Pattern.compile("\"account:((?:[^\"\\\\]|\\\\.)+)\"");

    private Subject() {}

    static Optional<String> of(LogEntry entry) {
        var metadata = new String(entry.metadata(), StandardCharsets.UTF_8);
        var found = ACCOUNT.matcher(metadata);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
