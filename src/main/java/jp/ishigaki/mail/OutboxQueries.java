package jp.ishigaki.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff see of the outbox. */
@Service
@Transactional(readOnly = true)
@AllowedFor(Role.STAFF)
public class OutboxQueries {

    private static final String COLUMNS = """
            id, template, template_version, language, state, put_at, ended_at, recipient, subject, body, attempts, due_at,
            answer
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final MailServer server;

    OutboxQueries(JdbcClient db, Clock clock, MailServer server) {
        this.db = db;
        this.clock = clock;
        this.server = server;
    }

    public OutboxSummary summary() {
        var midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return db.sql("""
                        select count(*) filter (where state = 'WAITING') as waiting,
                               count(*) filter (where state = 'SENDING') as sending,
                               count(*) filter (where state = 'FAILED') as failed,
                               count(*) filter (where state = 'UNCLEAR') as unclear,
                               min(put_at) filter (where state = 'WAITING') as oldest,
                               (select count(*) from outgoing_mail
                                where state = 'SENT' and recipient is not null and ended_at >= ?) as sent
                        from outgoing_mail where state in ('WAITING', 'SENDING', 'FAILED', 'UNCLEAR')
                        """)
                .param(Timestamp.from(midnight))
                .query((row, index) -> new OutboxSummary(
                        server.state(),
                        row.getLong("waiting"),
                        row.getLong("sending"),
                        row.getLong("sent"),
                        row.getLong("failed"),
                        row.getLong("unclear"),
                        instantOrNull(row, "oldest")))
                .single();
    }

    /** Newest first. */
    public Slice<OutgoingRow, OutgoingKey> letters(OutboxFilter filter, @Nullable OutgoingKey after, int size) {
        var state = filter.state();
        var recipient = filter.recipient();
        var rows = db.sql("select " + COLUMNS + " from outgoing_mail where true"
                        + (state == null ? "" : " and state = :state")
                        + (filter.template() == null ? "" : " and template = :template")
                        + (recipient == null ? "" : " and recipient = :recipient")
                        + (after == null ? "" : " and (put_at, id) < (:at, :id)")
                        + " order by put_at desc, id desc limit :rows")
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("template", filter.template(), Types.VARCHAR)
                .param("recipient", recipient == null ? null : recipient.toLowerCase(Locale.ROOT), Types.VARCHAR)
                .param("at", after == null ? null : Timestamp.from(after.putAt()), Types.TIMESTAMP)
                .param("id", after == null ? null : after.id(), Types.OTHER)
                .param("rows", size + 1)
                .query((row, index) -> row(row))
                .list();
        return Slice.of(rows, size, OutgoingRow::key);
    }

    public OutgoingDetails letter(UUID letter) {
        return db.sql("select " + COLUMNS + " from outgoing_mail where id = ?")
                .param(letter)
                .query((row, index) -> new OutgoingDetails(
                        row(row), server.sender(), textOrNull(row, "body"), row.getInt("template_version")))
                .optional()
                .orElseThrow(MissingException::new);
    }

    private static OutgoingRow row(ResultSet row) throws SQLException {
        return new OutgoingRow(
                row.getObject("id", UUID.class),
                row.getString("template"),
                row.getString("language"),
                MailState.valueOf(row.getString("state")),
                row.getTimestamp("put_at").toInstant(),
                instantOrNull(row, "ended_at"),
                textOrNull(row, "recipient"),
                textOrNull(row, "subject"),
                row.getInt("attempts"),
                row.getTimestamp("due_at").toInstant(),
                row.getString("answer"));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    @SuppressWarnings("NullAway") // ResultSet.getString answers null for SQL null
    private static @Nullable String textOrNull(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
