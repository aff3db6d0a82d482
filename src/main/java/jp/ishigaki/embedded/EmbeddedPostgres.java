package jp.ishigaki.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server of our own in a data folder, running until {@link #stop()}. Started again on the same folder it
 * serves the same data, whatever ended it before.
 */
public final class EmbeddedPostgres {

    static final String SUPERUSER = "postgres";

    private static final int ATTEMPTS = 3;
    static final String DURABLE = "fsync = on\nsynchronous_commit = on\nfull_page_writes = on\n";
    private static final String DISPOSABLE = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n";

    private final DataFolder folder;
    private final Path cluster;
    private final PostgresPrograms programs;
    private final Passwords passwords;
    private int port;
    private boolean stopped;

    private EmbeddedPostgres(DataFolder folder, PostgresPrograms programs) throws IOException {
        this.folder = folder;
        this.programs = programs;
        this.cluster = folder.path.resolve("postgres");
        this.passwords = Files.exists(cluster)
                ? Passwords.read(folder.path.resolve("passwords"))
                : new NewCluster(folder.path, programs).makeAt(cluster);
    }

    /**
     * Starts the server on a data folder, which is made when it is not there.
     *
     * @throws EmbeddedPostgresException with one line for a person when that is not possible
     */
    public static EmbeddedPostgres start(Path data) {
        return start(data, data, DURABLE);
    }

    /**
     * Starts a server for tests: quick, and not safe against a power cut.
     *
     * @param programs where the unpacked programs are kept, to be shared by several data folders
     */
    public static EmbeddedPostgres startDisposable(Path data, Path programs) {
        return start(data, programs, DISPOSABLE);
    }

    static EmbeddedPostgres start(Path data, Path programsFolder, String durability) {
        DataFolder folder = DataFolder.take(data);
        try {
            PostgresPrograms programs = PostgresPrograms.in(programsFolder);
            folder.refuseOtherVersions(programs.major);
            var postgres = new EmbeddedPostgres(folder, programs);
            postgres.endServerLeftBehind();
            postgres.startServer(durability);
            DatabaseRoles.create(
                    postgres.server(),
                    "postgres",
                    SUPERUSER,
                    postgres.passwords.of(SUPERUSER),
                    Map.of(
                            DatabaseRoles.OWNER, postgres.ownerPassword(),
                            DatabaseRoles.RUNTIME, postgres.runtimePassword(),
                            DatabaseRoles.BACKUP, postgres.backupPassword()));
            folder.rememberVersion(programs.major);
            return postgres;
        } catch (IOException | SQLException e) {
            folder.release();
            throw new EmbeddedPostgresException(
                    "The database in " + folder.path + " does not start: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            folder.release();
            throw e;
        }
    }

    private void endServerLeftBehind() throws IOException {
        if (Postmaster.running(cluster).isPresent()) {
            stopServer("fast");
        } else {
            // PostgreSQL would refuse to start if the number in the file now belonged to some other process.
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }

    private void startServer(String durability) throws IOException {
        Files.writeString(
                cluster.resolve("pg_hba.conf"), "# Written at every start.\nhost all all 127.0.0.1/32 scram-sha-256\n");
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            Files.writeString(cluster.resolve("postgresql.conf"), settings(durability));
            try {
                programs.run(
                        "pg_ctl", List.of("start", "-w", "-t", "120", "-s", "-D", cluster.toString(), "-l", log()));
                return;
            } catch (EmbeddedPostgresException e) {
                // Another process may have taken the port, or processes of a killed server may still be ending.
                if (attempt == ATTEMPTS) {
                    throw new EmbeddedPostgresException(
                            "The database in " + folder.path + " does not start: see " + log(), e);
                }
            }
        }
    }

    private String log() throws IOException {
        Path log = folder.path.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > 10_000_000) {
            Files.move(log, folder.path.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log.toString();
    }

    private String settings(String durability) {
        return """
                # Written at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 200
                max_locks_per_transaction = 256
                shared_buffers = 128MB
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] %%u '
                """.formatted(port) + durability;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** Ends the server and gives the data folder free; open connections are cut. Does nothing the second time. */
    public void stop() {
        stop("fast");
    }

    /** Stops with the Java process, after the pools of a context that closes at the same moment. */
    public EmbeddedPostgres stopWithJvm() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop("smart"), "embedded-postgres-stop"));
        return this;
    }

    private synchronized void stop(String mode) {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            if (Postmaster.running(cluster).isPresent()) {
                stopServer(mode);
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException("The database in " + folder.path + " does not stop", e);
        } finally {
            folder.release();
        }
    }

    /** From the politest mode to the rudest: a crash is something the next start recovers from. */
    private void stopServer(String mode) throws IOException {
        List<String> modes = List.of("smart", "fast", "immediate");
        EmbeddedPostgresException failure = null;
        for (String next : modes.subList(modes.indexOf(mode), modes.size())) {
            try {
                programs.run("pg_ctl", List.of("stop", "-w", "-t", "4", "-s", "-m", next, "-D", cluster.toString()));
                return;
            } catch (EmbeddedPostgresException e) {
                failure = e;
            }
        }
        if (failure != null && Postmaster.running(cluster).isPresent()) {
            throw failure;
        }
    }

    private String server() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/";
    }

    /** The address of the database {@link DatabaseRoles#DATABASE}, for any of its three roles. */
    public String jdbcUrl() {
        return server() + DatabaseRoles.DATABASE;
    }

    /** The same database for the superuser, with name and password: for tests that look behind row-level security. */
    public String superuserUrl() {
        return jdbcUrl() + "?user=" + SUPERUSER + "&password=" + passwords.of(SUPERUSER);
    }

    public String superuserPassword() {
        return passwords.of(SUPERUSER);
    }

    public String ownerPassword() {
        return passwords.of(DatabaseRoles.OWNER);
    }

    public String runtimePassword() {
        return passwords.of(DatabaseRoles.RUNTIME);
    }

    public String backupPassword() {
        return passwords.of(DatabaseRoles.BACKUP);
    }

    public int port() {
        return port;
    }
}
