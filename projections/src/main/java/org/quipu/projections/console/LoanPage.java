package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.access.Caller;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.When;
import org.quipu.projections.loans.LoanQueries;
import org.quipu.projections.loans.LoanView;
import org.quipu.projections.loans.LoanView.Lent;
import org.quipu.projections.loans.LoanView.Point;
import org.quipu.projections.problem.Problem;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** One loan at a date: what is owed, the instalments, what happened, principal as a picture. */
@Controller
class LoanPage {
    private final Visitors visitors;
    private final LoanQueries loans;
    private final Page page;

    LoanPage(Visitors visitors, LoanQueries loans, Page page) {
        this.visitors = visitors;
        this.loans = loans;
        this.page = page;
    }

    @GetMapping("/loans/{id}")
    String loan(@PathVariable String id, HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var asked = new Asked(request);
        var loan = loan(caller, id, asked);
        page.fill(model, caller, loan.moment());
        model.addAttribute("loan", loan);
        model.addAttribute("asked", asked);
        model.addAttribute("today", asked.address(loan.account().id(), Optional.empty()));
        loan.lent().ifPresent(lent -> model.addAttribute("lent", lent));
        return "loan";
    }

    private LoanView loan(Caller caller, String id, Asked asked) {
        return loans.loan(
                        caller.institution(),
                        AccountRef.parse(id),
                        new When(asked.asOf, asked.knownAt))
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no loan " + id + "."));
    }

    /** Principal outstanding as planned at disbursement and as it came, for the picture. */
    @GetMapping(path = "/loans/{id}/principal", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> principal(@PathVariable String id, HttpServletRequest request) {
        var caller = visitors.of(request);
        var loan = loan(caller, id, new Asked(request));
        var told = new LinkedHashMap<String, Object>();
        told.put("currency", loan.account().currency().getCurrencyCode());
        told.put("asOf", loan.moment().asOf().toString());
        told.put("planned", points(loan, loan.lent().map(Lent::planned)));
        told.put("real", points(loan, loan.lent().map(Lent::real)));
        return told;
    }

    private static List<List<String>> points(LoanView loan, Optional<List<Point>> points) {
        return points.orElse(List.of()).stream()
                .map(it -> List.of(it.date().toString(), loan.money(it.principal()).decimal()))
                .toList();
    }

    /** What the address asks for. */
    static final class Asked {
        final Optional<LocalDate> asOf;
        final Optional<Long> knownAt;

        Asked(HttpServletRequest request) {
            var parameters = new Parameters(request, Set.of("asOf", "knownAt"));
            asOf = present(request, "asOf") ? parameters.date("asOf") : Optional.empty();
            knownAt =
                    present(request, "knownAt") ? parameters.position("knownAt") : Optional.empty();
        }

        /** An empty field of a form is a field nobody filled. */
        private static boolean present(HttpServletRequest request, String name) {
            var value = request.getParameter(name);
            return value != null && !value.isEmpty();
        }

        /** The date, as a form writes it. */
        public String getAsOf() {
            return asOf.map(LocalDate::toString).orElse("");
        }

        /** The position, as a form writes it. */
        public String getKnownAt() {
            return knownAt.map(String::valueOf).orElse("");
        }

        /** Whether another moment than the newest is shown. */
        public boolean isEarlier() {
            return asOf.isPresent() || knownAt.isPresent();
        }

        String address(String id, Optional<LocalDate> day) {
            var address = UriComponentsBuilder.fromPath("/loans/{id}");
            day.ifPresent(date -> address.queryParam("asOf", date));
            return address.buildAndExpand(id).encode().toUriString();
        }
    }
}
