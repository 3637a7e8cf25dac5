package org.quipu.projections.answer;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.TreeMap;
import org.quipu.projections.problem.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the type of a problem leads: what it means. */
@RestController
@Hidden
public class ProblemPages {
    private static final Map<String, Problem> KINDS = new TreeMap<>();

    static {
        for (var kind : Problem.values()) KINDS.put(kind.slug(), kind);
    }

    /**
     * Explains one kind of problem.
     *
     * @param slug the last part of its type
     * @return plain text
     */
    @GetMapping(path = "/problems/{slug}", produces = "text/plain;charset=UTF-8")
    public String explain(@PathVariable String slug) {
        var kind = KINDS.get(slug);
        if (kind == null) throw Problem.NOT_FOUND.because("No such problem.");
        return "%d %s%n".formatted(kind.status(), kind.title());
    }
}
