package org.quipu.local.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys and passwords of one data folder: made at random at the first look, kept in files that only
 * their owner reads, the same ever after.
 */
public final class LocalSecrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RSAKey signingKey;
    private final Credentials credentials;

    private LocalSecrets(RSAKey signingKey, Credentials credentials) {
        this.signingKey = signingKey;
        this.credentials = credentials;
    }

    /**
     * Passwords of persons and secrets of machines by role, and the console's.
     *
     * @param console the secret of the client {@code quipu-console}
     */
    private record Credentials(
            Map<String, String> persons, Map<String, String> machines, String console) {}

    /** Reads the secrets of a folder, making those that are absent. */
    public static LocalSecrets in(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            var key = readOrMake(folder.resolve("signing-key.json"), LocalSecrets::newKey);
            var credentials =
                    readOrMake(
                            folder.resolve("credentials.json"),
                            () ->
                                    JSON.writerWithDefaultPrettyPrinter()
                                            .writeValueAsString(newCredentials()));
            return new LocalSecrets(
                    RSAKey.parse(key), JSON.readValue(credentials, Credentials.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep secrets in " + folder, e);
        } catch (ParseException e) {
            throw new IllegalStateException("the signing key in " + folder + " is damaged", e);
        }
    }

    /** The key that signs tokens. */
    RSAKey signingKey() {
        return signingKey;
    }

    /** The password of the demo person of a role. */
    public Optional<String> personPassword(String role) {
        return Optional.ofNullable(credentials.persons().get(role));
    }

    /** The secret of the machine client of a role. */
    public Optional<String> machineSecret(String role) {
        return Optional.ofNullable(credentials.machines().get(role));
    }

    /** The secret of the console's client. */
    public String consoleSecret() {
        return credentials.console();
    }

    private static String readOrMake(Path file, Supplier<String> maker) throws IOException {
        if (!Files.exists(file)) {
            var owner = PosixFilePermissions.fromString("rw-------");
            var fresh =
                    Files.createTempFile(
                            file.toAbsolutePath().getParent(),
                            "new",
                            null,
                            PosixFilePermissions.asFileAttribute(owner));
            Files.writeString(fresh, maker.get());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot make a signing key", e);
        }
    }

    private static Credentials newCredentials() {
        var persons = new TreeMap<String, String>();
        Identity.PERSON_ROLES.forEach(role -> persons.put(role, random(6)));
        var machines = new TreeMap<String, String>();
        Identity.MACHINE_ROLES.forEach(role -> machines.put(role, random(24)));
        return new Credentials(persons, machines, random(24));
    }

    private static String random(int bytes) {
        var drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
