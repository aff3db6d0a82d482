package jp.ishigaki;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.embedded.DatabaseRoles;
import jp.ishigaki.embedded.EmbeddedPostgres;
import jp.ishigaki.embedded.EmbeddedPostgresEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of a test run, with the same roles as everywhere: a container where a container engine answers,
 * the embedded server otherwise or with {@code -Dishigaki.test.database=embedded} ({@code container} insists on the other). Every Spring application that a test
 * starts uses it by itself; a test without Spring asks for {@link #connect(String)}.
 */
public final class TestDatabase {

    /** Where a bench keeps its rows from one run to the next; a test has none. */
    private static final @Nullable String KEPT = System.getProperty("ishigaki.test.kept");

    /** Tests that run side by side in forks of their own share nothing. */
    private static final Path FOLDER = Path.of(
                    "target",
                    KEPT != null
                            ? KEPT
                            : "2".equals(System.getProperty("ishigaki.test.fork"))
                                    ? "test-database-2"
                                    : "test-database")
            .toAbsolutePath();

    private static TestDatabase instance;

    private final String server;
    private final String superuser;
    private final Map<String, String> passwords;

    private TestDatabase(String server, String superuser, Map<String, String> passwords) {
        this.server = server;
        this.superuser = superuser;
        this.passwords = passwords;
    }

    private static synchronized TestDatabase instance() {
        if (instance == null) {
            instance = containerWanted() ? container() : embedded();
        }
        return instance;
    }

    private static boolean containerWanted() {
        return switch (System.getProperty("ishigaki.test.database", KEPT == null ? "any" : "embedded")) {
            case "embedded" -> false;
            case "container" -> true;
            default -> DockerClientFactory.instance().isDockerAvailable();
        };
    }

    private static TestDatabase embedded() {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.startDisposable(FOLDER.resolve("data"), FOLDER).stopWithJvm();
        Map<String, String> passwords = Map.of(
                "postgres",
                postgres.superuserPassword(),
                DatabaseRoles.OWNER,
                postgres.ownerPassword(),
                DatabaseRoles.RUNTIME,
                postgres.runtimePassword(),
                DatabaseRoles.BACKUP,
                postgres.backupPassword());
        var database = new TestDatabase("jdbc:postgresql://127.0.0.1:" + postgres.port() + "/", "postgres", passwords);
        if (KEPT != null) {
            return announced(database);
        }
        try (var connection = database.open("postgres", "postgres");
                var statement = connection.createStatement()) {
            // The server's files are kept for speed, but no run sees the rows or the migrations of another.
            statement.execute("drop database " + DatabaseRoles.DATABASE + " with (force)");
            DatabaseRoles.create(database.server, "postgres", "postgres", postgres.superuserPassword(), passwords);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be emptied", e);
        }
        return announced(database);
    }

    private static TestDatabase container() {
        // The proofs of the boundary touch every table in one transaction.
        var postgres = new PostgreSQLContainer("postgres:18")
                .withCommand(
                        "postgres",
                        "-c",
                        "fsync=off",
                        "-c",
                        "max_locks_per_transaction=256",
                        "-c",
                        "max_connections=200");
        postgres.start();
        var passwords = new HashMap<>(Map.of(
                DatabaseRoles.OWNER,
                UUID.randomUUID().toString(),
                DatabaseRoles.RUNTIME,
                UUID.randomUUID().toString(),
                DatabaseRoles.BACKUP,
                UUID.randomUUID().toString(),
                postgres.getUsername(),
                postgres.getPassword()));
        String server = "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/";
        try {
            DatabaseRoles.create(
                    server, postgres.getDatabaseName(), postgres.getUsername(), postgres.getPassword(), passwords);
        } catch (SQLException e) {
            throw new IllegalStateException("The roles cannot be made in the container", e);
        }
        return announced(new TestDatabase(server, postgres.getUsername(), passwords));
    }

    private static TestDatabase announced(TestDatabase database) {
        String kind = database.superuser.equals("postgres") ? "embedded PostgreSQL " : "Testcontainers, PostgreSQL ";
        try (var connection = database.open("postgres", database.superuser)) {
            System.out.println(
                    "Test database: " + kind + connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new IllegalStateException("The test database does not answer", e);
        }
        return database;
    }

    private Connection open(String databaseName, String role) throws SQLException {
        return DriverManager.getConnection(server + databaseName, role, passwords.get(role));
    }

    /** A connection to {@code ishigaki} as one of the roles of {@link DatabaseRoles}. */
    public static Connection connect(String role) throws SQLException {
        return instance().open(DatabaseRoles.DATABASE, role);
    }

    /** A connection that no policy binds, to look behind row-level security. */
    public static Connection connectAsSuperuser() throws SQLException {
        return connect(instance().superuser);
    }

    public static String jdbcUrl() {
        return instance().server + DatabaseRoles.DATABASE;
    }

    public static String password(String role) {
        return instance().passwords.get(role);
    }

    /**
     * Spring's own properties for this database: runtime role for the data source, owner for the migrations. Contexts
     * that wait for their next test hold no connections.
     */
    public static Map<String, String> properties() {
        return Map.of(
                "spring.datasource.hikari.minimum-idle",
                "1",
                "spring.datasource.hikari.idle-timeout",
                "10000",
                "spring.datasource.url",
                jdbcUrl(),
                "spring.datasource.username",
                DatabaseRoles.RUNTIME,
                "spring.datasource.password",
                password(DatabaseRoles.RUNTIME),
                "spring.flyway.url",
                jdbcUrl(),
                "spring.flyway.user",
                DatabaseRoles.OWNER,
                "spring.flyway.password",
                password(DatabaseRoles.OWNER));
    }

    /** For contexts that are made without {@code SpringApplication}. */
    public static void register(DynamicPropertyRegistry registry) {
        properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** For contexts that are made without {@code SpringApplication}. */
    public static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(properties().entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.toList()))
                    .applyTo(context);
        }
    }

    /**
     * Gives every Spring application of the test run this database. It has to be this early: dynamic properties and
     * initializers come only after {@link EmbeddedPostgresEnvironment} would have started a server of its own.
     */
    static class BeforeEmbedded implements EnvironmentPostProcessor, Ordered {

        @Override
        public int getOrder() {
            return EmbeddedPostgresEnvironment.ORDER - 1;
        }

        @Override
        public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
            boolean ownServer = environment.getProperty("ishigaki.test.own-server", Boolean.class, false);
            if (!ownServer && !environment.containsProperty("spring.datasource.url")) {
                environment
                        .getPropertySources()
                        .addLast(new MapPropertySource("testDatabase", Map.copyOf(properties())));
            }
        }
    }

    /**
     * With {@code ishigaki.test.demo=true} an application on this database behaves as in the embedded mode, and with
     * {@code ishigaki.empty=true} besides it does so without the demo programme.
     */
    static class AfterEmbedded implements EnvironmentPostProcessor, Ordered {

        @Override
        public int getOrder() {
            return EmbeddedPostgresEnvironment.ORDER + 1;
        }

        @Override
        public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
            if (environment.getProperty("ishigaki.test.demo", Boolean.class, false)) {
                environment
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "testDemo",
                                Map.of(
                                        "ishigaki.embedded",
                                        true,
                                        "ishigaki.demo",
                                        !environment.getProperty("ishigaki.empty", Boolean.class, false))));
            }
        }
    }
}
