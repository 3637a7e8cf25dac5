package org.quipu.projections.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What granting a request would do now, by a dry run of it.
 *
 * @param refused why it would be refused, in a sentence
 * @param previewHash grants exactly what is shown, or nothing
 * @param changes what would be different
 */
public record Foresight(
        Optional<String> refused, Optional<String> previewHash, List<Change> changes) {
    private static final List<Told> LOAN =
            List.of(
                    new Told("Principal outstanding", "/principalOutstanding"),
                    new Told("Due", "/due/total"),
                    new Told("In arrears", "/arrears/total"),
                    new Told("Days past due", "/daysPastDue"),
                    new Told("Interest earned", "/interestEarned"),
                    new Told("Client credit", "/credit"),
                    new Told("Settles for", "/settlement/amount"));

    /** Keeps a copy. */
    public Foresight {
        changes = List.copyOf(changes);
    }

    /**
     * One figure before and after.
     *
     * @param of which loan or account
     * @param loan whether it is a loan
     * @param figure which figure
     * @param before as it is; empty where there is none
     * @param after as it would be
     */
    public record Change(String of, boolean loan, String figure, String before, String after) {}

    private record Told(String figure, String pointer) {}

    static Foresight refusedBy(String why) {
        return new Foresight(Optional.of(why), Optional.empty(), List.of());
    }

    static Foresight of(JsonNode told) {
        var changes = new ArrayList<Change>();
        for (var loan : told.path("preview")) loan(loan, changes);
        for (var transaction : told.path("transactions")) {
            for (var leg : transaction.path("legs")) account(leg, changes);
        }
        return new Foresight(
                Optional.empty(), Approval.text(told, "previewHash"), List.copyOf(changes));
    }

    private static void loan(JsonNode loan, List<Change> changes) {
        var id = loan.path("loan").asString();
        var before = loan.path("statusBefore").asString("");
        var after = loan.path("statusAfter").asString("");
        if (!before.equals(after)) changes.add(new Change(id, true, "Status", before, after));
        for (var each : LOAN) {
            var was = loan.path("before").at(each.pointer).asString("");
            var is = loan.path("after").at(each.pointer).asString("");
            if (!was.equals(is)) changes.add(new Change(id, true, each.figure, was, is));
        }
    }

    /** Of accounts that are no loan's: a loan is told by its figures. */
    private static void account(JsonNode leg, List<Change> changes) {
        if (leg.has("component") || !leg.has("balance")) return;
        var after = leg.path("balance").asString();
        var moved = new BigDecimal(leg.path("amount").asString());
        var before = new BigDecimal(after).subtract(moved).toPlainString();
        changes.add(new Change(leg.path("account").asString(), false, "Balance", before, after));
    }
}
