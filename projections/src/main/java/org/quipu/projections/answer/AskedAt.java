package org.quipu.projections.answer;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quipu.projections.balances.When;

/**
 * For when figures are asked: the parameters {@code asOf}, {@code atLeast} and {@code knownAt}.
 *
 * @param when date and position
 * @param applied the position that must be applied before
 */
record AskedAt(When when, long applied) {
    private static final String AS_OF = "asOf";

    /** The name of the parameter that waits. */
    static final String AT_LEAST = "atLeast";

    private static final String KNOWN_AT = "knownAt";

    /** Documents them at an operation. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(name = AS_OF, in = ParameterIn.QUERY, schema = @Schema(format = "date"))
    @Parameter(
            name = AT_LEAST,
            in = ParameterIn.QUERY,
            description = "Waits up to 5 s until this position is applied",
            schema = @Schema(type = "integer", format = "int64"))
    @Parameter(
            name = KNOWN_AT,
            in = ParameterIn.QUERY,
            description = "As known at this position, or when this day was closed and booked",
            schema = @Schema(type = "string", example = "2026-03-31"))
    @interface Documented {}

    /** Documents the parameter that waits at an operation that has no other of them. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            name = AT_LEAST,
            in = ParameterIn.QUERY,
            description = "Waits up to 5 s until this position is applied",
            schema = @Schema(type = "integer", format = "int64"))
    @interface WaitDocumented {}

    /** Reads the parameter that waits where there is no other; 0 where it was not sent. */
    static long waitedFor(HttpServletRequest request) {
        var parameters = new Parameters(request, Set.of(AT_LEAST));
        var atLeast = parameters.position(AT_LEAST).orElse(0L);
        parameters.check();
        return atLeast;
    }

    /** Their names, and those of an operation's own. */
    static Set<String> and(String... own) {
        return and(Set.of(own));
    }

    /** Their names, and those of an operation's own. */
    static Set<String> and(Set<String> own) {
        return Stream.concat(Stream.of(AS_OF, AT_LEAST, KNOWN_AT), own.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads them. */
    static AskedAt read(Parameters parameters) {
        return read(parameters, parameters.date(AS_OF));
    }

    /** Reads them where the date has another name too. */
    static AskedAt read(Parameters parameters, String other) {
        return read(parameters, parameters.date(AS_OF, other));
    }

    private static AskedAt read(Parameters parameters, Optional<LocalDate> asOf) {
        var known = KnownAt.read(parameters);
        var atLeast = parameters.position(AT_LEAST);
        return new AskedAt(
                new When(asOf, known), Math.max(atLeast.orElse(0L), KnownAt.position(known)));
    }
}
