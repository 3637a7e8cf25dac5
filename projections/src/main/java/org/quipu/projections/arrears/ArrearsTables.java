package org.quipu.projections.arrears;

import java.util.List;

/**
 * The tables of arrears. A loan is numbered by the position of its application, a scope by the
 * position of its first disbursement, and a loan names those of all its stays. A span holds from
 * {@code value_from} until before {@code value_to}, and was known from position {@code known_from}
 * until before {@code known_to}; while it is known that is null. Indexes hold either what is known
 * or what is known no longer. A flow is of one day, and known as a span is. Nothing else is ever
 * updated but a loan's state. Amounts are minor units.
 */
final class ArrearsTables {
    static final List<String> NAMES =
            List.of(
                    "arrears_loan",
                    "arrears_scope",
                    "arrears_client",
                    "arrears_promise",
                    "arrears_contact",
                    "arrears_hand_over",
                    "arrears_portfolio",
                    "arrears_instalment",
                    "arrears_flow");

    static final List<String> STATEMENTS =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS $.arrears_loan (
                        loan text COLLATE "C" PRIMARY KEY,
                        number bigint NOT NULL,
                        client text COLLATE "C" NOT NULL,
                        scopes text NOT NULL,
                        state text NOT NULL)
                    """,
                    """
                    CREATE UNIQUE INDEX IF NOT EXISTS arrears_loan_number
                        ON $.arrears_loan (number) INCLUDE (client, loan)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.arrears_scope (
                        scope bigint PRIMARY KEY,
                        branch text COLLATE "C" NOT NULL,
                        product text COLLATE "C" NOT NULL,
                        currency text COLLATE "C" NOT NULL,
                        officer text COLLATE "C" NOT NULL,
                        fund text COLLATE "C" NOT NULL,
                        team text COLLATE "C" NOT NULL,
                        UNIQUE (branch, product, currency, officer, fund, team))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.arrears_client (
                        dimension text COLLATE "C" NOT NULL,
                        client text COLLATE "C" NOT NULL,
                        valid_from date NOT NULL,
                        position bigint NOT NULL,
                        value text COLLATE "C" NOT NULL,
                        PRIMARY KEY (dimension, client, valid_from, position))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.arrears_promise (
                        loan text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        booked_on date NOT NULL,
                        amount bigint NOT NULL,
                        due date NOT NULL,
                        PRIMARY KEY (loan, position))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.arrears_contact (
                        loan text COLLATE "C" NOT NULL,
                        position bigint NOT NULL,
                        booked_on date NOT NULL,
                        made_on date NOT NULL,
                        way text COLLATE "C" NOT NULL,
                        outcome text COLLATE "C" NOT NULL,
                        PRIMARY KEY (loan, position))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.arrears_hand_over (
                        loan text COLLATE "C" NOT NULL,
                        valid_from date NOT NULL,
                        position bigint NOT NULL,
                        officer text COLLATE "C" NOT NULL,
                        PRIMARY KEY (loan, valid_from, position))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.arrears_portfolio (
                        loan bigint NOT NULL,
                        value_from date NOT NULL,
                        value_to date NOT NULL,
                        known_from bigint NOT NULL,
                        known_to bigint,
                        scope bigint NOT NULL,
                        principal bigint NOT NULL,
                        late_since date,
                        uncured boolean NOT NULL,
                        PRIMARY KEY (loan, value_from, known_from))
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS arrears_portfolio_until
                        ON $.arrears_portfolio (value_to, value_from)
                        INCLUDE (loan, scope, principal, late_since, uncured, known_from)
                        WHERE known_to IS NULL
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS arrears_portfolio_from
                        ON $.arrears_portfolio (value_from, value_to)
                        INCLUDE (loan, scope, principal, late_since, uncured, known_from)
                        WHERE known_to IS NULL
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS arrears_portfolio_forgotten
                        ON $.arrears_portfolio (known_to, known_from)
                        INCLUDE (value_from, value_to, loan, scope, principal, late_since, uncured)
                        WHERE known_to IS NOT NULL
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.arrears_instalment (
                        loan bigint NOT NULL,
                        due date NOT NULL,
                        value_from date NOT NULL,
                        value_to date NOT NULL,
                        known_from bigint NOT NULL,
                        known_to bigint,
                        scope bigint NOT NULL,
                        fee bigint NOT NULL,
                        interest bigint NOT NULL,
                        principal bigint NOT NULL,
                        PRIMARY KEY (loan, due, value_from, known_from))
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS arrears_instalment_due
                        ON $.arrears_instalment (due, value_to)
                        INCLUDE (loan, value_from, scope, fee, interest, principal, known_from)
                        WHERE known_to IS NULL AND value_to > due
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS arrears_instalment_forgotten
                        ON $.arrears_instalment (known_to, known_from)
                        INCLUDE (loan, due, value_from, value_to, scope, fee, interest, principal)
                        WHERE known_to IS NOT NULL AND value_to > due
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.arrears_flow (
                        loan bigint NOT NULL,
                        value_date date NOT NULL,
                        known_from bigint NOT NULL,
                        known_to bigint,
                        scope bigint NOT NULL,
                        disbursed bigint NOT NULL,
                        tranche bigint NOT NULL,
                        taken_over bigint NOT NULL,
                        capitalised bigint NOT NULL,
                        principal_repaid bigint NOT NULL,
                        interest_repaid bigint NOT NULL,
                        fees_repaid bigint NOT NULL,
                        penalties_repaid bigint NOT NULL,
                        waived bigint NOT NULL,
                        written_off bigint NOT NULL,
                        forgiven bigint NOT NULL,
                        recovered bigint NOT NULL,
                        transferred bigint NOT NULL,
                        PRIMARY KEY (loan, value_date, scope, known_from))
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS arrears_flow_day
                        ON $.arrears_flow (value_date) WHERE known_to IS NULL
                    """);

    private ArrearsTables() {}
}
