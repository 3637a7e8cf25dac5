package org.quipu.local.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quipu.local.auth.Identity;
import org.quipu.local.auth.LocalSecrets;
import org.quipu.local.auth.TokenMint;
import org.quipu.local.http.Api;
import org.quipu.local.run.Home;
import org.quipu.local.run.Running;
import org.quipu.local.run.Running.Addresses;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every command takes. */
final class Options {
    /** For people, or for programs. */
    enum Output {
        TEXT,
        JSON
    }

    @Option(
            names = "--output",
            paramLabel = "text|json",
            description = "For people (default) or for programs.")
    Output output = Output.TEXT;

    @Option(
            names = "--institution",
            paramLabel = "NAME",
            description = "The institution to work in (default demo).")
    @Nullable String institutionGiven;

    @Option(
            names = "--api-port",
            paramLabel = "PORT",
            defaultValue = "${env:QUIPU_API_PORT:-8080}",
            description = "Port of ledger-api (default 8080, or $QUIPU_API_PORT).")
    int apiPort = 8080;

    @Option(
            names = "--projections-port",
            paramLabel = "PORT",
            defaultValue = "${env:QUIPU_PROJECTIONS_PORT:-8081}",
            description = "Port of projections (default 8081, or $QUIPU_PROJECTIONS_PORT).")
    int projectionsPort = 8081;

    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    boolean help;

    boolean json() {
        return output == Output.JSON;
    }

    String institution() {
        return institutionGiven == null ? Identity.DEFAULT_INSTITUTION : institutionGiven;
    }

    Home home() {
        var given = System.getenv("QUIPU_HOME");
        return new Home(Path.of(given == null || given.isBlank() ? ".quipu" : given));
    }

    /** The running system's addresses; the command fails where nothing runs. */
    Addresses addresses() {
        return running()
                .map(Running::addresses)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "nothing runs in " + home().root() + ": start it by ./quipu up"));
    }

    Optional<Running> running() {
        return Running.in(home()).filter(running -> running.supervisor().alive());
    }

    /** Signs tokens of this data folder, in the name of its issuer. */
    TokenMint mint() {
        if (hasOwnIssuer()) {
            throw new IllegalStateException(
                    "QUIPU_ISSUER names an issuer of yours: ask it for tokens");
        }
        return new TokenMint(addresses().issuer(), LocalSecrets.in(home().secrets()));
    }

    /** What the staff who close days can ask of the institution. */
    Api operations() {
        return operations(addresses().api());
    }

    /** What the staff who run the system can ask of one of the applications. */
    Api operations(String address) {
        var operations = new Identity("operations", Optional.of(institution()));
        var mint = mint();
        return new Api(address, () -> mint.machine(operations));
    }

    /** What an auditor can read of the institution at one of the applications. */
    Api auditor(String address) {
        var auditor =
                Identity.parse("auditor@" + institution())
                        .orElseThrow(() -> new IllegalArgumentException("no such institution"));
        var mint = mint();
        return new Api(address, () -> mint.person(auditor));
    }

    /** A figure of an answer; empty where it has none. */
    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** Whether the caller brings an issuer, whose persons and keys we do not know. */
    static boolean hasOwnIssuer() {
        var issuer = System.getenv("QUIPU_ISSUER");
        return issuer != null && !issuer.isBlank();
    }

    /** Prints an answer for programs. */
    static void printJson(Object value) {
        System.out.println(
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }
}
