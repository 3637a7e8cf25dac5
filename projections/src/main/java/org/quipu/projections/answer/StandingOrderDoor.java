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
import org.quipu.core.money.Money;
import org.quipu.projections.access.Caller;
import org.quipu.projections.standingorder.OrderQueries;
import org.quipu.projections.standingorder.OrderQueries.Request;
import org.quipu.projections.standingorder.OrderQueries.State;
import org.quipu.projections.standingorder.OrderSeen;
import org.quipu.projections.standingorder.StandingOrders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Standing orders, and which of them fail. */
@RestController
@Tag(name = "Standing orders")
public class StandingOrderDoor {
    /** The states that may be asked for, by their names. */
    public static final Map<String, State> STATES =
            Map.of(
                    "all", State.ALL,
                    "standing", State.STANDING,
                    "failing", State.FAILING,
                    "paused", State.PAUSED,
                    "ended", State.ENDED);

    private final OrderQueries orders;
    private final Standings standings;

    /**
     * The door.
     *
     * @param orders where they are asked
     * @param standings how far they are
     */
    public StandingOrderDoor(OrderQueries orders, Standings standings) {
        this.orders = orders;
        this.standings = standings;
    }

    /**
     * Answers with orders.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return a page
     */
    @GetMapping(path = "/v1/standing-orders", produces = "application/json")
    @Operation(
            summary = "Standing orders",
            description =
                    "What savings accounts pay by themselves, in the order in which it was ordered, with"
                            + " what became of the last try. `state=failing`: those that stand and of"
                            + " which something is missing since the last day that was closed.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            allowableValues = {"all", "standing", "failing", "paused", "ended"},
                            defaultValue = "standing"))
    @Parameter(
            name = "account",
            in = ParameterIn.QUERY,
            description = "Only of this savings account, by its id.")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Only what pays this account, loan or deposit, by its id.")
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
    @AskedAt.WaitDocumented
    public Answer orders(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = Caller.of(token);
        var names = Set.of("state", "account", "to", "after", "limit", AskedAt.AT_LEAST);
        var parameters = new Parameters(request, names);
        var asked =
                new Request(
                        parameters.word("state", STATES, State.STANDING),
                        parameters.text("account"),
                        parameters.text("to"),
                        parameters.position("after").orElse(0L),
                        parameters.limit(100, 500));
        var atLeast = parameters.position(AskedAt.AT_LEAST).orElse(0L);
        parameters.check();
        standings.await(caller.institution(), atLeast);
        standings.await(caller.institution(), StandingOrders.NAME, atLeast);
        return Answer.of(orders.orders(caller.institution(), asked));
    }

    /**
     * Orders in JSON.
     *
     * @param orders a page of them
     * @param next where the next page begins
     * @param asOf of this date
     * @param position as known here
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "StandingOrders")
    public record Answer(List<Order> orders, Optional<Long> next, LocalDate asOf, long position) {
        static Answer of(OrderQueries.Found found) {
            return new Answer(
                    found.orders().stream().map(Order::of).toList(),
                    found.next(),
                    found.moment().asOf(),
                    found.moment().position());
        }
    }

    /**
     * An order.
     *
     * @param id its id
     * @param account the savings account that pays
     * @param to the account, loan or deposit that is paid
     * @param pays amount, instalment, surplus or fill_up
     * @param amount what is paid, kept or filled up to
     * @param currency of the amount, ISO 4217
     * @param frequency of a fixed amount
     * @param start the first day on which anything is paid
     * @param until the last one
     * @param tries on how many days in a row a payment is tried
     * @param state standing, paused or ended
     * @param endedBecause stopped, completed, payer_closed or payee_closed
     * @param since the day of its state
     * @param next when it is paid next; absent where the account that is paid says when
     * @param last what became of the last try
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "StandingOrder")
    public record Order(
            String id,
            String account,
            String to,
            String pays,
            Optional<String> amount,
            Optional<String> currency,
            Optional<String> frequency,
            LocalDate start,
            Optional<LocalDate> until,
            int tries,
            String state,
            Optional<String> endedBecause,
            LocalDate since,
            Optional<LocalDate> next,
            Optional<Try> last) {
        static Order of(OrderSeen order) {
            return new Order(
                    order.id(),
                    order.account(),
                    order.to(),
                    order.pays(),
                    order.amount().map(Money::decimal),
                    order.amount().map(it -> it.currency().getCurrencyCode()),
                    order.frequency(),
                    order.start(),
                    order.until(),
                    order.tries(),
                    order.status(),
                    order.reason(),
                    order.since(),
                    order.next(),
                    order.last().map(Try::of));
        }
    }

    /**
     * A try.
     *
     * @param occasion the day on which the payment was to be made
     * @param attempt which try it was, from 1
     * @param on the day of the try
     * @param paid what was paid
     * @param missing what was not
     * @param currency ISO 4217
     * @param refused the rule that forbade it
     * @param transaction what was paid
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "StandingOrderTry")
    public record Try(
            LocalDate occasion,
            int attempt,
            LocalDate on,
            String paid,
            String missing,
            String currency,
            Optional<String> refused,
            Optional<String> transaction) {
        static Try of(OrderSeen.Try tried) {
            return new Try(
                    tried.occasion(),
                    tried.attempt(),
                    tried.on(),
                    tried.paid().decimal(),
                    tried.missing().decimal(),
                    tried.paid().currency().getCurrencyCode(),
                    tried.refused(),
                    tried.transaction().map(it -> Long.toString(it)));
        }
    }
}
