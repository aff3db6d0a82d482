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
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acting person's own notices. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class NotificationQueries {

    /** Of what the reader has muted, only what must be told. */
    private static final String WANTED = """
            not (n.message_key like any (:mutable) and not n.message_key like any (:must) and exists (
                select from following f where f.kind = 'MUTED' and f.about = n.about))
            """;

    private final JdbcClient db;
    private final Acting acting;
    private final TopicList topics;

    NotificationQueries(JdbcClient db, Acting acting, TopicList topics) {
        this.db = db;
        this.acting = acting;
        this.topics = topics;
    }

    /** Whose notices these are. */
    public UUID reader() {
        return acting.actor().person();
    }

    public int unread() {
        return db.sql("select count(*) from notice n where read_at is null and " + WANTED)
                .param("mutable", topics.mutableKeys())
                .param("must", topics.mustKeys())
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    public Slice<NoticeRow, NoticeKey> latest(@Nullable NoticeKey after, int size) {
        var rows = db.sql("""
                        select id, message_key, args, path, created_at, read_at is not null as read from notice n
                        where (cast(:id as uuid) is null or (created_at, id) < (:at, cast(:id as uuid))) and %s
                        order by created_at desc, id desc limit :rows
                        """.formatted(WANTED))
                .param("mutable", topics.mutableKeys())
                .param("must", topics.mustKeys())
                .param("id", after == null ? null : after.id())
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.createdAt()))
                .param("rows", size + 1)
                .query((row, number) -> notice(row))
                .list();
        return Slice.of(rows, size, NoticeRow::key);
    }

    /** Where one of the own notices leads. */
    public String path(UUID notice) {
        return db.sql("select path from notice where id = ?")
                .param(notice)
                .query(String.class)
                .optional()
                .orElseThrow(MissingException::new);
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
