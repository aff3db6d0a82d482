package jp.ishigaki.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;

/**
 * The three roles and the database that Ishigaki needs, on any PostgreSQL 15 or later. Safe to repeat. The statements
 * are in {@code roles.sql} and {@code database.sql}, which the container image's start script reads as well.
 */
public final class DatabaseRoles {

    public static final String DATABASE = "ishigaki";

    /** Owns the database and its tables, and migrates them. */
    public static final String OWNER = "ishigaki_owner";

    /** The application at work: owns nothing, and row-level security binds it. */
    public static final String RUNTIME = "ishigaki_runtime";

    /** Reads everything, for backups only. */
    public static final String BACKUP = "ishigaki_backup";

    private DatabaseRoles() {}

    /**
     * @param server JDBC address up to and including the slash before the database's name
     * @param passwords the passwords of {@link #OWNER}, {@link #RUNTIME} and {@link #BACKUP}
     */
    public static void create(
            String server, String maintenanceDatabase, String superuser, String password, Map<String, String> passwords)
            throws SQLException {
        try (var connection = DriverManager.getConnection(server + maintenanceDatabase, superuser, password);
                var statement = connection.createStatement()) {
            statement.execute(script("roles.sql"));
            for (String role : new String[] {OWNER, RUNTIME, BACKUP}) {
                setPassword(connection, statement, role, Objects.requireNonNull(passwords.get(role), role));
            }
            createDatabase(statement);
        }
        try (var connection = DriverManager.getConnection(server + DATABASE, superuser, password);
                var statement = connection.createStatement()) {
            statement.execute(script("database.sql"));
        }
    }

    private static void setPassword(Connection connection, Statement statement, String role, String password)
            throws SQLException {
        try (var quote = connection.prepareStatement("select format('alter role %I password %L', ?, ?)")) {
            quote.setString(1, role);
            quote.setString(2, password);
            try (var row = quote.executeQuery()) {
                row.next();
                statement.execute(row.getString(1));
            }
        }
    }

    private static void createDatabase(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            if (row.next()) {
                return;
            }
        }
        statement.execute("create database " + DATABASE + " owner " + OWNER + " encoding 'UTF8' template template0");
    }

    private static String script(String name) {
        try (InputStream in = Objects.requireNonNull(DatabaseRoles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("The script " + name + " cannot be read", e);
        }
    }
}
