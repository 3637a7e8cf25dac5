package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.access.Caller;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.runtime.Rebuild;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Building all figures once more from the log. */
@RestController
@Tag(name = "Operation")
public class RebuildDoor {
    private static final String ACCEPT = "acceptDifferences";

    private static final String ROLES = "[\"operations\"]";

    private final Rebuilds rebuilds;

    /**
     * The door.
     *
     * @param rebuilds what is rebuilt
     */
    public RebuildDoor(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /**
     * Begins a rebuild.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return how it stands
     */
    @PostMapping(path = "/v1/rebuild", produces = "application/json")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Build all figures once more from the log",
            description =
                    "Beside those that are read, compared with them at the same position, and"
                            + " swapped. What differs is not swapped, unless it is accepted. While one"
                            + " is under way, this answers with that one.",
            extensions =
                    @Extension(
                            properties =
                                    @ExtensionProperty(
                                            name = "x-roles",
                                            value = ROLES,
                                            parseValue = true)))
    @Parameter(
            name = ACCEPT,
            in = ParameterIn.QUERY,
            description = "Whether tables are swapped that differ from those read until now",
            schema =
                    @Schema(
                            allowableValues = {"true", "false"},
                            defaultValue = "false"))
    public Answer rebuild(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = operations(token);
        var parameters = new Parameters(request, Set.of(ACCEPT));
        var accepting = parameters.word(ACCEPT, Map.of("true", true, "false", false), false);
        parameters.check();
        return rebuilds.rebuild(caller.institution(), accepting)
                .map(Answer::of)
                .orElseThrow(() ->
                        Problem.NOT_READY.because(
                                "The institution's projections are not open yet; ask again."));
    }

    /**
     * Answers with the last rebuild.
     *
     * @param token of the caller
     * @return how it stands or ended
     */
    @GetMapping(path = "/v1/rebuild", produces = "application/json")
    @Operation(
            summary = "How the last rebuild stands",
            description = "As this process knows it: after a restart there is none.",
            extensions =
                    @Extension(
                            properties =
                                    @ExtensionProperty(
                                            name = "x-roles",
                                            value = ROLES,
                                            parseValue = true)))
    public Answer last(@AuthenticationPrincipal @Parameter(hidden = true) Jwt token) {
        return rebuilds.lastRebuild(operations(token).institution())
                .map(Answer::of)
                .orElseThrow(() ->
                        Problem.NOT_FOUND.because(
                                "Nothing was rebuilt since this process started."));
    }

    private static Caller operations(Jwt token) {
        var caller = Caller.of(token);
        if (caller.roles().contains("operations")) return caller;
        throw Problem.FORBIDDEN.because("Rebuilding takes the role operations.");
    }

    /**
     * A rebuild in JSON.
     *
     * @param stage what it is at, or how it ended
     * @param position how far the new tables are
     * @param head the newest position of the log it knows
     * @param differences tables that are not what the log says
     * @param why it failed
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Rebuild")
    public record Answer(
            @Schema(allowableValues = {"building", "comparing", "swapped", "differs", "failed"})
                    String stage,
            long position,
            long head,
            List<Difference> differences,
            Optional<String> why) {
        static Answer of(Rebuild rebuild) {
            var standing = rebuild.standing();
            var progress = rebuild.progress();
            return new Answer(
                    standing.stage().name().toLowerCase(Locale.ROOT),
                    progress.positions().values().stream().min(Long::compare).orElse(0L),
                    progress.head(),
                    standing.differences().stream().map(Difference::of).toList(),
                    standing.why());
        }
    }

    /**
     * A table that is not what the log says.
     *
     * @param table its name
     * @param live rows that only the table read until now has, at most five
     * @param rebuilt rows that only the rebuilt table has, at most five
     */
    @Schema(name = "RebuildDifference")
    public record Difference(String table, List<String> live, List<String> rebuilt) {
        static Difference of(Rebuild.Difference difference) {
            return new Difference(difference.table(), difference.live(), difference.rebuilt());
        }
    }
}
