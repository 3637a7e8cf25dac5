package org.quipu.projections.clients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.quipu.core.money.Money;
import org.quipu.projections.arrears.Arrears;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.BalanceQueries;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;
import org.quipu.projections.loans.LoanQueries;
import org.quipu.projections.loans.Loans;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Asks for a client or a group at a date, as known at a position. */
public final class ClientQueries {
    private static final int MEETINGS = 12;

    private final Reading.Room room;
    private final LoanQueries loans;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     * @param loans where lives are asked
     */
    public ClientQueries(DataSource database, LoanQueries loans) {
        this.room = new Reading.Room(database);
        this.loans = loans;
    }

    /**
     * A client.
     *
     * @param ledger of which ledger
     * @param ref which client, by its id or the caller's own identifier
     * @param when for when
     * @return empty where there was no such client
     */
    public Optional<ClientView> client(String ledger, AccountRef ref, When when) {
        return room.read(
                ledger,
                reading -> {
                    var moment = moment(reading, when);
                    return one(reading, "client", "client", ref, moment)
                            .query((row, _) -> client(row, reading, moment))
                            .optional();
                });
    }

    /**
     * A group.
     *
     * @param ledger of which ledger
     * @param ref which group, by its id or the caller's own identifier
     * @param when for when
     * @return empty where there was no such group
     */
    public Optional<GroupView> group(String ledger, AccountRef ref, When when) {
        return room.read(
                ledger,
                reading -> {
                    var moment = moment(reading, when);
                    return one(reading, "client_group", "team", ref, moment)
                            .query((row, _) -> group(row, reading, moment))
                            .optional();
                });
    }

    private static Moment moment(Reading reading, When when) {
        return reading.moment(when, List.of(Clients.NAME, Arrears.NAME, Loans.NAME));
    }

    private static StatementSpec one(
            Reading reading, String table, String id, AccountRef ref, Moment moment) {
        var column = ref.external() ? "external_id" : id;
        return reading.sql(
                        "SELECT * FROM $.%s WHERE %s = ? AND position <= ?"
                                .formatted(table, column))
                .params(ref.name(), moment.position());
    }

    private ClientView client(ResultSet row, Reading reading, Moment moment) throws SQLException {
        var id = row.getString("client");
        return new ClientView(
                moment,
                id,
                Optional.ofNullable(row.getString("external_id")),
                row.getString("branch"),
                row.getObject("registered_on", LocalDate.class),
                row.getLong("position"),
                facts(reading, id, moment),
                groups(reading, id, moment),
                holdings(reading, moment, List.of(id), "").getOrDefault(id, List.of()));
    }

    private static List<ClientView.Fact> facts(Reading reading, String client, Moment moment) {
        return reading.sql(
                        """
                        SELECT DISTINCT ON (dimension) dimension, value, valid_from, position
                        FROM $.arrears_client
                        WHERE client = ? AND valid_from <= ? AND position <= ?
                        ORDER BY dimension, valid_from DESC, position DESC
                        """)
                .params(client, moment.asOf(), moment.position())
                .query((row, _) ->
                        new ClientView.Fact(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getLong(4)))
                .list();
    }

    private static List<ClientView.Membership> groups(
            Reading reading, String client, Moment moment) {
        return reading.sql(
                        """
                        SELECT last.team, g.name, last.valid_from, last.position FROM (
                            SELECT DISTINCT ON (team) * FROM $.client_membership
                            WHERE client = :client AND valid_from <= :asOf AND position <= :position
                            ORDER BY team, position DESC) AS last
                        JOIN $.client_group AS g ON g.team = last.team
                        WHERE last.joined AND NOT EXISTS (
                            SELECT FROM $.client_group_end AS e WHERE e.team = last.team
                              AND e.dissolved_on <= :asOf AND e.position <= :position)
                        ORDER BY g.name
                        """)
                .param("client", client)
                .param("asOf", moment.asOf())
                .param("position", moment.position())
                .query((row, _) ->
                        new ClientView.Membership(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getLong(4)))
                .list();
    }

    private GroupView group(ResultSet row, Reading reading, Moment moment) throws SQLException {
        var id = row.getString("team");
        var terms =
                new GroupView.Terms(
                        row.getString("name"),
                        row.getString("branch"),
                        row.getBoolean("joint"),
                        Optional.ofNullable(row.getString("external_id")),
                        row.getObject("formed_on", LocalDate.class),
                        row.getLong("position"));
        var dissolvedOn = dissolvedOn(reading, id, moment);
        return new GroupView(
                moment,
                id,
                terms,
                dissolvedOn,
                arrangement(reading, id, moment),
                members(reading, id, dissolvedOn.isPresent(), moment),
                meetings(reading, id, moment));
    }

    private static Optional<LocalDate> dissolvedOn(Reading reading, String id, Moment moment) {
        return reading.sql(
                        """
                        SELECT dissolved_on FROM $.client_group_end
                        WHERE team = ? AND dissolved_on <= ? AND position <= ?
                        """)
                .params(id, moment.asOf(), moment.position())
                .query(LocalDate.class)
                .optional();
    }

