package org.quipu.api.loan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.core.loan.Loan;
import org.quipu.core.preview.Preview;

/** A loan before and after what is previewed. */
public record LoanChange(
        @Meaning(value = "The loan.", example = "ln_01k9x0c2d4") String loan,
        @Meaning(value = "Its status before; absent where it is new.", example = "active")
                Optional<String> statusBefore,
        @Meaning(value = "Its status after.", example = "active") String statusAfter,
        @Meaning("Its figures before, once it is paid out.") Optional<LoanFigures> before,
        @Meaning("Its figures after, once it is paid out.") Optional<LoanFigures> after) {
    /**
     * Every loan of a preview.
     *
     * @param preview of a command
     * @return in the order of their ids
     */
    public static List<LoanChange> all(Preview preview) {
        var all = new ArrayList<LoanChange>();
        preview.loans()
                .forEach((id, change) ->
                        all.add(
                                new LoanChange(
                                        id,
                                        change.before() instanceof Loan.None
                                                ? Optional.empty()
                                                : Optional.of(LoanStage.status(change.before())),
                                        LoanStage.status(change.after()),
                                        LoanFigures.of(change.before(), preview.day()),
                                        LoanFigures.of(change.after(), preview.day()))));
        return all;
    }
}
