package org.quipu.api.savings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Patience;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.day.DayKinds;
import org.quipu.core.statement.StatementCommand.IssueStatement;
import org.quipu.core.statement.StatementEvent.StatementIssued;
import org.quipu.core.statement.StatementKinds;
import org.quipu.core.statement.StatementLine;
import org.quipu.log.Hash;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/** Statements of savings accounts, kept as they are sent out. */
final class StatementOperations {
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());
    private static final Set<Role> SENDERS =
            Set.of(Role.INTEGRATOR, Role.CASHIER, Role.OPERATIONS, Role.ACCOUNTANT);

    private StatementOperations() {}

    /** A statement to send. */
    record Issuing(
            @Meaning("Its last day, which is closed; the last closed day if absent.")
                    Optional<LocalDate> to) {}

    /** A statement that was kept. */
    record Issued(
            @Meaning(value = "The statement's id.", example = "48213") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48213") long position,
            @Meaning(value = "The account.", example = "sav_01k9x0c2d4") String account,
            @Meaning(value = "1 for the account's first, and so on.", example = "3") int number,
            @Meaning("Its first day: the opening, or the day after the one before it.")
                    LocalDate from,
            @Meaning("Its last day.") LocalDate to,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning(value = "The balance before it.", example = "1000.00") String opening,
            @Meaning(value = "The balance after it.", example = "1250.00") String closing,
            @Meaning(
                            value = "SHA-256 of its lines.",
                            example =
                                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                    String digest,
            @Meaning("The business date it was sent on.") LocalDate bookingDate) {
        static Issued of(Happened happened) {
            var at = happened.the(StatementIssued.class);
            var event = at.event();
            return new Issued(
                    at.id(),
                    at.position(),
                    event.account(),
                    event.number(),
                    event.from(),
                    event.to(),
                    event.closing().currency().getCurrencyCode(),
                    event.opening().decimal(),
                    event.closing().decimal(),
                    event.digest(),
                    event.bookedOn());
        }
    }

    static List<Operation> all() {
        return List.of(
                Write.at(
                                SavingsOperations.ONE + "/statements",
                                SavingsOperations.manual(
                                        "issueStatement",
                                        "Keeps a statement as it is sent out: its days, by the books"
                                                + " they stand in, its balances and a digest of its"
                                                + " lines. What becomes known later is a line of the"
                                                + " next one.",
                                        SENDERS))
                        .asks(
                                Issuing.class,
                                """
                                {"to": "2026-03-31"}\
                                """,
                                StatementOperations::issue)
                        .answers(Issued.class, Issued::of));
    }

    private static String digest(List<StatementLine> lines) {
        return Hash.ofText(StatementLine.text(lines)).toString();
    }

    /** Nothing is booked into closed days any more, so what is read here is what stays. */
    private static IssueStatement issue(Asking<Issuing> asking) {
        var account = asking.pathAccount().id();
        var ledger = asking.counter().ledger();
        var last = Patience.awaitRead(ledger.read(StatementKinds.STATEMENTS.ref(account))).state();
        var closed = Patience.awaitRead(ledger.read(DayKinds.ALL_DAYS)).state().closed();
        var to = asking.body().to().or(() -> closed).orElse(LocalDate.EPOCH);
        var lines = new ArrayList<StatementLine>();
        try (var entries =
                ledger.log().historyToEnd(AccountKinds.ACCOUNT.ref(account).toTag(), 0)) {
            entries.forEach(entry ->
                    lines.addAll(
                            StatementLine.of(
                                    account,
                                    CODEC.decode(entry.type(), entry.payload()),
                                    entry.position())));
        }
        lines.removeIf(line ->
                line.booked().isAfter(to)
                        || last.to().filter(sent -> !line.booked().isAfter(sent)).isPresent());
        return new IssueStatement(account, to, digest(lines), Source.NONE.envelope(asking));
    }
}
