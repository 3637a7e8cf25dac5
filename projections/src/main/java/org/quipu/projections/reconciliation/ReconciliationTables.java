package org.quipu.projections.reconciliation;

import java.util.List;

/** The tables of the reconciliation. */
final class ReconciliationTables {
    static final List<String> NAMES =
            List.of(
                    "reconciliation_account",
                    "reconciliation_loan",
                    "reconciliation_saver",
                    "reconciliation_provision",
                    "reconciliation_product",
                    "reconciliation_move",
                    "reconciliation_day",
                    "reconciliation_held",
                    "reconciliation_break");

    static final List<String> STATEMENTS =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS $.reconciliation_account (
                        account text COLLATE "C" PRIMARY KEY,
                        component text NOT NULL,
                        branch text COLLATE "C" NOT NULL,
                        product text COLLATE "C" NOT NULL,
                        currency text COLLATE "C" NOT NULL,
                        balance bigint NOT NULL)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.reconciliation_loan (
                        loan text COLLATE "C" PRIMARY KEY,
                        chunk integer,
                        over boolean NOT NULL,
                        measured_since date,
                        measured text NOT NULL,
                        state text NOT NULL)
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS reconciliation_loan_of_chunk
                        ON $.reconciliation_loan (chunk) WHERE NOT over
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.reconciliation_saver (
                        account text COLLATE "C" PRIMARY KEY,
                        product text COLLATE "C" NOT NULL,
                        is_deposit boolean NOT NULL,
                        chunk integer,
                        measured_since date,
                        measured text NOT NULL,
                        state text NOT NULL)
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS reconciliation_saver_of_chunk
                        ON $.reconciliation_saver (product, chunk)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.reconciliation_product (
                        position bigint PRIMARY KEY,
                        type text NOT NULL,
                        payload bytea NOT NULL)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.reconciliation_provision (
                        position bigint PRIMARY KEY,
                        type text NOT NULL,
                        payload bytea NOT NULL)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.reconciliation_move (
                        position bigint NOT NULL,
                        figure text COLLATE "C" NOT NULL,
                        branch text COLLATE "C" NOT NULL,
                        product text COLLATE "C" NOT NULL,
                        currency text COLLATE "C" NOT NULL,
                        amount bigint NOT NULL,
                        PRIMARY KEY (position, figure, branch, product, currency))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.reconciliation_day (
                        position bigint PRIMARY KEY,
                        day date NOT NULL,
                        correction boolean NOT NULL)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.reconciliation_held (
                        ledger boolean PRIMARY KEY,
                        through bigint NOT NULL)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.reconciliation_break (
                        figure text COLLATE "C" NOT NULL,
                        branch text COLLATE "C" NOT NULL,
                        product text COLLATE "C" NOT NULL,
                        currency text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        PRIMARY KEY (figure, branch, product, currency))
                    """);

    private ReconciliationTables() {}
}
