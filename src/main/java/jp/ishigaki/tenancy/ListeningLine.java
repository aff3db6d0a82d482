package jp.ishigaki.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** What comes in on one channel, in the order of the commits. For one thread, but closed by any. */
public final class ListeningLine implements AutoCloseable {

    private static final int ANSWERS_WITHIN = 5;

    private final Connection connection;

    ListeningLine(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits until something was told, at most so long; a line that was silent is asked whether it still holds.
     *
     * @throws SQLException when the line is broken; what was told meanwhile on others is lost
     */
    public List<String> hear(Duration atMost) throws SQLException {
        var told = connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
        if (told != null && told.length > 0) {
            return Arrays.stream(told).map(PGNotification::getParameter).toList();
        }
        if (!connection.isValid(ANSWERS_WITHIN)) {
            throw new SQLException("The line does not answer");
        }
        return List.of();
    }

    /** Ends a waiting {@link #hear} too. */
    @Override
    public void close() throws SQLException {
        connection.abort(Runnable::run);
    }
}
