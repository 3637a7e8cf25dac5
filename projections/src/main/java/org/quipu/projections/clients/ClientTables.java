package org.quipu.projections.clients;

import java.util.List;

/**
 * The tables of clients and groups. Nothing is ever updated: of facts with a date the last word
 * that was known counts.
 */
final class ClientTables {
    static final List<String> NAMES =
            List.of(
                    "client",
                    "client_group",
                    "client_arrangement",
                    "client_membership",
                    "client_group_end",
                    "client_group_loan",
                    "client_meeting");

    static final List<String> STATEMENTS =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS $.client (
                        client text COLLATE "C" PRIMARY KEY,
                        position bigint NOT NULL,
                        registered_on date NOT NULL,
                        branch text COLLATE "C" NOT NULL,
                        external_id text COLLATE "C")
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS client_external_id ON $.client (external_id)
                        WHERE external_id IS NOT NULL
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.client_group (
                        team text COLLATE "C" PRIMARY KEY,
                        position bigint NOT NULL,
                        formed_on date NOT NULL,
                        name text COLLATE "C" NOT NULL,
                        branch text COLLATE "C" NOT NULL,
                        joint boolean NOT NULL,
                        external_id text COLLATE "C")
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS client_group_external_id
                        ON $.client_group (external_id) WHERE external_id IS NOT NULL
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.client_arrangement (
                        team text COLLATE "C" NOT NULL,
                        valid_from date NOT NULL,
                        position bigint NOT NULL,
                        officer text COLLATE "C",
                        weekday text,
                        every text,
                        PRIMARY KEY (team, valid_from, position))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.client_membership (
                        client text COLLATE "C" NOT NULL,
                        team text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        valid_from date NOT NULL,
                        joined boolean NOT NULL,
                        PRIMARY KEY (client, team, position))
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS client_membership_team
                        ON $.client_membership (team)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.client_group_end (
                        team text COLLATE "C" PRIMARY KEY,
                        position bigint NOT NULL,
                        dissolved_on date NOT NULL)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.client_group_loan (
                        team text COLLATE "C" NOT NULL,
                        loan text COLLATE "C" NOT NULL,
                        PRIMARY KEY (team, loan))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.client_meeting (
                        team text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        met_on date NOT NULL,
                        booked_on date NOT NULL,
                        absent integer NOT NULL,
                        total bigint NOT NULL,
                        currency text NOT NULL,
                        PRIMARY KEY (team, position))
                    """);

    private ClientTables() {}
}
