package jp.ishigaki.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The folder with everything the embedded database keeps: who uses it, and which version wrote it. */
final class DataFolder {

    /** Raised when an older version could no longer use the folder. */
    static final int FORMAT = 1;

    final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Takes the folder for this process until {@link #release()}; the end of the process, however sudden, frees it. */
    static DataFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel lockFile = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(lockFile) == null) {
                lockFile.close();
                throw new EmbeddedPostgresException("The data folder " + path + " is in use by another Ishigaki");
            }
            return new DataFolder(path, lockFile);
        } catch (FileAlreadyExistsException e) {
            throw new EmbeddedPostgresException("The data folder " + path + " cannot be used: it is a file", e);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("The data folder " + path + " cannot be written: " + reason(e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replaceAll("Exception$", "") + " " + e.getMessage();
    }

    void refuseOtherVersions(int postgresMajor) throws IOException {
        Path file = path.resolve("format");
        if (Files.notExists(file)) {
            return;
        }
        var written = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            written.load(reader);
        }
        int format = number(written, "format", file);
        int major = number(written, "postgresql", file);
        if (format > FORMAT || major > postgresMajor) {
            throw new EmbeddedPostgresException(("The data folder %s was written by a newer version of Ishigaki (format"
                            + " %d, PostgreSQL %d; this one reads format %d, PostgreSQL %d): use that version or"
                            + " another folder")
                    .formatted(path, format, major, FORMAT, postgresMajor));
        }
        if (major < postgresMajor) {
            throw new EmbeddedPostgresException(("The data folder %s was written by PostgreSQL %d and this version runs"
                            + " PostgreSQL %d: restore a backup into an empty folder")
                    .formatted(path, major, postgresMajor));
        }
    }

    private static int number(Properties written, String key, Path file) {
        try {
            return Integer.parseInt(written.getProperty(key, "").strip());
        } catch (NumberFormatException e) {
            throw new EmbeddedPostgresException("The file " + file + " is damaged: no number for " + key, e);
        }
    }

    void rememberVersion(int postgresMajor) throws IOException {
        Files.writeString(path.resolve("format"), "format=" + FORMAT + "\npostgresql=" + postgresMajor + "\n");
    }

    void release() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new EmbeddedPostgresException("The data folder " + path + " cannot be released", e);
        }
    }
}
