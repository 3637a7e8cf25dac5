package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.quipu.core.portfolio.Age;
import org.quipu.projections.access.Caller;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.ArrearsTable;
import org.quipu.projections.answer.Cursor;
import org.quipu.projections.answer.Download;
import org.quipu.projections.answer.WorklistAddress;
import org.quipu.projections.arrears.Worklist;
import org.quipu.projections.arrears.WorklistQueries;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The worklist: loans that are late, and those with something falling due. */
@Controller
class ArrearsPage {
    private final Visitors visitors;
    private final WorklistQueries worklists;
    private final Cursor cursors;
    private final Page page;

    ArrearsPage(Visitors visitors, WorklistQueries worklists, Cursor cursors, Page page) {
        this.visitors = visitors;
        this.worklists = worklists;
        this.cursors = cursors;
        this.page = page;
    }

    @GetMapping("/arrears")
    String arrears(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        var asked = asked(request, caller);
        var worklist = worklist(asked, caller);
        var filter = asked.request().filter();
        page.fill(model, caller, worklist.moment());
        model.addAttribute("worklist", worklist);
        model.addAttribute("counts", worklists.counts(caller.institution(), asked.when(), filter));
        model.addAttribute("asked", asked);
        model.addAttribute("ages", List.of(Age.values()));
        model.addAttribute("next", asked.next(worklist, cursors).map(asked::at));
        return "arrears";
    }

    @GetMapping("/arrears.{format:csv|xlsx}")
    ResponseEntity<byte[]> file(@PathVariable String format, HttpServletRequest request) {
        var caller = visitors.of(request);
        var worklist = worklist(asked(request, caller), caller);
        return Download.of(ArrearsTable.of(worklist), format);
    }

    private WorklistAddress asked(HttpServletRequest request, Caller caller) {
        return WorklistAddress.read(new Filled(request), caller.institution(), cursors);
    }

    private Worklist worklist(WorklistAddress asked, Caller caller) {
        return worklists.page(caller.institution(), asked.when(), asked.request());
    }
}
