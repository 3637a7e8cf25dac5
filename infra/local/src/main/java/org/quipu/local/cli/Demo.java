package org.quipu.local.cli;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.quipu.local.auth.Identity;
import org.quipu.local.auth.LocalSecrets;
import org.quipu.local.http.Institutions;
import org.quipu.local.run.Running;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole system with an institution to look at. */
@Command(
        name = "demo",
        description = "Starts everything, makes a small institution and says how to use it.")
final class Demo implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Option(names = "--detach", description = "Returns when all is ready; ./quipu down stops it.")
    boolean detach;

    @Option(names = "--fresh", description = "Throws the data of earlier runs away first.")
    boolean fresh;

    @Override
    public Integer call() {
        var running = options.running().orElseGet(() -> new Starter(options).start(fresh, detach));
        var mint = options.mint();
        var institution = options.institution();
        try (var institutions = new Institutions(running.addresses().api(), mint)) {
            institutions.create(institution, ZoneId.of("Africa/Nairobi"), Optional.empty());
        }
        new DemoData(running.addresses().api(), mint, institution).fill();
        print(running, institution);
        return detach ? 0 : Foreground.hold(options.home(), running);
    }

    private void print(Running running, String institution) {
        var secrets = LocalSecrets.in(options.home().secrets());
        var passwords = new TreeMap<String, String>();
        for (var role : Identity.PERSON_ROLES) {
            passwords.put(suffixed(role, institution), secrets.personPassword(role).orElse(""));
        }
        if (options.json()) {
            Options.printJson(Map.of("running", running, "persons", passwords));
            return;
        }
        Up.print(running);
        System.out.println("Log in at " + running.addresses().projections() + "/ as one of");
        passwords.forEach((name, word) -> System.out.printf("  %-24s %s%n", name, word));
        System.out.println();
        System.out.println(DemoData.example(running.addresses(), institution));
    }

    private static String suffixed(String role, String institution) {
        return institution.equals(Identity.DEFAULT_INSTITUTION) ? role : role + "@" + institution;
    }
}
