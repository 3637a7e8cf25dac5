package org.quipu.log.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.quipu.log.Ledgers.Founding;
import org.quipu.log.ReadFailed;

/** The list of institutions. */
public final class Registry {
    private final DataSource pool;

    /**
     * Opens the registry.
     *
     * @param pool connections to the database that holds it
     */
    public Registry(DataSource pool) {
        this.pool = pool;
    }

    /**
     * Adds an institution.
     *
     * @param founding its terms
     * @return true if it is new, false if it was there with the same terms
     * @throws IllegalArgumentException if the name is taken under other terms
     */
    public boolean add(Founding founding) {
        try (var connection = pool.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                insert into quipu.institution (name, zone, business_date)
                                values (?, ?, ?) on conflict (name) do nothing\
                                """)) {
            statement.setString(1, founding.name());
            statement.setString(2, founding.zone().getId());
            statement.setObject(3, founding.businessDate().orElse(null));
            if (statement.executeUpdate() == 1) return true;
        } catch (SQLException e) {
            throw new ReadFailed(e);
        }
        if (find(founding.name()).equals(Optional.of(founding))) return false;
        throw new IllegalArgumentException(
                "There is an institution of this name with another zone or first business date");
    }

    /**
     * Finds an institution.
     *
     * @param name its name
     * @return its terms, if there is one
     */
    public Optional<Founding> find(String name) {
        return select("where name = ?", name).stream().findFirst();
    }

    /**
     * All institutions.
     *
     * @return their names, sorted
     */
    public List<String> names() {
        return select("order by name").stream().map(Founding::name).toList();
    }

    private List<Founding> select(String clause, String... parameters) {
        try (var connection = pool.getConnection();
                var statement =
                        connection.prepareStatement(
                                "select name, zone, business_date from quipu.institution "
                                        + clause)) {
            for (var i = 0; i < parameters.length; i++) statement.setString(i + 1, parameters[i]);
            var found = new ArrayList<Founding>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(
                            new Founding(
                                    rows.getString(1),
                                    ZoneId.of(rows.getString(2)),
                                    Optional.ofNullable(rows.getObject(3, LocalDate.class))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new ReadFailed(e);
        }
    }
}
