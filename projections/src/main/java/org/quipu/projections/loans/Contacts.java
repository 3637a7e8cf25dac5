package org.quipu.projections.loans;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.core.loan.LoanEvent.BorrowerContacted;
import org.quipu.core.loan.LoanEvent.OfficerChanged;
import org.quipu.projections.loans.LoanQueries.Past;
import org.quipu.projections.loans.LoanView.Contact;

/** The field work on a loan until a date, and whose loan it was then. */
record Contacts(List<Past> past, LocalDate asOf) {
    private static final Comparator<Contact> NEWEST_FIRST =
            Comparator.comparing(Contact::on).thenComparingLong(Contact::position).reversed();

    List<Contact> all() {
        return past.stream()
                .flatMap(Contacts::contact)
                .filter(contact -> !contact.on().isAfter(asOf))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static Stream<Contact> contact(Past each) {
        return switch (each.event()) {
            case BorrowerContacted it ->
                    Stream.of(
                            new Contact(
                                    each.position(),
                                    it.on(),
                                    it.way().text(),
                                    it.outcome().text(),
                                    it.officer()));
            case OfficerChanged it ->
                    Stream.of(
                            new Contact(
                                    each.position(),
                                    it.from(),
                                    "hand_over",
                                    "",
                                    Optional.of(it.officer())));
            default -> Stream.empty();
        };
    }

    /** Who looked after the loan on the date; empty where it was never handed over. */
    Optional<String> officer() {
        var changes =
                past.stream()
                        .map(Past::event)
                        .filter(OfficerChanged.class::isInstance)
                        .map(OfficerChanged.class::cast)
                        .toList();
        var last = changes.reversed().stream().filter(it -> !it.from().isAfter(asOf)).findFirst();
        if (last.isPresent()) return last.map(OfficerChanged::officer);
        return changes.stream().findFirst().flatMap(OfficerChanged::before);
    }
}
