package org.quipu.projections.console;

import org.quipu.projections.access.Caller;
import org.quipu.projections.answer.Standings;
import org.quipu.projections.balances.Moment;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page says: whose books they are, and the position and date they are true for. */
@Component
class Page {
    private final Standings standings;

    Page(Standings standings) {
        this.standings = standings;
    }

    void fill(Model model, Caller caller, Moment moment) {
        fill(model, caller);
        model.addAttribute("moment", moment);
        var standing = standings.await(caller.institution(), 0);
        model.addAttribute("lag", Math.max(0, standing.head() - moment.applied()));
    }

    /** Of a page whose figures are of no date. */
    void fill(Model model, Caller caller) {
        var standing = standings.await(caller.institution(), 0);
        model.addAttribute("institution", caller.institution());
        model.addAttribute("visitor", caller.subject());
        model.addAttribute(
                "troubled", !standing.defects().isEmpty() || standing.halted().isPresent());
        model.addAttribute("write", Figures.WRITTEN);
    }
}
