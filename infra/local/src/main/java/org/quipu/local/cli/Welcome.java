package org.quipu.local.cli;

import java.util.Map;
import java.util.TreeMap;
import org.quipu.local.auth.Identity;
import org.quipu.local.auth.LocalSecrets;
import org.quipu.local.run.Running;

/** What people are told when a system is ready: where it is, and as whom to log in. */
record Welcome(Options options, Running running) {
    /** Names and passwords of the demo persons; none where the issuer is not ours. */
    Map<String, String> persons() {
        var persons = new TreeMap<String, String>();
        if (Options.hasOwnIssuer()) return persons;
        var secrets = LocalSecrets.in(options.home().secrets());
        for (var role : Identity.PERSON_ROLES) {
            secrets.personPassword(role).ifPresent(word -> persons.put(suffixed(role), word));
        }
        return persons;
    }

    void print() {
        if (options.json()) {
            Options.printJson(Map.of("running", running, "persons", persons()));
            return;
        }
        printAddresses();
        var persons = persons();
        if (persons.isEmpty()) return;
        System.out.println("Log in at " + running.addresses().projections() + "/ as one of");
        persons.forEach((name, word) -> System.out.printf("  %-24s %s%n", name, word));
        System.out.println();
    }

    private void printAddresses() {
        var addresses = running.addresses();
        System.out.printf(
                """

                ledger-api            %s
                projections, console  %s
                authorization server  %s
                PostgreSQL            %s
                Kafka                 %s

                """,
                addresses.api(),
                addresses.projections(),
                addresses.issuer(),
                addresses.database(),
                addresses.kafka());
    }

    private String suffixed(String role) {
        var institution = options.institution();
        return institution.equals(Identity.DEFAULT_INSTITUTION) ? role : role + "@" + institution;
    }
}
