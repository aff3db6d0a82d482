package jp.ishigaki.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A cluster that is made beside its place and renamed at the end, so that a cluster that exists is a complete one. */
final class NewCluster {

    private final Path folder;
    private final PostgresPrograms programs;

    NewCluster(Path folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** Makes it, with new passwords. */
    Passwords makeAt(Path cluster) throws IOException {
        Passwords generated = Passwords.generate(folder.resolve("passwords"));
        Path draft = folder.resolve("postgres.new");
        Path superuserPassword = folder.resolve("superuser.new");
        PostgresPrograms.deleteTree(draft);
        Files.deleteIfExists(superuserPassword);
        Files.createFile(
                superuserPassword, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(superuserPassword, generated.of(EmbeddedPostgres.SUPERUSER));
        try {
            programs.run("initdb", arguments(draft, superuserPassword));
        } finally {
            Files.deleteIfExists(superuserPassword);
        }
        Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
        return generated;
    }

    private static List<String> arguments(Path draft, Path superuserPassword) {
        return List.of(
                "--pgdata=" + draft,
                "--username=" + EmbeddedPostgres.SUPERUSER,
                "--pwfile=" + superuserPassword,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }
}
