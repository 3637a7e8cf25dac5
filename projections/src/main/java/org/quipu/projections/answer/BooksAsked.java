package org.quipu.projections.answer;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.quipu.projections.journal.TrialBalance.Scope;

/** Whose books are asked for: the parameters every question about the general ledger knows. */
final class BooksAsked {
    private BooksAsked() {}

    /** Documents them at an operation. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(name = "branch", in = ParameterIn.QUERY, description = "Of one branch only")
    @Parameter(name = "product", in = ParameterIn.QUERY, description = "Of one product only")
    @Parameter(name = "fund", in = ParameterIn.QUERY, description = "Of one source of funds only")
    @Parameter(name = "currency", in = ParameterIn.QUERY, description = "In one currency only")
    @interface Documented {}

    static Scope scope(Parameters parameters) {
        return new Scope(
                parameters.text("branch"),
                parameters.text("product"),
                parameters.text("fund"),
                parameters.text("currency"));
    }
}
