package org.quipu.log.store;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.quipu.log.PersonVault;
import org.quipu.log.ReadFailed;

/**
 * Personal data in the ledger's {@code person} table: salt and text, encrypted under one keyset.
 */
final class SealedPeople implements PersonVault {
    private static final int SALT = 16;

    private final DataSource pool;
    private final LedgerSchema schema;
    private final Aead encryption;
    private final byte[] digestKey;
    private final SecureRandom random = new SecureRandom();

    SealedPeople(DataSource pool, LedgerSchema schema, Aead encryption, byte[] digestKey) {
        this.pool = pool;
        this.schema = schema;
        this.encryption = encryption;
        this.digestKey = digestKey;
    }

    @Override
    public Sealed seal(String text) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var salted = ByteBuffer.allocate(SALT + bytes.length).put(salt).put(bytes).array();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(salted);
            var hash = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            return new Sealed(hash, encryption.encrypt(salted, context(hash)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<String> open(String hash) {
        try (var connection = pool.getConnection();
                var statement =
                        connection.prepareStatement(
                                schema.render("select sealed from {s}.person where hash = ?"))) {
            statement.setString(1, hash);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) return Optional.empty();
                var salted = encryption.decrypt(rows.getBytes(1), context(hash));
                return Optional.of(
                        new String(salted, SALT, salted.length - SALT, StandardCharsets.UTF_8));
            }
        } catch (SQLException e) {
            throw new ReadFailed(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The row of " + hash + " was changed", e);
        }
    }

    private byte[] context(String hash) {
        return (schema.name() + '/' + hash).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String nationalId(String number) {
        var plain = number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(digestKey, "HmacSHA256"));
            mac.update(schema.name().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
