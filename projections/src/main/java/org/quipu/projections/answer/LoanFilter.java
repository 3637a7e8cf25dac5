package org.quipu.projections.answer;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quipu.projections.arrears.By;
import org.quipu.projections.arrears.Filter;

/** Which loans are looked at: the parameters that narrow a portfolio or a worklist. */
public final class LoanFilter {
    private static final List<String> OWN =
            List.of("branch", "officer", "product", "fund", "currency", "group");
    private static final String DIMENSION = "dimension";
    private static final String VALUE = "value";

    private LoanFilter() {}

    /** Documents them at an operation. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(name = "branch", in = ParameterIn.QUERY, description = "Of one branch only")
    @Parameter(
            name = "officer",
            in = ParameterIn.QUERY,
            description =
                    "Of one officer only: the client's on the date, else who looked after the loan"
                            + " when it was asked for")
    @Parameter(name = "product", in = ParameterIn.QUERY, description = "Of one product only")
    @Parameter(name = "fund", in = ParameterIn.QUERY, description = "Of one fund only")
    @Parameter(name = "currency", in = ParameterIn.QUERY, description = "In one currency only")
    @Parameter(name = "group", in = ParameterIn.QUERY, description = "Of one group's loans only")
    @Parameter(
            name = DIMENSION,
            in = ParameterIn.QUERY,
            description = "A client dimension, such as `gender`; goes with `value`")
    @Parameter(
            name = VALUE,
            in = ParameterIn.QUERY,
            description = "Of clients only whose dimension has this value on the date")
    @interface Documented {}

    /**
     * Their names, and an operation's own.
     *
     * @param own of the operation
     * @return all together
     */
    public static Set<String> and(Set<String> own) {
        return Stream.of(OWN.stream(), Stream.of(DIMENSION, VALUE), own.stream())
                .flatMap(names -> names)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads them.
     *
     * @param parameters of the request
     * @return what is asked for
     */
    public static Filter read(Parameters parameters) {
        var values = new HashMap<By, String>();
        for (var name : OWN) {
            parameters.text(name).ifPresent(value -> values.put(new By(name), value));
        }
        var dimension = parameters.code(DIMENSION);
        var value = parameters.text(VALUE);
        if (dimension.isPresent() && value.isEmpty()) parameters.needs(DIMENSION, VALUE);
        if (dimension.isEmpty() && value.isPresent()) parameters.needs(VALUE, DIMENSION);
        dimension.ifPresent(name -> value.ifPresent(it -> values.put(new By(name), it)));
        return new Filter(values);
    }
}
