package org.quipu.projections.answer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.quipu.projections.access.Caller;
import org.quipu.projections.export.Export;
import org.quipu.projections.export.Exports;
import org.quipu.projections.problem.Problem;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who took which file. */
@RestController
@Tag(name = "Operation")
public class ExportDoor {
    private static final Set<String> PARAMETERS = Set.of("by", "from", "to", "before", "limit");
    private static final Set<String> READERS = Set.of("auditor", "administrator");

    private final Exports exports;

    /**
     * The door.
     *
     * @param exports where they are kept
     */
    public ExportDoor(Exports exports) {
        this.exports = exports;
    }

    /**
     * Answers with exports.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return the last one first
     */
    @GetMapping(path = "/v1/exports", produces = "application/json")
    @Operation(
            summary = "Files that were taken",
            description =
                    "Every CSV and Excel file that left, from the console or by request: who took it,"
                            + " when, what of, and with which filter; the last one first.",
            extensions =
                    @Extension(
                            properties =
                                    @ExtensionProperty(
                                            name = "x-roles",
                                            value = "[\"administrator\", \"auditor\"]",
                                            parseValue = true)))
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "Of one person or machine: the token's `sub`",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Taken on this day or later, UTC",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Taken on this day or before, UTC",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "Those before this id: that of the last one of the page before",
            schema = @Schema(type = "integer", format = "int64"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "100"))
    public Answer exports(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = reader(Caller.of(token));
        var asked = read(new Parameters(request, PARAMETERS), 100);
        return new Answer(
                exports.list(caller.institution(), asked).stream().map(Taken::of).toList());
    }

    /**
     * Reads which exports are asked for.
     *
     * @param parameters of the request
     * @param usual how many at most, where that is not said
     * @return the question
     * @throws Problem.Raised if a parameter is malformed
     */
    public static Exports.Request read(Parameters parameters, int usual) {
        var asked =
                new Exports.Request(
                        parameters.text("by"),
                        parameters.date("from"),
                        parameters.date("to"),
                        parameters.position("before"),
                        parameters.limit(usual, 500));
        parameters.check();
        return asked;
    }

    /**
     * Whether somebody may read them.
     *
     * @param caller who
     * @return the same
     * @throws Problem.Raised 403 if not
     */
    public static Caller reader(Caller caller) {
        if (caller.isAnyOf(READERS)) return caller;
        throw Problem.FORBIDDEN.because("Who took files is for auditors and administrators.");
    }

    /**
     * Exports in JSON.
     *
     * @param exports the last one first
     */
    @Schema(name = "Exports")
    public record Answer(List<Taken> exports) {}

    /**
     * An export in JSON.
     *
     * @param id counted up
     * @param takenAt when, by the server's clock
     * @param by who took it
     * @param roles under which
     * @param path what of
     * @param query with which filter, as it was sent
     * @param file the name it went under
     * @param position how far the figures were
     */
    @Schema(name = "Export")
    public record Taken(
            long id,
            Instant takenAt,
            String by,
            List<String> roles,
            String path,
            String query,
            String file,
            long position) {
        static Taken of(Export export) {
            var taken = export.taken();
            return new Taken(
                    export.id(),
                    export.at(),
                    taken.by(),
                    List.of(taken.roles().split(" ", -1)),
                    taken.path(),
                    taken.query(),
                    taken.file(),
                    taken.position());
        }
    }
}
