package org.quipu.projections.payment;

import java.util.List;

/**
 * The tables of reported payments. Nothing is ever updated: whether a payment waits follows from
 * what left suspense and what was undone up to a position.
 */
final class PaymentTables {
    static final List<String> NAMES =
            List.of(
                    "payment_file",
                    "payment_line",
                    "payment_suspended",
                    "payment_left",
                    "payment_undone");

    static final List<String> STATEMENTS =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS $.payment_file (
                        file text COLLATE "C" PRIMARY KEY,
                        position bigint NOT NULL,
                        channel text COLLATE "C" NOT NULL,
                        name text,
                        digest text NOT NULL,
                        account text COLLATE "C" NOT NULL,
                        suspense text COLLATE "C" NOT NULL,
                        currency text NOT NULL,
                        total bigint NOT NULL,
                        booked_on date NOT NULL,
                        actor text NOT NULL)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.payment_line (
                        file text COLLATE "C" NOT NULL,
                        line integer NOT NULL,
                        position bigint NOT NULL,
                        reported text COLLATE "C" NOT NULL,
                        value_date date NOT NULL,
                        amount bigint NOT NULL,
                        outcome text NOT NULL,
                        rule text,
                        loan text COLLATE "C",
                        transaction bigint,
                        PRIMARY KEY (file, line))
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS payment_line_transaction
                        ON $.payment_line (transaction)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.payment_suspended (
                        position bigint PRIMARY KEY,
                        account text COLLATE "C" NOT NULL,
                        paid_to text COLLATE "C" NOT NULL,
                        currency text NOT NULL,
                        amount bigint NOT NULL,
                        value_date date NOT NULL,
                        booked_on date NOT NULL,
                        external_id text COLLATE "C",
                        channel text COLLATE "C",
                        rule text)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.payment_left (
                        payment bigint NOT NULL,
                        position bigint NOT NULL,
                        how text NOT NULL,
                        taken_by bigint NOT NULL,
                        loan text COLLATE "C",
                        booked_on date NOT NULL,
                        actor text NOT NULL,
                        PRIMARY KEY (payment, position))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.payment_undone (
                        transaction bigint PRIMARY KEY,
                        position bigint NOT NULL)
                    """);

    private PaymentTables() {}
}
