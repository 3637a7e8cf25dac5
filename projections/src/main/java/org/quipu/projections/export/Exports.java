package org.quipu.projections.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.quipu.projections.runtime.Generations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps who took which file, and tells. Nothing kept is changed or taken away again. */
public final class Exports {
    private static final String TABLE =
            """
            CREATE TABLE IF NOT EXISTS $.export (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                taken_at timestamptz NOT NULL DEFAULT clock_timestamp(),
                subject text NOT NULL,
                roles text NOT NULL,
                path text NOT NULL,
                query text NOT NULL,
                file text NOT NULL,
                position bigint NOT NULL)
            """;

    private final JdbcClient database;
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    /**
     * Exports of the institutions of a database.
     *
     * @param source the database
     */
    public Exports(DataSource source) {
        this.database = JdbcClient.create(source);
    }

    /**
     * Which exports are asked for.
     *
     * @param by of one person or machine
     * @param from taken on this day or later, UTC
     * @param to taken on this day or before, UTC
     * @param before those before this one
     * @param limit how many at most
     */
    public record Request(
            Optional<String> by,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<Long> before,
            int limit) {}

    /**
     * Keeps one. It is durable once this returns.
     *
     * @param ledger of which ledger
     * @param taken what, and by whom
     */
    public void keep(String ledger, Export.Taken taken) {
        statement(
                        ledger,
                        """
                        INSERT INTO $.export (subject, roles, path, query, file, position)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        taken.by(),
                        taken.roles(),
                        taken.path(),
                        taken.query(),
                        taken.file(),
                        taken.position())
                .update();
    }

    /**
     * Tells of them.
     *
     * @param ledger of which ledger
     * @param asked which
     * @return the last one first
     */
    public List<Export> list(String ledger, Request asked) {
        return statement(
                        ledger,
                        """
                        SELECT * FROM $.export
                        WHERE id < :before AND taken_at >= :from AND taken_at < :to
                          AND (:by = '' OR subject = :by)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("before", asked.before().orElse(Long.MAX_VALUE))
                .param("from", start(asked.from().orElse(LocalDate.EPOCH)))
                .param("to", start(asked.to().orElse(LocalDate.of(9998, 1, 1)).plusDays(1)))
                .param("by", asked.by().orElse(""))
                .param("limit", asked.limit())
                .query((row, _) -> read(row))
                .list();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private JdbcClient.StatementSpec statement(String ledger, String sql) {
        var generations = new Generations(ledger);
        if (!made.contains(ledger)) {
            database.sql(generations.render(TABLE)).update();
            made.add(ledger);
        }
        return database.sql(generations.render(sql));
    }

    private static Export read(ResultSet row) throws SQLException {
        return new Export(
                row.getLong("id"),
                Instant.from(row.getObject("taken_at", OffsetDateTime.class)),
                new Export.Taken(
                        row.getString("subject"),
                        row.getString("roles"),
                        row.getString("path"),
                        row.getString("query"),
                        row.getString("file"),
                        row.getLong("position")));
    }
}
