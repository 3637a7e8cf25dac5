package org.quipu.simulate;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.quipu.core.interest.SavingsLife;
import org.quipu.core.interest.SavingsRole;
import org.quipu.core.interest.SavingsState;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The kind {@code savings}: an account at the close of a day, as known by a date. */
final class SavingsCase {
    private final Fields account;
    private final LocalDate asOf;
    private final LocalDate knownAt;
    private final SavingsLife life;
    private final SavingsState state;
    private final ObjectNode answer = JsonNodeFactory.instance.objectNode();
    private final Amounts amounts;

    private SavingsCase(Fields input) {
        var in = input.known(Set.of("account", "transactions", "as_of", "known_at"));
        account = in.object("account");
        asOf = in.date("as_of");
        knownAt = in.optionalDate("known_at").orElse(LocalDate.MAX);
        life = SavingsReader.life(account, in.objects("transactions"), asOf);
        state = life.state(asOf, knownAt);
        amounts = new Amounts(answer, life.terms().precision());
    }

    static ObjectNode answer(Fields in) {
        return new SavingsCase(in).answer();
    }

    private ObjectNode answer() {
        postings();
        amounts.put("balance", state.balance());
        amounts.put("available", state.available());
        amounts.put("accrued_unposted", state.accrued());
        if (hasOverdraft()) amounts.put("overdraft_accrued", state.overdraftAccrued());
        rejected();
        books();
        if (state.overdraft() > 0) {
            amounts.put("overdraft", state.overdraft());
            answer.put("technical_overdraft", state.isTechnicalOverdraft());
        }
        if (life.hasLateBookings()) restatements();
        state.dormant().ifPresent(dormant -> answer.put("dormant", dormant));
        return answer;
    }

    private boolean hasOverdraft() {
        return life.terms().overdraft().limit() > 0;
    }

    private void postings() {
        var postings = answer.putArray("postings");
        for (var posting : state.postings()) {
            var row = postings.addObject();
            row.put("date", posting.date().toString());
            var figures = new Amounts(row, life.terms().precision());
            figures.put("gross", posting.gross());
            figures.put("tax", posting.tax());
            figures.put("net", posting.net());
            figures.put("balance", posting.balance());
            if (hasOverdraft()) figures.put("overdraft_interest", posting.overdraft());
        }
    }

    private void restatements() {
        var restatements = answer.putArray("restatements");
        for (var each : life.restatements(asOf, knownAt)) {
            var row = restatements.addObject();
            row.put("date", each.date().toString());
            row.put("booked", each.booked().toString());
            var figures = new Amounts(row, life.terms().precision());
            figures.put("gross", each.gross());
            figures.put("tax", each.tax());
            figures.put("net", each.net());
            if (hasOverdraft()) figures.put("overdraft_interest", each.overdraft());
        }
    }

    private void rejected() {
        var rejected = answer.putArray("rejected");
        life.refused().keySet().forEach(rejected::add);
        if (life.refused().isEmpty()) return;
        var reasons = answer.putObject("rejected_because");
        life.refused().forEach((id, reason) -> reasons.put(id, reason.code()));
    }

    private void books() {
        var books = state.books(isAccruing(account));
        var gl = new Amounts(answer.putObject("gl"), life.terms().precision());
        for (var role : SavingsRole.values()) {
            if (books.containsKey(role) || isAlwaysShown(role)) {
                gl.put(role.name().toLowerCase(Locale.ROOT), books.getOrDefault(role, 0L));
            }
        }
    }

    private static boolean isAlwaysShown(SavingsRole role) {
        return switch (role) {
            case CASH, DEPOSITS, TAX_PAYABLE, INTEREST_EXPENSE -> true;
            case OVERDRAFTS, INTEREST_PAYABLE, INTEREST_RECEIVABLE, INTEREST_INCOME -> false;
        };
    }

    static boolean isAccruing(Fields account) {
        return switch (account.optionalText("accrual_booking").orElse("none")) {
            case "daily" -> true;
            case "none" -> false;
            default ->
                    throw new IllegalArgumentException(
                            account.path() + ".accrual_booking is none or daily");
        };
    }
}
