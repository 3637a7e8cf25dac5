package org.quipu.projections.clients;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import org.quipu.core.client.ClientEvent.ClientRegistered;
import org.quipu.core.collection.CollectionEvent.CollectionSheetPosted;
import org.quipu.core.group.Arrangement;
import org.quipu.core.group.GroupEvent;
import org.quipu.core.loan.LoanEvent.LoanApplied;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/** The rows a batch of events adds. */
final class ClientRows {
    private final CopyRows clients =
            new CopyRows("$.client (client, position, registered_on, branch, external_id)", 5);
    private final CopyRows groups =
            new CopyRows(
                    "$.client_group (team, position, formed_on, name, branch, joint, external_id)",
                    7);
    private final CopyRows arrangements =
            new CopyRows(
                    "$.client_arrangement (team, valid_from, position, officer, weekday, every)",
                    6);
    private final CopyRows memberships =
            new CopyRows("$.client_membership (client, team, position, valid_from, joined)", 5);
    private final CopyRows ends =
            new CopyRows("$.client_group_end (team, position, dissolved_on)", 3);
    private final CopyRows loans = new CopyRows("$.client_group_loan (team, loan)", 2);
    private final CopyRows meetings =
            new CopyRows(
                    "$.client_meeting (team, position, met_on, booked_on, absent, total, currency)",
                    7);

    void add(Happened happened) {
        var position = happened.position();
        switch (happened.event()) {
            case ClientRegistered it ->
                    clients.row()
                            .text(it.client())
                            .bigint(position)
                            .date(it.bookedOn())
                            .text(it.branch())
                            .text(it.externalId());
            case GroupEvent it -> add(it, position);
            case LoanApplied it ->
                    it.group().ifPresent(group -> loans.row().text(group).text(it.loan()));
            case CollectionSheetPosted it ->
                    meetings.row()
                            .text(it.group())
                            .bigint(position)
                            .date(it.meeting())
                            .date(it.bookedOn())
                            .integer(it.absent().size())
                            .bigint(it.total().minor())
                            .text(it.total().currency().getCurrencyCode());
            default -> {}
        }
    }

    private void add(GroupEvent event, long position) {
        switch (event) {
            case GroupEvent.GroupFormed it -> {
                groups.row()
                        .text(it.group())
                        .bigint(position)
                        .date(it.formedOn())
                        .text(it.terms().name())
                        .text(it.terms().branch())
                        .bool(it.terms().jointLiability())
                        .text(it.terms().externalId());
                arranged(it.group(), it.formedOn(), position, it.arrangement());
            }
            case GroupEvent.GroupRearranged it ->
                    arranged(it.group(), it.validFrom(), position, it.arrangement());
            case GroupEvent.MemberJoined it -> member(it, position, it.joinedOn(), true);
            case GroupEvent.MemberLeft it -> member(it, position, it.leftOn(), false);
            case GroupEvent.GroupDissolved it ->
                    ends.row().text(it.group()).bigint(position).date(it.dissolvedOn());
        }
    }

    private void arranged(String group, LocalDate from, long position, Arrangement arrangement) {
        var meeting = arrangement.meeting();
        arrangements
                .row()
                .text(group)
                .date(from)
                .bigint(position)
                .text(arrangement.officer())
                .text(meeting.map(it -> lower(it.weekday())))
                .text(meeting.map(it -> lower(it.every())));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void member(GroupEvent.OfMember event, long position, LocalDate from, boolean joined) {
        memberships
                .row()
                .text(event.client())
                .text(event.group())
                .bigint(position)
                .date(from)
                .bool(joined);
    }

    void write(Connection connection, Schema schema) throws SQLException {
        clients.copy(connection, schema);
        groups.copy(connection, schema);
        arrangements.copy(connection, schema);
        memberships.copy(connection, schema);
        ends.copy(connection, schema);
        loans.copy(connection, schema);
        meetings.copy(connection, schema);
    }
}
