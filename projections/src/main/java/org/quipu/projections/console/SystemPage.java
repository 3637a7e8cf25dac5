package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.answer.Rebuilds;
import org.quipu.projections.answer.Standings;
import org.quipu.projections.following.WorksQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What runs of the institution: who decides, how far each projection is, what stopped. */
@Controller
class SystemPage {
    private final Visitors visitors;
    private final WorksQueries works;
    private final Standings standings;
    private final Rebuilds rebuilds;
    private final Page page;

    SystemPage(
            Visitors visitors,
            WorksQueries works,
            Standings standings,
            Rebuilds rebuilds,
            Page page) {
        this.visitors = visitors;
        this.works = works;
        this.standings = standings;
        this.rebuilds = rebuilds;
        this.page = page;
    }

    @GetMapping("/system")
    String system(HttpServletRequest request, Model model) {
        var caller = visitors.of(request);
        new Parameters(new Filled(request), Set.of()).check();
        var institution = caller.institution();
        var works = this.works.works(institution);
        page.fill(model, caller, works.moment());
        model.addAttribute("works", works);
        model.addAttribute("standing", standings.await(institution, 0));
        model.addAttribute("rebuild", rebuilds.lastRebuild(institution).map(it -> it.standing()));
        model.addAttribute("release", release());
        return "system";
    }

    /** As the jar says; nothing where classes run that were not packed. */
    private static Optional<String> release() {
        return Optional.ofNullable(SystemPage.class.getPackage().getImplementationVersion());
    }
}
