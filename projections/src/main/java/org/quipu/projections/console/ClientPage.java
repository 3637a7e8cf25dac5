package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Download;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.clients.ClientQueries;
import org.quipu.projections.clients.ClientView;
import org.quipu.projections.clients.People;
import org.quipu.projections.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One client: who it is, what is known, and what the client holds and owes. */
@Controller
class ClientPage {
    private final Visitors visitors;
    private final ClientQueries clients;
    private final People people;
    private final Page page;

    ClientPage(Visitors visitors, ClientQueries clients, People people, Page page) {
        this.visitors = visitors;
        this.clients = clients;
        this.people = people;
        this.page = page;
    }

    @GetMapping("/clients/{id}")
    String client(@PathVariable String id, HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var asked = DatedAddress.of(request);
        var client = client(id, asked, request);
        page.fill(model, caller, client.moment());
        model.addAttribute("client", client);
        model.addAttribute("asked", asked);
        model.addAttribute("person", people.person(visitors.token(request), client.id()));
        return "client";
    }

    @GetMapping("/clients/{id}.{format:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        var client = client(id, DatedAddress.of(request), request);
        var table = HoldingsTable.of("client", client.holdings(), client.moment().asOf());
        return Download.of(table, format);
    }

    private ClientView client(String id, DatedAddress asked, HttpServletRequest request) {
        var institution = visitors.of(request).institution();
        return clients.client(institution, AccountRef.parse(id), asked.when())
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no client " + id + "."));
    }
}
