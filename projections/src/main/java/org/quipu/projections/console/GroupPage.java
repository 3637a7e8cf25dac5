package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.money.Money;
import org.quipu.projections.access.LedgerApi;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Download;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.answer.Standings;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.When;
import org.quipu.projections.clients.ClientQueries;
import org.quipu.projections.clients.Clients;
import org.quipu.projections.clients.CollectionSheets;
import org.quipu.projections.clients.GroupView;
import org.quipu.projections.clients.People;
import org.quipu.projections.loans.Loans;
import org.quipu.projections.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * One group: its members, what they hold and owe, what is due: the collection sheet of its meeting,
 * which is filled in here and posted whole.
 */
@Controller
class GroupPage {
    /** Who may post a sheet. */
    private static final Set<String> COLLECTORS = Set.of("integrator", "cashier", "loan-officer");

    private static final Set<String> ASKED =
            Set.of("asOf", "knownAt", "fill", "sheet", "through", "waits");

    private final Visitors visitors;
    private final ClientQueries clients;
    private final CollectionSheets sheets;
    private final People people;
    private final Standings standings;
    private final Page page;

    GroupPage(
            Visitors visitors,
            ClientQueries clients,
            CollectionSheets sheets,
            People people,
            Standings standings,
            Page page) {
        this.visitors = visitors;
        this.clients = clients;
        this.sheets = sheets;
        this.people = people;
        this.standings = standings;
        this.page = page;
    }

    @GetMapping("/groups/{id}")
    String group(@PathVariable String id, HttpServletRequest request, Model model) {
        var sent = new Filled(request);
        var parameters = new Parameters(sent, ASKED);
        var asked = DatedAddress.read(sent, parameters);
        var fill = parameters.word("fill", Map.of("due", true), false);
        var sheet = parameters.position("sheet");
        var through = parameters.position("through").orElse(0L);
        parameters.position("waits").ifPresent(at -> model.addAttribute("waits", at));
        parameters.check();
        var institution = visitors.of(request).institution();
        if (sheet.isPresent()) {
            standings.await(institution, Loans.NAME, through);
            standings.await(institution, Clients.NAME, through);
        }
        var group = find(id, request, asked.when());
        var form = new SheetForm(fill ? due(group) : Form.EMPTY);
        if (sheet.isPresent()) {
            var ids = group.holdings().stream().map(it -> it.account().id()).toList();
            model.addAttribute("sheet", sheet.get());
            model.addAttribute(
                    "outcomes", clients.outcomes(institution, ids, sheet.get(), through));
        }
        return show(group, asked, form, Refusal.none(), request, model);
    }

    private String show(
            GroupView group,
            DatedAddress asked,
            SheetForm form,
            Refusal refusal,
            HttpServletRequest request,
            Model model) {
        var caller = visitors.of(request);
        page.fill(model, caller, group.moment());
        model.addAttribute("group", group);
        model.addAttribute("asked", asked);
        var ids = group.members().stream().map(GroupView.Member::client).toList();
        model.addAttribute("names", people.names(visitors.token(request), ids));
        model.addAttribute("currency", currency(group));
        model.addAttribute(
                "collector",
                group.dissolvedOn().isEmpty() && !asked.isEarlier() && caller.isAnyOf(COLLECTORS));
        model.addAttribute("form", form.form());
        model.addAttribute("filled", form);
        model.addAttribute("refusal", refusal);
        return "group";
    }

    /** A sheet is of one currency: that of the first loan, else of the first account. */
    private static String currency(GroupView group) {
        var all = group.payable();
        return all.stream()
                .filter(it -> it.account().component().isLoan())
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(it -> it.account().currency().getCurrencyCode())
                .orElse("");
    }

    /** Everything that is due, filled in as paid. */
    private static Form due(GroupView group) {
        var currency = currency(group);
        var paid = new LinkedHashMap<String, String>();
        var total = Optional.<Money>empty();
        for (var it : group.payable()) {
            var due = it.money(it.standing().map(at -> at.due().total()).orElse(0L));
            if (due.isZero() || !due.currency().getCurrencyCode().equals(currency)) continue;
            paid.put("paid." + it.account().id(), due.decimal());
            total = Optional.of(total.map(due::plus).orElse(due));
        }
        total.ifPresent(sum -> paid.put("total", sum.decimal()));
        return new Form(paid);
    }

    @GetMapping("/groups/{id}.{format:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        var asked = DatedAddress.of(request);
        var group = find(id, request, asked.when());
        var table = HoldingsTable.of("group", group.payable(), group.moment().asOf());
        return Download.of(table, format);
    }

    /** Posts the sheet: every line or none. */
    @PostMapping("/groups/{id}/collections")
    String collect(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var group = find(id, request, When.NOW);
        var form = new SheetForm(Form.of(request));
        var key = form.form().key();
        var answer = sheets.post(visitors.token(request), group.id(), key, form.body());
        if (answer.waiting().isPresent()) return Form.taken(answer, "/groups/" + group.id());
        if (answer.isDone()) return "redirect:/groups/" + group.id() + posted(answer);
        response.setStatus(422);
        var asked = DatedAddress.now("/groups/" + group.id());
        return show(group, asked, form, Refusal.of(answer, key), request, model);
    }

    /** The sheet's own event, and the last of the decision, which its lines lie between. */
    private static String posted(LedgerApi.Answer answer) {
        var sheet = answer.body().path("position").asLong();
        var through =
                answer.body()
                        .path("transactions")
                        .valueStream()
                        .mapToLong(it -> Long.parseLong(it.path("id").asString("0")))
                        .max()
                        .orElse(sheet);
        return "?sheet=" + sheet + "&through=" + through;
    }

    private GroupView find(String id, HttpServletRequest request, When when) {
        var institution = visitors.of(request).institution();
        return clients.group(institution, AccountRef.parse(id), when)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no group " + id + "."));
    }
}