    private static GroupView.Arrangement arrangement(Reading reading, String id, Moment moment) {
        return reading.sql(
                        """
                        SELECT officer, weekday, every FROM $.client_arrangement
                        WHERE team = ? AND valid_from <= ? AND position <= ?
                        ORDER BY valid_from DESC, position DESC LIMIT 1
                        """)
                .params(id, moment.asOf(), moment.position())
                .query((row, _) ->
                        new GroupView.Arrangement(
                                Optional.ofNullable(row.getString(1)),
                                Optional.ofNullable(row.getString(2)),
                                Optional.ofNullable(row.getString(3))))
                .optional()
                .orElse(GroupView.Arrangement.NONE);
    }

    private List<GroupView.Member> members(
            Reading reading, String id, boolean isOver, Moment moment) {
        var since = new TreeMap<String, LocalDate>();
        if (!isOver) since.putAll(since(reading, id, moment));
        var holdings = holdings(reading, moment, List.copyOf(since.keySet()), id);
        var everybody = new TreeMap<String, List<Holding>>(holdings);
        since.keySet().forEach(client -> everybody.putIfAbsent(client, List.of()));
        return everybody.entrySet().stream()
                .map(each ->
                        new GroupView.Member(
                                each.getKey(),
                                Optional.ofNullable(since.get(each.getKey())),
                                each.getValue()))
                .filter(member ->
                        member.since().isPresent()
                                || member.holdings().stream().anyMatch(Holding::isOpen))
                .toList();
    }

    private static Map<String, LocalDate> since(Reading reading, String id, Moment moment) {
        var since = new HashMap<String, LocalDate>();
        reading.sql(
                        """
                        SELECT client, valid_from FROM (
                            SELECT DISTINCT ON (client) client, valid_from, joined
                            FROM $.client_membership
                            WHERE team = ? AND valid_from <= ? AND position <= ?
                            ORDER BY client, position DESC) AS last
                        WHERE joined
                        """)
                .params(id, moment.asOf(), moment.position())
                .query((row, _) -> since.put(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
        return since;
    }

    /** What clients hold, and the loans of a group whoever owes them; by client. */
    private Map<String, List<Holding>> holdings(
            Reading reading, Moment moment, List<String> clients, String group) {
        var balances = BalanceQueries.held(reading, moment, clients, ofGroup(reading, group));
        var ids =
                balances.stream()
                        .filter(it -> it.account().component().isLoan())
                        .map(it -> it.account().id())
                        .toList();
        var standings = loans.standings(reading, moment, ids);
        var holdings = new TreeMap<String, List<Holding>>();
        for (var balance : balances) {
            var account = balance.account();
            holdings.computeIfAbsent(account.client().orElseThrow(), _ -> new ArrayList<>())
                    .add(new Holding(balance, Optional.ofNullable(standings.get(account.id()))));
        }
        return holdings;
    }

    private static List<String> ofGroup(Reading reading, String group) {
        if (group.isEmpty()) return List.of();
        return reading.sql("SELECT loan FROM $.client_group_loan WHERE team = ?")
                .param(group)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static List<GroupView.Meeting> meetings(Reading reading, String id, Moment moment) {
        return reading.sql(
                        """
                        SELECT position, met_on, absent, total, currency FROM $.client_meeting
                        WHERE team = ? AND booked_on <= ? AND position <= ?
                        ORDER BY position DESC LIMIT ?
                        """)
                .params(id, moment.asOf(), moment.position(), MEETINGS)
                .query((row, _) ->
                        new GroupView.Meeting(
                                row.getLong(1),
                                row.getObject(2, LocalDate.class),
                                row.getInt(3),
                                new Money(Currency.getInstance(row.getString(5)), row.getLong(4))))
                .list();
    }

    /**
     * The first event of each loan and account that a sheet paid on.
     *
     * @param ledger of which ledger
     * @param ids of loans and accounts
     * @param sheet the position of its event
     * @param through the position of the last event of the same decision
     * @return positions by id
     */
    public Map<String, Long> outcomes(String ledger, List<String> ids, long sheet, long through) {
        if (ids.isEmpty()) return Map.of();
        return room.read(
                ledger,
                reading -> {
                    var outcomes = new HashMap<String, Long>();
                    reading.sql(
                                    """
                                    SELECT id, min(position) FROM (
                                        SELECT loan AS id, position FROM $.loan_event
                                        WHERE loan IN (:ids) AND position > :sheet AND position <= :through
                                        UNION ALL
                                        SELECT account, position FROM $.line
                                        WHERE account IN (:ids) AND position > :sheet AND position <= :through) AS each
                                    GROUP BY id
                                    """)
                            .param("ids", ids)
                            .param("sheet", sheet)
                            .param("through", through)
                            .query((row, _) -> outcomes.put(row.getString(1), row.getLong(2)))
                            .list();
                    return outcomes;
                });
    }
}
