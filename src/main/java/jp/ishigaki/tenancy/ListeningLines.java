package jp.ishigaki.tenancy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * Opens lines on which the database tells what it was asked to tell. A line is a connection of the runtime role beside
 * the pool, without an actor: the policies show it no row, and it asks for none. It needs a direct connection or a
 * pooler that keeps one session per client.
 */
@Component
public class ListeningLines {

    /** By this name the database's activity list shows the lines. */
    public static final String NAME = "ishigaki-signals";

    private final DataSourceProperties database;

    ListeningLines(DataSourceProperties database) {
        this.database = database;
    }

    /**
     * Listens from now on.
     *
     * @param channel a plain lower-case word
     */
    public ListeningLine open(String channel) throws SQLException {
        if (!channel.matches("[a-z]+")) {
            throw new IllegalArgumentException(channel);
        }
        var connection = DriverManager.getConnection(database.determineUrl(), settings());
        try (var listen = connection.createStatement()) {
            listen.execute("listen " + channel);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new ListeningLine(connection);
    }

    private Properties settings() {
        var settings = new Properties();
        settings.setProperty(PGProperty.USER.getName(), database.determineUsername());
        settings.setProperty(PGProperty.PASSWORD.getName(), database.determinePassword());
        settings.setProperty(PGProperty.APPLICATION_NAME.getName(), NAME);
        settings.setProperty(PGProperty.TCP_KEEP_ALIVE.getName(), "true");
        settings.setProperty(PGProperty.CONNECT_TIMEOUT.getName(), "5");
        settings.setProperty(PGProperty.LOGIN_TIMEOUT.getName(), "5");
        return settings;
    }
}
