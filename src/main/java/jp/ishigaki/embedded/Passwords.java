package jp.ishigaki.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** One generated password a role, in one file that only its owner may read. */
final class Passwords {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final List<String> ROLES =
            List.of(EmbeddedPostgres.SUPERUSER, DatabaseRoles.OWNER, DatabaseRoles.RUNTIME, DatabaseRoles.BACKUP);

    private final Properties byRole;

    private Passwords(Properties byRole) {
        this.byRole = byRole;
    }

    static Passwords generate(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(
                draft, ROLES.stream().map(role -> role + "=" + random() + "\n").collect(Collectors.joining()));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return read(file);
    }

    static Passwords read(Path file) throws IOException {
        Files.setPosixFilePermissions(file, OWNER_ONLY);
        var byRole = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            byRole.load(reader);
        }
        for (String role : ROLES) {
            if (!byRole.containsKey(role)) {
                throw new EmbeddedPostgresException("The file " + file + " is damaged: no password for " + role);
            }
        }
        return new Passwords(byRole);
    }

    String of(String role) {
        return Objects.requireNonNull(byRole.getProperty(role));
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
