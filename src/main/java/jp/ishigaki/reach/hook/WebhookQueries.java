package jp.ishigaki.reach.hook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office sees of its webhooks. */
@Service
@Transactional(readOnly = true)
@AllowedFor(Role.STAFF)
public class WebhookQueries {

    private static final String HOOKS = """
            select w.id, w.address, w.events, w.state, p.name, w.made_at from webhook w
            join person p on p.tenant_id = w.tenant_id and p.id = w.made_by
            """;

    private final JdbcClient db;

    WebhookQueries(JdbcClient db) {
        this.db = db;
    }

    /** The oldest first. */
    public List<HookRow> webhooks() {
        return db.sql(HOOKS + "order by w.made_at, w.id")
                .query((row, number) -> hook(row))
                .list();
    }

    public Optional<HookRow> webhook(UUID id) {
        return db.sql(HOOKS + "where w.id = ?")
                .param(id)
                .query((row, number) -> hook(row))
                .optional();
    }

    /** The log, newest first. What was done without a name comes into it when its day has ended. */
    public Slice<DeliveryRow, DeliveryKey> deliveries(UUID webhook, @Nullable DeliveryKey after, int size) {
        var rows = db.sql("""
                        select id, event, question_id, put_at, state, attempts, due_at, status, note
                        from webhook_delivery
                        where webhook_id = :webhook and put_at <= acting_moment()
                          and (cast(:id as uuid) is null or (put_at, id) < (:at, cast(:id as uuid)))
                        order by put_at desc, id desc limit :rows
                        """)
                .param("webhook", webhook)
                .param("id", after == null ? null : after.id(), Types.OTHER)
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.putAt()))
                .param("rows", size + 1)
                .query((row, number) -> delivery(row))
                .list();
        return Slice.of(rows, size, DeliveryRow::key);
    }

    private static HookRow hook(ResultSet row) throws SQLException {
        return new HookRow(
                row.getObject("id", UUID.class),
                row.getString("address"),
                Stream.of((String[]) row.getArray("events").getArray())
                        .map(HookEvent::of)
                        .toList(),
                HookState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getTimestamp("made_at").toInstant());
    }

    @SuppressWarnings("NullAway") // question and status may be SQL null
    private static DeliveryRow delivery(ResultSet row) throws SQLException {
        var note = row.getString("note");
        return new DeliveryRow(
                row.getObject("id", UUID.class),
                HookEvent.of(row.getString("event")),
                row.getObject("question_id", UUID.class),
                row.getTimestamp("put_at").toInstant(),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("due_at").toInstant(),
                row.getObject("status", Integer.class),
                note.isEmpty() ? null : HookFailure.valueOf(note));
    }
}
