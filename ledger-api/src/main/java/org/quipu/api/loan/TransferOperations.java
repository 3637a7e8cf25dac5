package org.quipu.api.loan;

import static org.quipu.api.loan.LoanOperations.OFFICERS;
import static org.quipu.api.loan.LoanOperations.ONE;
import static org.quipu.api.loan.LoanOperations.manual;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.day.LoanChunks;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Code;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Write;
import org.quipu.core.account.Grain;
import org.quipu.core.loan.LoanCommand.Target;
import org.quipu.core.loan.LoanCommand.TransferLoan;
import org.quipu.core.loan.LoanEvent.Carried;
import org.quipu.core.loan.LoanEvent.LoanTransferred;

/** A loan moves to another branch or fund. */
final class TransferOperations {
    private TransferOperations() {}

    static List<Operation> all() {
        return List.of(
                Write.at(
                                ONE + "/transfers",
                                manual(
                                        "transferLoan",
                                        "Takes the loan into the books of another branch or fund from the"
                                                + " business date on, with all that stands recorded of"
                                                + " it; what it earned before stays where it was booked."
                                                + " All days before must be booked. It is undone by a"
                                                + " transfer back.",
                                        OFFICERS))
                        .asks(
                                Transfer.class,
                                """
                                {"branch": "south", "narrative": "the branch in the north closes"}\
                                """,
                                TransferOperations::command)
                        .answers(Transferred.class, Transferred::of));
    }

    private static TransferLoan command(Asking<Transfer> asking) {
        var loan = asking.pathLoan().id();
        return new TransferLoan(
                loan,
                asking.body().target(),
                LoanChunks.holding(asking.counter().ledger(), loan),
                LoanBody.because(asking, asking.body().narrative()));
    }

    /** Where a loan goes. */
    record Transfer(
            @Meaning(
                            value = "In whose books it is from now on; where it is if absent.",
                            example = "south")
                    Optional<Code> branch,
            @Meaning(
                            value = "Whose money it is from now on; as it is if absent.",
                            example = "village-fund")
                    Optional<Code> fund,
            @Meaning(
                            value =
                                    "True: of no fund from now on, but the bank's own money; not beside"
                                            + " `fund`.",
                            example = "false")
                    Optional<Boolean> ofNoFund,
            @Meaning(value = "Why. Kept outside the log, erasable.", example = "moved house")
                    Optional<FreeText> narrative) {
        /** Refuses a fund and none, and what goes nowhere. */
        Transfer {
            if (fund.isPresent() && ofNoFund.orElse(false)) {
                throw new Breach(
                        "transfer/fund-and-none", "`fund` and `ofNoFund` exclude each other.");
            }
            if (branch.isEmpty() && fund.isEmpty() && !ofNoFund.orElse(false)) {
                throw new Breach("transfer/nowhere", "Name `branch`, `fund` or `ofNoFund`.");
            }
        }

        Target target() {
            return new Target(branch.map(Code::text), fund.map(Code::text), ofNoFund.orElse(false));
        }
    }

    /** A part of the books. */
    record Place(
            @Meaning(value = "The branch.", example = "south") String branch,
            @Meaning(value = "The fund; absent for the bank's own money.", example = "village-fund")
                    Optional<String> fund) {
        static Place of(Grain grain) {
            return new Place(grain.branch(), grain.fund());
        }
    }

    /** What went with the loan on one account of the general ledger. */
    record Balance(
            @Meaning(
                            value = "The account of the general ledger by its meaning.",
                            example = "loan_portfolio")
                    String account,
            @Meaning(value = "Debit positive.", example = "1512.32") String amount) {
        static Balance of(Carried carried) {
            return new Balance(carried.role().text(), carried.amount().decimal());
        }
    }

    /** A loan that was transferred. */
    record Transferred(
            @Meaning(value = "The transfer's id.", example = "48213") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48213") long position,
            @Meaning(value = "The loan.", example = "ln_01k9x0c2d4") String loan,
            @Meaning("The business date, from which on it is there.") LocalDate bookingDate,
            @Meaning("Where it was.") Place from,
            @Meaning("Where it is.") Place to,
            @Meaning("What stood recorded of it and went with it.") List<Balance> balances) {
        static Transferred of(Happened happened) {
            var at = happened.the(LoanTransferred.class);
            var event = at.event();
            return new Transferred(
                    at.id(),
                    at.position(),
                    event.loan(),
                    event.bookedOn(),
                    Place.of(event.from()),
                    Place.of(event.to()),
                    event.balances().stream().map(Balance::of).toList());
        }
    }
}
