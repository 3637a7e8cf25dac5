package org.quipu.projections.balances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.quipu.core.account.Component;

/** Reads rows of {@code account}. */
final class AccountRows {
    private AccountRows() {}

    static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("id"),
                Optional.ofNullable(row.getString("external_id")),
                Optional.ofNullable(row.getString("name")),
                Component.valueOf(row.getString("component")),
                Currency.getInstance(row.getString("currency")),
                Optional.ofNullable(row.getString("client")),
                Optional.ofNullable(row.getString("product")),
                row.getString("branch"),
                row.getObject("opened_on", LocalDate.class));
    }
}
