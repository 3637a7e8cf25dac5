package org.quipu.projections.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A command in words.
 *
 * @param sentence what it does
 * @param loan which loan it is about, if it is
 * @param transaction which transaction it is about, if it is
 * @param period which accounting period it is about, if it is
 * @param stake the amount at stake with its currency
 * @param facts every field as it was asked, in order
 */
public record CommandText(
        String sentence,
        Optional<String> loan,
        Optional<String> transaction,
        Optional<String> period,
        Optional<String> stake,
        List<Fact> facts) {
    /** Keeps a copy. */
    public CommandText {
        facts = List.copyOf(facts);
    }

    /**
     * A field of the command.
     *
     * @param name in plain words
     * @param value as it was asked
     */
    public record Fact(String name, String value) {}

    static CommandText of(JsonNode approval) {
        var command = approval.path("command");
        var fields = command.path("fields");
        var facts = new ArrayList<Fact>();
        flatten("", fields, facts);
        return new CommandText(
                sentence(command.path("name").asString(), fields),
                Approval.text(fields, "loan"),
                Approval.text(fields, "transaction"),
                period(fields.path("period")),
                Approval.text(approval, "amount")
                        .map(amount -> amount + " " + approval.path("currency").asString("")),
                facts);
    }

    private static String sentence(String name, JsonNode fields) {
        var amount = money(fields.path("amount"));
        return switch (name) {
            case "correction.reverse-transaction.v1" ->
                    fields.path("force").asBoolean(false)
                            ? "Reverse a transaction although an account falls below its overdraft"
                            : "Reverse a transaction";
            case "loan.disburse.v1" -> "Pay out a loan";
            case "loan.take-over.v1" -> "Take over a loan from another system";
            case "loan.disburse-tranche.v1" -> "Pay out a tranche of " + amount;
            case "loan.refund-credit.v1" -> "Refund credit of " + amount;
            case "loan.waive-due.v1" ->
                    "Waive %s of %s".formatted(amount, fields.path("component").asString(""));
            case "loan.write-off.v1" -> "Write off a loan";
            case "loan.restructure.v1" -> "Restructure a loan";
            case "loan.reschedule.v1" -> "Reschedule a loan";
            case "loan.transfer.v1" -> transfer(fields.path("target"));
            case "loan.stop-accrual.v1" -> "Stop the interest of a loan";
            case "settlement.move-own-money.v1" ->
                    "Pay or receive %s of the bank's own, for %s"
                            .formatted(
                                    amount, fields.path("purpose").asString("").replace('_', ' '));
            case "payment.return.v1" -> "Give a payment in suspense back";
            case "moratorium.declare.v1" -> "Put off the instalments of many loans";
            case "journal.post-entry.v1" -> "Write an entry by hand";
            case "journal.post-recurring-entry.v1" -> "Write an entry by hand that comes again";
            case "journal.stop-recurring-entry.v1" -> "End an entry by hand that comes again";
            case "journal.reverse-entry.v1" -> "Take back an entry by hand";
            case "period.close.v1" -> "Close period " + period(fields.path("period")).orElse("");
            case "period.reopen.v1" ->
                    "Open period %s again".formatted(period(fields.path("period")).orElse(""));
            case "day.correct-booking.v1" -> "Correct what drifted in booked days";
            case "loan.top-up.v1" -> "Pay out a loan and repay an older one with it";
            default -> name;
        };
    }

    private static String transfer(JsonNode target) {
        var to = new ArrayList<String>();
        Approval.text(target, "branch").ifPresent(branch -> to.add("branch " + branch));
        Approval.text(target, "fund").ifPresent(fund -> to.add("fund " + fund));
        if (target.path("ofNoFund").asBoolean(false)) to.add("the bank's own money");
        return "Transfer a loan to " + String.join(" and ", to);
    }

    private static Optional<String> period(JsonNode period) {
        return period.isObject()
                ? Optional.of(
                        "%04d-%02d"
                                .formatted(
                                        period.path("year").asInt(), period.path("number").asInt()))
                : Optional.empty();
    }

    private static String money(JsonNode money) {
        return money.path("amount").asString("") + " " + money.path("currency").asString("");
    }

    private static void flatten(String at, JsonNode node, List<Fact> facts) {
        if (node.isObject() && node.size() == 2 && node.has("amount") && node.has("currency")) {
            facts.add(new Fact(at, money(node)));
        } else if (node.isObject()) {
            for (var each : node.properties()) {
                var name = at.isEmpty() ? words(each.getKey()) : at + ", " + words(each.getKey());
                flatten(name, each.getValue(), facts);
            }
        } else if (node.isArray()) {
            for (var each : node) flatten(at, each, facts);
        } else {
            facts.add(new Fact(at, node.asString()));
        }
    }

    private static String words(String member) {
        return member.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ENGLISH);
    }
}
