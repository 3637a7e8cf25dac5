package org.quipu.local.proxy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * What a client of PostgreSQL says, message by message, as far as it takes to know an append to a
 * log: a statement that is parsed once under a name, and bound by that name ever after. It commits
 * by itself, so all of its reply is sent after the commit.
 */
final class PostgresRequests {
    private static final int PROTOCOL_3 = 196_608;

    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private final Set<String> appends = new HashSet<>();
    private boolean started;

    /** Takes the next bytes. True where an append was among them. */
    boolean append(byte[] bytes, int count) {
        rest.write(bytes, 0, count);
        var buffer = ByteBuffer.wrap(rest.toByteArray());
        var found = false;
        while (isWhole(buffer)) found |= isAppend(next(buffer));
        rest.reset();
        rest.write(buffer.array(), buffer.position(), buffer.remaining());
        return found;
    }

    private boolean isWhole(ByteBuffer buffer) {
        var head = started ? 5 : 4;
        if (buffer.remaining() < head) return false;
        return buffer.remaining() >= head - 4 + buffer.getInt(buffer.position() + head - 4);
    }

    /** A message with its kind before it; none before the session began. */
    private ByteBuffer next(ByteBuffer buffer) {
        var head = started ? 1 : 0;
        var length = head + buffer.getInt(buffer.position() + head);
        var message = buffer.slice(buffer.position(), length);
        buffer.position(buffer.position() + length);
        if (!started) {
            started = message.getInt(4) == PROTOCOL_3;
            return ByteBuffer.allocate(1);
        }
        return message;
    }

    private boolean isAppend(ByteBuffer message) {
        return switch ((char) message.get(0)) {
            case 'P' -> {
                var name = text(message, 5);
                var query = text(message, 5 + name.length() + 1);
                if (query.replaceAll("\\s+", " ")
                        .matches(".*insert into (\\S+[.])?event \\(position.*")) appends.add(name);
                else appends.remove(name);
                yield false;
            }
            case 'B' -> {
                var portal = text(message, 5);
                yield appends.contains(text(message, 5 + portal.length() + 1));
            }
            default -> false;
        };
    }

    private static String text(ByteBuffer message, int from) {
        var to = from;
        while (message.get(to) != 0) to++;
        var bytes = new byte[to - from];
        message.get(from, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
