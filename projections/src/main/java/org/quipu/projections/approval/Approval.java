package org.quipu.projections.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.projections.access.Caller;
import tools.jackson.databind.JsonNode;

/**
 * A command that waits for a second person, or waited.
 *
 * @param id of the request, its position
 * @param status pending, granted, refused or withdrawn
 * @param rule the code of the rule that asks for a second person
 * @param maker who asked
 * @param requestedOn the business date it was asked on
 * @param what the command, for people
 * @param words the maker's, if any
 * @param ending how it ended, if it did
 */
public record Approval(
        String id,
        String status,
        String rule,
        String maker,
        LocalDate requestedOn,
        CommandText what,
        Optional<String> words,
        Optional<Ending> ending) {
    /**
     * How it ended.
     *
     * @param by who decided
     * @param position of the decision's event
     * @param reason why it was refused
     */
    public record Ending(String by, String position, Optional<String> reason) {}

    /**
     * What there is to be at stake.
     *
     * @return the amount with its currency; empty where it is no amount
     */
    public Optional<String> stake() {
        return what.stake();
    }

    /**
     * Whether somebody may grant or refuse it: another than the maker, in the role for it.
     *
     * @param visitor who
     * @return whether ledger-api would listen
     */
    public boolean isFor(Caller visitor) {
        return isPending()
                && visitor.roles().contains("approver")
                && !visitor.subject().equals(maker);
    }

    /**
     * Whether somebody may take it back: its maker.
     *
     * @param visitor who
     * @return whether ledger-api would listen
     */
    public boolean isOf(Caller visitor) {
        return isPending() && visitor.subject().equals(maker);
    }

    /**
     * Whether it waits.
     *
     * @return false once it was decided
     */
    public boolean isPending() {
        return status.equals("pending");
    }

    static Approval of(JsonNode told) {
        var ending =
                text(told, "decidedBy")
                        .map(by ->
                                new Ending(
                                        by,
                                        told.path("decision").asString(""),
                                        text(told, "reason")));
        return new Approval(
                told.path("id").asString(),
                told.path("status").asString(),
                told.path("rule").asString(),
                told.path("maker").asString(),
                LocalDate.parse(told.path("requestedOn").asString()),
                CommandText.of(told),
                text(told.path("origin"), "narrative"),
                ending);
    }

    static List<Approval> all(JsonNode told) {
        return told.path("approvals").valueStream().map(Approval::of).toList();
    }

    static Optional<String> text(JsonNode told, String name) {
        var text = told.path(name).asString("");
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
