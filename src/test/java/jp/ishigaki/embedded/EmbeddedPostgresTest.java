package jp.ishigaki.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final Path PROGRAMS = Path.of("target", "test-database").toAbsolutePath();

    @TempDir
    Path data;

    private EmbeddedPostgres postgres;

    @AfterEach
    void stop() {
        if (postgres != null) {
            postgres.stop();
        }
    }

    @Test
    void makesThreeRolesWithNoMoreRightsThanTheyNeed() throws SQLException {
        postgres = start();

        assertThat(rows(postgres.superuserUrl(), """
                        select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb
                        from pg_roles where rolname like 'ishigaki%' order by 1"""))
                .containsExactly("ishigaki_backup t f t f f", "ishigaki_owner t f f f f", "ishigaki_runtime t f f f f");
        assertThat(rows(postgres.superuserUrl(), """
                        select pg_get_userbyid(datdba), has_database_privilege('ishigaki_runtime', oid, 'create'),
                               has_schema_privilege('ishigaki_runtime', 'public', 'create')
                        from pg_database where datname = 'ishigaki'""")).containsExactly("ishigaki_owner f f");
        assertThat(rows(url(DatabaseRoles.OWNER, postgres.ownerPassword()), "select current_user"))
                .containsExactly("ishigaki_owner");
        assertThat(rows(url(DatabaseRoles.RUNTIME, postgres.runtimePassword()), "select current_user"))
                .containsExactly("ishigaki_runtime");
        assertThatThrownBy(
                        () -> rows(url(DatabaseRoles.BACKUP, postgres.backupPassword()), "create temporary table t()"))
                .hasMessageContaining("read-only");
    }

    @Test
    void trustsNobody() throws Exception {
        postgres = start();

        assertThat(Files.readAllLines(data.resolve("postgres/pg_hba.conf")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .containsExactly("host all all 127.0.0.1/32 scram-sha-256");
        assertThatThrownBy(() -> rows(url(DatabaseRoles.OWNER, "wrong"), "select 1"))
                .hasMessageContaining("password authentication failed");
        assertThat(rows(postgres.superuserUrl(), "show listen_addresses")).containsExactly("127.0.0.1");
        assertThat(rows(postgres.superuserUrl(), "show unix_socket_directories"))
                .containsExactly("");
        assertThat(rows(postgres.superuserUrl(), "show data_checksums")).containsExactly("on");
        assertThat(rows(postgres.superuserUrl(), "show fsync")).containsExactly("on");
    }

    @Test
    void keepsThePasswordsInOneFileThatOnlyItsOwnerReads() throws Exception {
        postgres = start();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("passwords"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".new"));
        }
        assertThat(List.of(
                        postgres.superuserPassword(),
                        postgres.ownerPassword(),
                        postgres.runtimePassword(),
                        postgres.backupPassword()))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.length() == 32);
    }

    @Test
    void keepsTheDataOverARestart() throws SQLException {
        postgres = start();
        writeNote("before");
        postgres.stop();

        postgres = start();

        assertThat(rows(url(DatabaseRoles.OWNER, postgres.ownerPassword()), "select text from note"))
                .containsExactly("before");
    }

    @Test
    void survivesTheSuddenDeathOfTheProcessThatStartedIt() throws Exception {
        Process other = startInAnotherProcess();
        long left = Postmaster.running(data.resolve("postgres")).orElseThrow();
        other.destroyForcibly().waitFor();
        assertThat(isServer(left)).isTrue();

        postgres = start();

        assertThat(Postmaster.running(data.resolve("postgres")))
                .isPresent()
                .get()
                .isNotEqualTo(left);
        assertThat(isServer(left)).isFalse();
        assertThat(rows(url(DatabaseRoles.OWNER, postgres.ownerPassword()), "select text from note"))
                .containsExactly("before");
    }

    @Test
    void survivesTheSuddenDeathOfTheServer() throws Exception {
        postgres = start();
        writeNote("before");
        ProcessHandle server = ProcessHandle.of(
                        Postmaster.running(data.resolve("postgres")).orElseThrow())
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
        postgres.stop();

        postgres = start();

        assertThat(rows(url(DatabaseRoles.OWNER, postgres.ownerPassword()), "select text from note"))
                .containsExactly("before");
    }

    @Test
    void leavesAStrangerAloneThatGotTheOldProcessId() throws Exception {
        start().stop();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(
                data.resolve("postgres/postmaster.pid"),
                stranger.pid() + "\n" + data.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n");

        postgres = start();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly().waitFor();
    }

    @Test
    void letsOnlyOneProcessUseADataFolder() throws Exception {
        Process other = startInAnotherProcess();

        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessage("The data folder " + data + " is in use by another Ishigaki");

        other.destroy();
        other.waitFor();
        assertThat(Postmaster.running(data.resolve("postgres"))).isEmpty();
    }

    @Test
    void refusesADataFolderOfANewerVersion() throws IOException {
        Files.writeString(data.resolve("format"), "format=2\npostgresql=19\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessage(
                        "The data folder " + data + " was written by a newer version of Ishigaki (format 2,"
                                + " PostgreSQL 19; this one reads format 1, PostgreSQL 18): use that version or another folder");
    }

    @Test
    void saysInOneLineThatADataFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("data")))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageStartingWith("The data folder " + file + "/data cannot be ")
                .hasMessageNotContaining("\n");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data, PROGRAMS, EmbeddedPostgres.DURABLE);
    }

    private String url(String role, String password) {
        return postgres.jdbcUrl() + "?user=" + role + "&password=" + password;
    }

    private void writeNote(String text) throws SQLException {
        try (var connection = DriverManager.getConnection(url(DatabaseRoles.OWNER, postgres.ownerPassword()));
                var statement = connection.createStatement()) {
            statement.execute("create table note (text text)");
            statement.execute("insert into note values ('" + text + "')");
        }
    }

    private static List<String> rows(String url, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var rows = new ArrayList<String>();
            if (!statement.execute(query)) {
                return rows;
            }
            var result = statement.getResultSet();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        }
    }

    /** An ended process that nobody waited for still has its number, but no command line any more. */
    private static boolean isServer(long pid) throws IOException {
        Path commandLine = Path.of("/proc/" + pid + "/cmdline");
        return Files.exists(commandLine) && Files.readString(commandLine).contains("postgres");
    }

    private Process startInAnotherProcess() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AnotherProcess.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        assertThat(line).isEqualTo("started");
        return process;
    }

    static final class AnotherProcess {

        private AnotherProcess() {}

        public static void main(String[] args) throws Exception {
            var test = new EmbeddedPostgresTest();
            test.data = Path.of(args[0]);
            test.postgres = test.start().stopWithJvm();
            test.writeNote("before");
            System.out.println("started");
            Thread.sleep(60_000);
        }
    }
}
