package org.quipu.api.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a caller may do. Each operation names its roles. */
public enum Role {
    /** Systems that post: clients, accounts, postings, reversals; reads its own institution. */
    INTEGRATOR,
    /** Savings and till postings and their reversals. */
    CASHIER,
    /** Clients, applications, schedules. */
    LOAN_OFFICER,
    /** Journals, periods, mappings. */
    ACCOUNTANT,
    /** Grants and refuses what waits for a second person. */
    APPROVER,
    /** Reads, retries, opens and closes days. */
    OPERATIONS,
    /** Reads everything, the log included; writes nothing. */
    AUDITOR,
    /** Products, settlement accounts, settings; posts nothing. */
    ADMINISTRATOR,
    /** A machine that books what the bank earned in a day. */
    BOOKER,
    /** Runs the installation: founds institutions, belongs to none. */
    OPERATOR;

    /** Everybody who belongs to an institution and may look at an account. */
    public static final Set<Role> READERS =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(BOOKER, OPERATOR)));

    /**
     * The name in tokens and in the OpenAPI document.
     *
     * @return for example {@code loan-officer}
     */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
