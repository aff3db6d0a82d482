package jp.ishigaki.notification.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of this installation: as it is configured, or in the embedded mode made once and kept in the data folder. Without
 * either there is none, and nothing is pushed: several nodes that each made their own would not be believed.
 */
@Component
class PushKeys {

    private final Optional<PushKey> key;

    PushKeys(
            @Value("${ishigaki.push.public-key:}") String open,
            @Value("${ishigaki.push.private-key:}") String secret,
            @Value("${ishigaki.embedded:false}") boolean embedded,
            @Value("${ishigaki.data}") Path folder) {
        if (!open.isEmpty() || !secret.isEmpty()) {
            key = Optional.of(read(open, secret, "ishigaki.push.public-key and .private-key"));
        } else {
            key = embedded ? Optional.of(kept(folder.resolve("push-key"))) : Optional.empty();
        }
    }

    Optional<PushKey> key() {
        return key;
    }

    private static PushKey kept(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            var written = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                written.load(reader);
            }
            return read(written.getProperty("public", ""), written.getProperty("private", ""), "the file " + file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key for pushing cannot be kept in " + file, e);
        }
    }

    /** Readable by its owner alone from the first moment on. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            var made = P256.made();
            Files.writeString(
                    draft,
                    "public=" + P256.written(P256.bytes((ECPublicKey) made.getPublic())) + "\nprivate="
                            + P256.written(P256.bytes((ECPrivateKey) made.getPrivate())) + "\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java makes keys of P-256", e);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static PushKey read(String open, String secret, String where) {
        try {
            return PushKey.of(open, secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No pair of keys for pushing stands in " + where, e);
        }
    }
}
