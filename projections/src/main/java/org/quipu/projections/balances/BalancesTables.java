package org.quipu.projections.balances;

import java.util.List;

/**
 * The tables of balances. Amounts are minor units, debit positive; nothing is updated but {@code
 * day}. The collation is "C": ids are compared byte by byte, and prefixes can use the index.
 */
final class BalancesTables {
    static final List<String> NAMES =
            List.of(
                    "account",
                    "account_change",
                    "account_branch",
                    "account_dormancy",
                    "hold",
                    "product_version",
                    "day",
                    "booked_day",
                    "line",
                    "issued_statement",
                    "interest");

    static final List<String> STATEMENTS =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS $.account (
                        id text COLLATE "C" PRIMARY KEY,
                        external_id text COLLATE "C",
                        name text,
                        component text NOT NULL,
                        currency text NOT NULL,
                        client text COLLATE "C",
                        product text COLLATE "C",
                        branch text NOT NULL,
                        opened_on date NOT NULL,
                        position bigint NOT NULL)
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS account_external_id ON $.account (external_id)
                        WHERE external_id IS NOT NULL
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS account_client ON $.account (client)
                        WHERE client IS NOT NULL
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.account_change (
                        account text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        booked_on date NOT NULL,
                        status text NOT NULL,
                        PRIMARY KEY (account, position))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.account_branch (
                        account text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        branch text NOT NULL,
                        PRIMARY KEY (account, position))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.account_dormancy (
                        account text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        since date,
                        PRIMARY KEY (account, position))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.hold (
                        account text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        hold text COLLATE "C" NOT NULL,
                        reserves bigint NOT NULL,
                        booked_on date NOT NULL,
                        expires_on date,
                        loan text COLLATE "C",
                        PRIMARY KEY (account, position, hold))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.product_version (
                        product text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        name text NOT NULL,
                        valid_from date NOT NULL,
                        booked_on date NOT NULL,
                        floor bigint NOT NULL,
                        PRIMARY KEY (product, position))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.day (
                        booking_date date PRIMARY KEY,
                        first_position bigint NOT NULL,
                        last_position bigint NOT NULL)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.booked_day (
                        day date PRIMARY KEY,
                        position bigint NOT NULL)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.line (
                        account text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        leg smallint NOT NULL,
                        booking_date date NOT NULL,
                        value_date date NOT NULL,
                        in_books_of date NOT NULL,
                        amount bigint NOT NULL,
                        balance bigint NOT NULL,
                        type text NOT NULL,
                        counterparty text,
                        external_id text,
                        receipt text,
                        narrative text,
                        PRIMARY KEY (account, position, leg))
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS line_by_value
                        ON $.line (account, value_date, position, leg)
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS line_of_another_date
                        ON $.line (account, value_date) WHERE value_date <> booking_date
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.issued_statement (
                        account text COLLATE "C" NOT NULL,
                        number integer NOT NULL,
                        position bigint NOT NULL,
                        first_day date NOT NULL,
                        last_day date NOT NULL,
                        opening bigint NOT NULL,
                        closing bigint NOT NULL,
                        digest text NOT NULL,
                        booked_on date NOT NULL,
                        PRIMARY KEY (account, number))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.interest (
                        account text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        in_books_of date NOT NULL,
                        gross bigint NOT NULL,
                        tax bigint NOT NULL,
                        overdraft bigint NOT NULL,
                        PRIMARY KEY (account, position))
                    """);

    private BalancesTables() {}
}
