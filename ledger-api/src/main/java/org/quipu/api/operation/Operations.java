package org.quipu.api.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.quipu.api.input.Breach;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.ProblemException;

/** All operations, found by method and path. */
public final class Operations {
    private final List<Operation> all;
    private final Map<Integer, List<Operation>> byLength = new HashMap<>();

    /**
     * Gathers operations.
     *
     * @param all every one
     * @throws IllegalArgumentException if two share a route or a name
     */
    public Operations(List<? extends Operation> all) {
        this.all = List.copyOf(all);
        var seen = new TreeSet<String>();
        for (var operation : all) {
            var route = operation.route();
            if (!seen.add(route.method() + " " + route.template())
                    || !seen.add(operation.manual().name())) {
                throw new IllegalArgumentException("Twice: " + route.template());
            }
            byLength.computeIfAbsent(route.segments().size(), n -> new ArrayList<>())
                    .add(operation);
        }
    }

    /**
     * Every operation.
     *
     * @return in the order of their listing
     */
    public List<Operation> all() {
        return all;
    }

    /**
     * An operation and the values of its path's variables.
     *
     * @param operation which
     * @param path variables by name, decoded
     */
    public record Found(Operation operation, Map<String, String> path) {}

    /**
     * Finds an operation.
     *
     * @param method the HTTP method
     * @param path the raw path
     * @return the operation, if there is one
     * @throws ProblemException if a variable cannot be decoded
     */
    public Optional<Found> find(String method, String path) {
        if (!path.startsWith("/")) return Optional.empty();
        var segments = Route.split(path);
        for (var operation : byLength.getOrDefault(segments.size(), List.of())) {
            if (!operation.route().method().equals(method)) continue;
            var variables = match(operation, segments);
            if (variables.isPresent()) return Optional.of(new Found(operation, variables.get()));
        }
        return Optional.empty();
    }

    private static Optional<Map<String, String>> match(Operation operation, List<String> path) {
        try {
            return operation.route().match(path);
        } catch (Breach breach) {
            throw new ProblemException(new FieldError("path", "", breach.rule(), breach.detail()));
        }
    }

    /**
     * The methods that a path offers.
     *
     * @param path the raw path
     * @return their names, none where there is no such path
     */
    public List<String> methods(String path) {
        var methods = new TreeSet<String>();
        for (var method : List.of("GET", "POST")) {
            if (find(method, path).isPresent()) methods.add(method);
        }
        return List.copyOf(methods);
    }
}
