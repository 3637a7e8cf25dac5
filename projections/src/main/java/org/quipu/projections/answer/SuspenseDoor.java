package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.access.Caller;
import org.quipu.projections.payment.PaymentQueries;
import org.quipu.projections.payment.Payments;
import org.quipu.projections.payment.SuspendedPayment;
import org.quipu.projections.payment.Suspense;
import org.quipu.projections.runtime.Progress;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What waits in suspense, and how what waited there left. */
@RestController
@Tag(name = "Payments")
public class SuspenseDoor {
    private static final Map<String, Boolean> ONLY_WAITING = Map.of("waiting", true, "all", false);

    private final PaymentQueries payments;
    private final Standings standings;

    /**
     * The door.
     *
     * @param payments where they are asked
     * @param standings how far they are
     */
    public SuspenseDoor(PaymentQueries payments, Standings standings) {
        this.payments = payments;
        this.standings = standings;
    }

    /**
     * Answers with payments.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return a page
     */
    @GetMapping(path = "/v1/suspended-payments", produces = "application/json")
    @Operation(
            summary = "Payments in suspense",
            description =
                    "Payments that found no loan, the first that came first, with what all that wait"
                            + " add up to. `status=all`: also those that left, and how.")
    @AskedAt.Documented
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            allowableValues = {"waiting", "all"},
                            defaultValue = "waiting"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "`next` of the page before",
            schema = @Schema(type = "integer", format = "int64"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "100"))
    public Answer suspense(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var asked = new Asked(token, request);
        return Answer.of(asked.suspense, asked.standing);
    }

    /**
     * Answers with payments as a file.
     *
     * @param format csv or xlsx
     * @param token of the caller
     * @param request with its parameters
     * @return a line a payment
     */
    @GetMapping(path = "/v1/suspended-payments.{format:csv|xlsx}")
    @Operation(
            summary = "Payments in suspense as a file",
            description = "The same lines and parameters as the answer in JSON, a page at a time.")
    public ResponseEntity<byte[]> file(
            @PathVariable String format,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        return Download.of(PaymentTables.suspense(new Asked(token, request).suspense), format);
    }

    /** A request, read and answered. */
    private final class Asked {
        final Suspense suspense;
        final Progress.Standing standing;

        Asked(Jwt token, HttpServletRequest sent) {
            var caller = Caller.of(token);
            var parameters = new Parameters(sent, AskedAt.and(Set.of("status", "after", "limit")));
            var at = AskedAt.read(parameters);
            var request =
                    new Suspense.Request(
                            parameters.word("status", ONLY_WAITING, true),
                            parameters.position("after").orElse(0L),
                            parameters.limit(100, 500));
            parameters.check();
            standings.await(caller.institution(), at.applied());
            standing = standings.await(caller.institution(), Payments.NAME, at.applied());
            suspense = payments.suspense(caller.institution(), at.when(), request);
        }
    }

    /**
     * Payments in JSON.
     *
     * @param waiting what all that wait add up to, by currency
     * @param payments a page of them
     * @param next where the next page begins
     * @param asOf of this date
     * @param position as known here
     * @param lag events not applied yet
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "SuspendedPayments")
    public record Answer(
            List<Sum> waiting,
            List<Payment> payments,
            Optional<Long> next,
            LocalDate asOf,
            long position,
            long lag) {
        static Answer of(Suspense suspense, Progress.Standing standing) {
            var moment = suspense.moment();
            return new Answer(
                    suspense.waiting().stream().map(Sum::of).toList(),
                    suspense.payments().stream().map(Payment::of).toList(),
                    suspense.next(),
                    moment.asOf(),
                    moment.position(),
                    Math.max(0, standing.head() - moment.applied()));
        }
    }

    /**
     * What waits in one currency.
     *
     * @param payments how many
     * @param amount what they add up to
     * @param currency ISO 4217
     */
    @Schema(name = "SuspendedSum")
    public record Sum(int payments, String amount, String currency) {
        static Sum of(Suspense.Sum sum) {
            return new Sum(
                    sum.payments(),
                    sum.amount().decimal(),
                    sum.amount().currency().getCurrencyCode());
        }
    }

    /**
     * A payment that went into suspense.
     *
     * @param id of the transaction that put it there
     * @param externalId channel and the channel's own id
     * @param channel how it came
     * @param amount how much
     * @param currency ISO 4217
     * @param valueDate the day it came
     * @param bookingDate the business date it was taken in on
     * @param account the suspense account
     * @param settlementAccount where the money lies
     * @param rule why it repaid no loan
     * @param status waiting, assigned, returned, moved or taken_back
     * @param left how it left
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "SuspendedPayment")
    public record Payment(
            String id,
            Optional<String> externalId,
            Optional<String> channel,
            String amount,
            String currency,
            LocalDate valueDate,
            LocalDate bookingDate,
            String account,
            String settlementAccount,
            Optional<String> rule,
            String status,
            Optional<Left> left) {
        static Payment of(SuspendedPayment it) {
            return new Payment(
                    Long.toString(it.position()),
                    it.externalId(),
                    it.channel(),
                    it.amount().decimal(),
                    it.amount().currency().getCurrencyCode(),
                    it.valueDate(),
                    it.bookedOn(),
                    it.account(),
                    it.paidTo(),
                    it.rule(),
                    it.status(),
                    it.left().map(Left::of));
        }
    }

    /**
     * How a payment left suspense.
     *
     * @param transaction the id of what took it out
     * @param loan whose it turned out to be
     * @param bookingDate the business date
     * @param decidedBy who decided it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "SuspenseLeft")
    public record Left(
            String transaction, Optional<String> loan, LocalDate bookingDate, String decidedBy) {
        static Left of(SuspendedPayment.Left left) {
            return new Left(Long.toString(left.takenBy()), left.loan(), left.bookedOn(), left.by());
        }
    }
}
