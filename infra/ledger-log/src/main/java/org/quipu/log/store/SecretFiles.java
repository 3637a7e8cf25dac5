package org.quipu.log.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * The installation's keys, one file each, readable by their owner alone. A missing one is made; a
 * lost one cannot be made again, so they belong into the backup, apart from the database.
 *
 * @param folder where they lie
 */
public record SecretFiles(Path folder) {
    /**
     * A secret for keyed digests.
     *
     * @param name of the file
     * @return 32 bytes
     */
    public byte[] digestKey(String name) {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        return content(folder.resolve(name + ".key"), random);
    }

    /**
     * A keyset for encryption.
     *
     * @param name of the file
     * @return Tink's primitive over AES-256-GCM keys
     */
    public Aead encryption(String name) {
        try {
            var aead = AeadConfig2026.get();
            var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, aead);
            var access = InsecureSecretKeyAccess.get(); // the file system guards the file
            var text =
                    content(
                            folder.resolve(name + ".keyset.json"),
                            TinkJsonProtoKeysetFormat.serializeKeyset(fresh, aead, access)
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return TinkJsonProtoKeysetFormat.parseKeyset(
                            new String(text, java.nio.charset.StandardCharsets.UTF_8), aead, access)
                    .getPrimitive(aead, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset " + name + " cannot be used", e);
        }
    }

    /** Written whole under another name and linked into place, so that nobody sees half a key. */
    private byte[] content(Path file, byte[] fresh) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                var owner = PosixFilePermissions.fromString("rw-------");
                var draft =
                        Files.createTempFile(
                                folder, "draft", "", PosixFilePermissions.asFileAttribute(owner));
                Files.write(draft, fresh, StandardOpenOption.SYNC);
                try {
                    Files.createLink(file, draft);
                } catch (java.nio.file.FileAlreadyExistsException _) {
                    // another process was faster: its key counts
                }
                Files.delete(draft);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
