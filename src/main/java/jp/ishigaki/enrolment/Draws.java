package jp.ishigaki.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import jp.ishigaki.identity.QuotaFrame;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads published lists, whoever asks for them. */
final class Draws {

    private Draws() {}

    static List<PublishedDraw> read(JdbcClient.StatementSpec asked) {
        return asked.query(Draws::draw).list();
    }

    @SuppressWarnings("NullAway") // seal, seed and its moment may be SQL null
    private static PublishedDraw draw(ResultSet row, int index) throws SQLException {
        Timestamp drawn = row.getTimestamp("drawn_at");
        return new PublishedDraw(
                QuotaFrame.valueOf(row.getString("quota_frame")),
                row.getInt("seats"),
                List.of((String[]) row.getArray("numbers").getArray()),
                row.getString("list_hash"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("seal_hash"),
                row.getString("figure_source"),
                row.getString("sealed"),
                row.getString("figure"),
                row.getString("seed"),
                drawn == null ? null : drawn.toInstant());
    }
}
