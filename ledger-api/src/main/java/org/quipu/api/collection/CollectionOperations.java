package org.quipu.api.collection;

import static org.quipu.api.access.Role.CASHIER;
import static org.quipu.api.access.Role.INTEGRATOR;
import static org.quipu.api.access.Role.LOAN_OFFICER;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.input.Amount;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Inline;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.PostedLeg;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.account.Moves;
import org.quipu.core.collection.CollectionCommand.Line;
import org.quipu.core.collection.CollectionCommand.PostCollectionSheet;
import org.quipu.core.collection.CollectionEvent.CollectionSheetPosted;

/** Everything that can be asked of a group's meeting. */
public final class CollectionOperations {
    private CollectionOperations() {}

    /** A whole meeting. */
    record Sheet(
            @Meaning("The day of the meeting; the business date if absent.")
                    Optional<LocalDate> meeting,
            @Meaning("What was paid, one line an account; 1 to 400.") List<Paid> lines,
            @Meaning("The members who did not come.") Optional<List<Identifier>> absent,
            @Meaning(value = "What the lines add up to.", example = "75.00") Amount total,
            @Meaning(value = "ISO 4217.", example = "KES") Currency currency,
            @Inline Source source) {}

    /** A line of a sheet. */
    record Paid(
            @Meaning(
                            value =
                                    "A loan that is repaid, or a savings account that is paid into.",
                            example = "ext:LN-12")
                    Identifier account,
            @Meaning(value = "How much.", example = "50.00") Amount amount) {}

    /** A meeting that was posted. */
    record Posted(
            @Meaning(value = "The transaction's id.", example = "48213") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48213") long position,
            @Meaning(value = "The group.", example = "grp_01k9x0bqwe") String group,
            @Meaning("The day of the meeting.") LocalDate meeting,
            @Meaning("The business date.") LocalDate bookingDate,
            @Meaning(value = "What was collected.", example = "75.00") String total,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning("The members who did not come.") List<String> absent,
            @Meaning("The repayments and deposits, in the order of the lines.")
                    List<Entry> transactions) {
        static Posted of(Happened happened) {
            var at = happened.the(CollectionSheetPosted.class);
            var sheet = at.event();
            return new Posted(
                    at.id(),
                    at.position(),
                    sheet.group(),
                    sheet.meeting(),
                    sheet.bookedOn(),
                    sheet.total().decimal(),
                    sheet.total().currency().getCurrencyCode(),
                    List.copyOf(sheet.absent()),
                    happened.all().stream()
                            .filter(each -> each.event() instanceof Moves)
                            .map(each -> Entry.of(each.id(), (Moves) each.event()))
                            .toList());
        }
    }

    /** One transaction of a meeting. */
    record Entry(
            @Meaning(value = "The transaction's id.", example = "48214") String id,
            @Meaning("What it did to each side.") List<PostedLeg> legs) {
        static Entry of(String id, Moves event) {
            return new Entry(id, event.movement().legs().stream().map(PostedLeg::of).toList());
        }
    }

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(
                Write.at(
                                "/v1/groups/{id}/collections",
                                new Manual(
                                        "postCollectionSheet",
                                        "groups",
                                        "Posts a whole meeting: every line or none, each decided as if"
                                                + " it came alone.",
                                        Set.of(INTEGRATOR, CASHIER, LOAN_OFFICER)))
                        .asks(
                                Sheet.class,
                                """
                                {"lines": [{"account": "ext:LN-12", "amount": "50.00"}, \
                                {"account": "ext:ACC-17", "amount": "25.00"}], \
                                "absent": ["ext:C-31"], "total": "75.00", "currency": "KES", \
                                "settlementAccount": "till-1", "externalId": "SHEET-88"}\
                                """,
                                CollectionOperations::sheet)
                        .answers(Posted.class, Posted::of));
    }

    private static PostCollectionSheet sheet(Asking<Sheet> asking) {
        var body = asking.body();
        var absent = new HashSet<String>();
        body.absent().ifPresent(all -> all.forEach(it -> absent.add(asking.client(it))));
        return new PostCollectionSheet(
                asking.pathGroup(),
                body.meeting(),
                body.lines().stream().map(line -> line(asking, line)).toList(),
                absent,
                asking.money(body.total(), body.currency()),
                body.source().envelope(asking));
    }

    private static Line line(Asking<Sheet> asking, Paid line) {
        return new Line(
                asking.accountOrLoan(line.account()).id(),
                asking.money(line.amount(), asking.body().currency()));
    }
}
