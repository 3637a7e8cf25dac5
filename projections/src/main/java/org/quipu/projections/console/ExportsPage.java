package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.ExportDoor;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.export.Exports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who took which file, for auditors. */
@Controller
class ExportsPage {
    private static final int SHOWN = 100;

    private final Visitors visitors;
    private final Exports exports;
    private final Page page;

    ExportsPage(Visitors visitors, Exports exports, Page page) {
        this.visitors = visitors;
        this.exports = exports;
        this.page = page;
    }

    @GetMapping("/exports")
    String exports(HttpServletRequest request, Model model) {
        var caller = ExportDoor.reader(visitors.of(request));
        var filled = new Filled(request);
        var parameters = new Parameters(filled, Set.of("by", "from", "to", "before"));
        var asked = ExportDoor.read(parameters, SHOWN);
        var found = exports.list(caller.institution(), asked);
        page.fill(model, caller);
        model.addAttribute("exports", found);
        model.addAttribute("asked", Form.of(request));
        model.addAttribute("older", found.size() == SHOWN ? found.getLast().id() : null);
        return "exports";
    }
}
