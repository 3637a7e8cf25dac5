package org.quipu.api.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Amount;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Code;
import org.quipu.api.input.ExternalId;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Moneys;
import org.quipu.api.operation.Source;
import org.quipu.core.account.Role;
import org.quipu.core.entry.EntryCommand.PostJournalEntry;
import org.quipu.core.entry.EntryLine;
import org.quipu.core.money.Money;

/** What is sent to write an entry by hand. */
record EntryBody(
        @Meaning("In whose books; the business date if absent.") Optional<LocalDate> date,
        @Meaning("Of all its lines.") Currency currency,
        @Meaning("2 to 1,000; debits and credits of each branch are equal.") List<LineBody> lines,
        @Meaning("The later day whose books take it back by themselves: an accrual.")
                Optional<LocalDate> reversesOn,
        @Meaning(value = "Your own identifier of the transaction, unique in the ledger.")
                Optional<ExternalId> externalId,
        @Meaning(value = "The source of funds.", example = "own") Optional<Code> fund,
        @Meaning(value = "Words for people. Kept outside the log.", example = "rent of March")
                Optional<FreeText> narrative) {
    /** A line. */
    record LineBody(
            @Meaning(value = "The account of the chart by its code.", example = "5200")
                    Optional<Code> account,
            @Meaning(value = "Or by its meaning, through the mapping.", example = "fee_income")
                    Optional<Role> role,
            @Meaning(value = "In whose books.", example = "north") Code branch,
            @Meaning(value = "The amount, if it is a debit.", example = "900.00")
                    Optional<Amount> debit,
            @Meaning(value = "The amount, if it is a credit.", example = "900.00")
                    Optional<Amount> credit) {
        /** Refuses both or neither. */
        LineBody {
            if (account.isPresent() == role.isPresent()) {
                throw new Breach("line/account-or-role", "Either `account` or `role`.");
            }
            if (debit.isPresent() == credit.isPresent()) {
                throw new Breach("line/debit-or-credit", "Either `debit` or `credit`.");
            }
        }

        private EntryLine line(String at, Currency currency) {
            return new EntryLine(
                    account.<EntryLine.Onto>map(code -> new EntryLine.Onto.Code(code.text()))
                            .orElseGet(() -> new EntryLine.Onto.Meant(role.orElseThrow())),
                    branch.text(),
                    amount(at, currency));
        }

        private Money amount(String at, Currency currency) {
            return debit.map(amount -> Moneys.of(at + "/debit", amount.decimal(), currency))
                    .orElseGet(() ->
                            Moneys.of(at + "/credit", credit.orElseThrow().decimal(), currency)
                                    .negated());
        }
    }

    /** Lines as they were sent. */
    static List<EntryLine> lines(List<LineBody> sent, Currency currency) {
        var lines = new ArrayList<EntryLine>();
        for (var at = 0; at < sent.size(); at++) {
            lines.add(sent.get(at).line("/lines/" + at, currency));
        }
        return lines;
    }

    static PostJournalEntry command(Asking<EntryBody> asking) {
        var body = asking.body();
        var lines = lines(body.lines, body.currency);
        var source = Source.ofEntry(body.externalId, body.narrative, body.fund);
        return new PostJournalEntry(body.date, lines, body.reversesOn, source.envelope(asking));
    }
}
