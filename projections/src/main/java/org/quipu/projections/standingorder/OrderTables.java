package org.quipu.projections.standingorder;

import java.util.List;

/**
 * The tables of standing orders. Nothing is ever updated: the newest row up to a position holds.
 */
final class OrderTables {
    static final List<String> NAMES =
            List.of(
                    "standing_order",
                    "standing_order_status",
                    "standing_order_next",
                    "standing_order_try");

    static final List<String> STATEMENTS =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS $.standing_order (
                        order_id text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        account text COLLATE "C" NOT NULL,
                        paid_to text COLLATE "C" NOT NULL,
                        pays text NOT NULL,
                        currency text,
                        amount bigint,
                        frequency text,
                        start_on date NOT NULL,
                        until_on date,
                        tries integer NOT NULL,
                        PRIMARY KEY (order_id, position))
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS standing_order_account
                        ON $.standing_order (account)
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS standing_order_paid_to
                        ON $.standing_order (paid_to)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.standing_order_status (
                        order_id text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        status text NOT NULL,
                        reason text,
                        on_day date NOT NULL,
                        PRIMARY KEY (order_id, position))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.standing_order_next (
                        order_id text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        next_on date,
                        PRIMARY KEY (order_id, position))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.standing_order_try (
                        order_id text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        occasion date NOT NULL,
                        attempt integer NOT NULL,
                        tried_on date NOT NULL,
                        tried_in text NOT NULL,
                        paid bigint NOT NULL,
                        missing bigint NOT NULL,
                        refused text,
                        transaction bigint,
                        PRIMARY KEY (order_id, position))
                    """);

    private OrderTables() {}
}
