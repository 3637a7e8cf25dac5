package org.quipu.api.operation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Characters;

/**
 * Where an operation is found.
 *
 * @param method {@code GET} or {@code POST}
 * @param template for example {@code /v1/savings-accounts/{id}/deposits}
 * @param segments the template's parts
 */
public record Route(String method, String template, List<String> segments) {
    /**
     * A route that reads.
     *
     * @param template the path with its variables in braces
     * @return the route
     */
    public static Route get(String template) {
        return new Route("GET", template, split(template));
    }

    /**
     * A route that creates.
     *
     * @param template the path with its variables in braces
     * @return the route
     */
    public static Route post(String template) {
        return new Route("POST", template, split(template));
    }

    static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    /**
     * The names of the variables.
     *
     * @return in order
     */
    public List<String> variables() {
        return segments.stream()
                .filter(Route::isVariable)
                .map(segment -> segment.substring(1, segment.length() - 1))
                .toList();
    }

    /**
     * Compares a path with the template.
     *
     * @param path its parts, still percent-encoded
     * @return the variables' values, decoded; empty where it is another path
     * @throws Breach if a value is not decodable text
     */
    Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != segments.size()) return Optional.empty();
        for (var i = 0; i < path.size(); i++) {
            if (!isVariable(segments.get(i)) && !segments.get(i).equals(path.get(i))) {
                return Optional.empty();
            }
        }
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < path.size(); i++) {
            var segment = segments.get(i);
            if (isVariable(segment)) {
                values.put(segment.substring(1, segment.length() - 1), decode(path.get(i)));
            }
        }
        return Optional.of(values);
    }

    /**
     * Decodes a part of a path or query.
     *
     * @param encoded with percent signs
     * @return the text
     * @throws Breach if the escapes are broken or hide control characters
     */
    public static String decode(String encoded) {
        if (encoded.indexOf('%') < 0) return encoded;
        try {
            var text = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') >= 0) throw new Breach("text/encoding", "UTF-8.");
            Characters.breach(text)
                    .ifPresent(breach -> {
                        throw breach;
                    });
            return text;
        } catch (IllegalArgumentException e) {
            throw new Breach("text/encoding", "Percent escapes of UTF-8.");
        }
    }
}
