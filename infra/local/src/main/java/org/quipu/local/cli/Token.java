package org.quipu.local.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.quipu.local.auth.Identity;
import org.quipu.local.auth.TokenMint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a token of local mode. */
@Command(
        name = "token",
        description = "Prints a bearer token of the demo person of a role (local mode only).",
        footer = {
            "Roles: integrator, cashier, loan-officer, accountant, approver, operations, auditor,",
            "administrator; with --machine also booker, and operator, who belongs to no institution."
        })
final class Token implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Parameters(paramLabel = "ROLE", description = "What the bearer may do.")
    String role = "";

    @Option(names = "--machine", description = "The token of a machine client, not of a person.")
    boolean machine;

    @Override
    public Integer call() {
        var name = role.equals(Identity.OPERATOR) ? role : role + "@" + options.institution();
        var identity =
                Identity.parse(name)
                        .orElseThrow(() -> new IllegalArgumentException("no such role: " + role));
        var mint = options.mint();
        var token = machine ? mint.machine(identity) : mint.person(identity);
        if (options.json()) {
            Options.printJson(Map.of("token", token, "expiresIn", TokenMint.LIFETIME.toSeconds()));
        } else {
            System.out.println(token);
        }
        return 0;
    }
}
