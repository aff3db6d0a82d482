package jp.ishigaki.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's programs, unpacked from the class path into a folder of their own. */
final class PostgresPrograms {

    private static final String ARCHIVE = "postgres-linux-x86_64.txz";
    private static final Pattern JAR_VERSION = Pattern.compile("-((\\d+)\\.[\\d.]+)\\.jar");

    private final Path folder;
    final int major;

    private PostgresPrograms(Path folder, int major) {
        this.folder = folder;
        this.major = major;
    }

    /** The programs under {@code parent}, in a folder named for their version; unpacked when it is not there yet. */
    static PostgresPrograms in(Path parent) throws IOException {
        URL archive = PostgresPrograms.class.getClassLoader().getResource(ARCHIVE);
        boolean fits = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        if (archive == null || !fits) {
            throw new EmbeddedPostgresException("The embedded PostgreSQL runs on Linux on x86-64 only: give a database"
                    + " with spring.datasource.url");
        }
        Matcher version = JAR_VERSION.matcher(archive.toString());
        if (!version.find()) {
            throw new EmbeddedPostgresException(
                    "The version of the embedded PostgreSQL cannot be read from " + archive);
        }
        Path folder = parent.resolve("bin-" + version.group(1)).toAbsolutePath().normalize();
        if (Files.notExists(folder)) {
            unpack(archive, folder);
        }
        return new PostgresPrograms(folder, Integer.parseInt(version.group(2)));
    }

    /** Unpacks beside the target and renames at the end, so that a folder that exists is a complete one. */
    private static void unpack(URL archive, Path target) throws IOException {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Path draft = Files.createTempDirectory(target.getParent(), "unpack-");
        try (InputStream in = archive.openStream();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, draft);
            }
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            deleteTree(draft);
            if (Files.notExists(target)) {
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("An entry leads out of the archive: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? file : Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * Runs one of the programs to its end. PostgreSQL refuses to run as root.
     *
     * @throws EmbeddedPostgresException with the program's last line when it fails
     */
    void run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(Unprivileged.command(command)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (waitFor(process) != 0) {
            throw new EmbeddedPostgresException(program + " failed: " + lastLine(output));
        }
    }

    static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private static String lastLine(String output) {
        return output.lines()
                .filter(line -> !line.isBlank())
                .reduce((first, last) -> last)
                .orElse("no output");
    }
}
