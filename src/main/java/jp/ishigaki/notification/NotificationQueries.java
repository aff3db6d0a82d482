package jp.ishigaki.notification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acting person's own notices. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class NotificationQueries {

    private final JdbcClient db;
    private final Acting acting;

    NotificationQueries(JdbcClient db, Acting acting) {
        this.db = db;
        this.acting = acting;
    }

    /** Whose notices these are. */
    public UUID reader() {
        return acting.actor().person();
    }

    public int unread() {
        return db.sql("select count(*) from notice where read_at is null")
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    public Slice<NoticeRow, NoticeKey> latest(@Nullable NoticeKey after, int size) {
        var rows = db.sql("""
                        select id, message_key, args, path, created_at, read_at is not null as read from notice
                        where cast(:id as uuid) is null or (created_at, id) < (:at, cast(:id as uuid))
                        order by created_at desc, id desc limit :rows
                        """)
                .param("id", after == null ? null : after.id())
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.createdAt()))
                .param("rows", size + 1)
                .query((row, number) -> notice(row))
                .list();
        return Slice.of(rows, size, NoticeRow::key);
    }

    private static NoticeRow notice(ResultSet row) throws SQLException {
        return new NoticeRow(
                row.getObject("id", UUID.class),
                row.getString("message_key"),
                strings(row.getArray("args")),
                row.getString("path"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("read"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
