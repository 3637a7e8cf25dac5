package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.answer.StandingOrderDoor;
import org.quipu.projections.standingorder.OrderQueries;
import org.quipu.projections.standingorder.OrderQueries.Request;
import org.quipu.projections.standingorder.OrderQueries.State;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Standing orders: first those that fail. */
@Controller
class OrdersPage {
    private static final int ORDERS = 200;
    private static final List<String> STATES =
            List.of("failing", "standing", "paused", "ended", "all");

    private final Visitors visitors;
    private final OrderQueries orders;
    private final Page page;

    OrdersPage(Visitors visitors, OrderQueries orders, Page page) {
        this.visitors = visitors;
        this.orders = orders;
        this.page = page;
    }

    @GetMapping("/standing-orders")
    String orders(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var parameters = new Parameters(new Filled(request), Set.of("state", "after"));
        var state = parameters.word("state", StandingOrderDoor.STATES, State.FAILING);
        var after = parameters.position("after").orElse(0L);
        parameters.check();
        var found =
                orders.orders(
                        caller.institution(),
                        new Request(state, Optional.empty(), Optional.empty(), after, ORDERS));
        page.fill(model, caller, found.moment());
        model.addAttribute("found", found);
        model.addAttribute("state", state.name().toLowerCase(Locale.ROOT));
        model.addAttribute("states", STATES);
        return "standing-orders";
    }
}
