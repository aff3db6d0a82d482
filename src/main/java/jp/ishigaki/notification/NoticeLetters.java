package jp.ishigaki.notification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.mail.Outbox;
import jp.ishigaki.mail.SubscribedLetter;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes letters of notices, some at a time. What one node takes another leaves alone, and what is taken and what is put
 * commit together: a letter is written once, and after a stop the rest is caught up with.
 */
@Service
@Transactional
@AllowedFor(Role.JOB)
class NoticeLetters {

    /** Whoever sits at the screen sees the notice and needs no letter. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    static final int SOME = 500;
    private static final int MANY = 5000;

    private record Gathered(UUID person, NoticeWords.Reader reader, List<NoticeWords.Line> lines, String stop) {}

    private final JdbcClient db;
    private final Clock clock;
    private final TopicList topics;
    private final BusinessCalendar calendar;
    private final Outbox outbox;
    private final NoticeWords words;
    private final JsonMapper json = JsonMapper.builder().build();

    NoticeLetters(
            JdbcClient db, Clock clock, TopicList topics, BusinessCalendar calendar, Outbox outbox, NoticeWords words) {
        this.db = db;
        this.clock = clock;
        this.topics = topics;
        this.calendar = calendar;
        this.outbox = outbox;
        this.words = words;
    }

    /** Decides for new notices how they are heard; answers whether there may be more. */
    public boolean route() {
        return db.sql("select route_notices(?, ?, ?, ?, ?, ?, ?)")
                        .param(Timestamp.from(clock.instant().minus(PATIENCE)))
                        .param(MANY)
                        .param(topics.texts(NoticeTopic::key))
                        .param(topics.texts(NoticeTopic::topic))
                        .param(topics.texts(NoticeTopic::usual))
                        .param(topics.texts(NoticeTopic::written))
                        .param(topics.mutable())
                        .query(Integer.class)
                        .single()
                == MANY;
    }

    /** Puts letters about what is to be heard of at once; answers whether there may be more. */
    public boolean writeNow() {
        var now = LocalDateTime.now(clock);
        var letters = db.sql("select * from take_now(?, ?, ?)")
                .param(now.toLocalTime())
                .param(!calendar.isBusinessDay(now.toLocalDate()))
                .param(SOME)
                .query((row, number) -> now(row))
                .list();
        outbox.putSubscribed(letters);
        return !letters.isEmpty();
    }

    private SubscribedLetter now(ResultSet row) throws SQLException {
        var id = row.getObject("letter", UUID.class);
        var title = row.getString("title");
        var line = new NoticeWords.Line(
                row.getString("message_key"), strings(row.getArray("args")), title == null ? "" : title, 1);
        var letter = words.now(
                id,
                reader(row),
                row.getString("topic"),
                line,
                NotificationPaths.notice(row.getObject("notice", UUID.class)),
                row.getString("stop"));
        return new SubscribedLetter(
                letter,
                id,
                row.getObject("root", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("topic"),
                clock.instant(),
                row.getString("place"));
    }

    /** Puts digests whose hour has come; answers whether there may be more. */
    public boolean writeDigests() {
        var now = LocalDateTime.now(clock);
        var gathered = db.sql("select * from take_digests(?, ?, ?, ?, ?)")
                .param(now.toLocalDate())
                .param(Timestamp.from(
                        now.toLocalDate().atStartOfDay(clock.getZone()).toInstant()))
                .param(now.getHour())
                .param(!calendar.isBusinessDay(now.toLocalDate()))
                .param(SOME)
                .query((row, number) -> gathered(row))
                .list();
        outbox.putSubscribed(gathered.stream().map(each -> digest(each, now)).toList());
        return !gathered.isEmpty();
    }

    private Gathered gathered(ResultSet row) throws SQLException {
        return new Gathered(
                row.getObject("person", UUID.class),
                reader(row),
                json.readValue(row.getString("items"), new TypeReference<List<NoticeWords.Line>>() {}),
                row.getString("stop"));
    }

    private SubscribedLetter digest(Gathered gathered, LocalDateTime now) {
        var id = UUID.randomUUID();
        var letter = words.digest(id, gathered.reader(), now.toLocalDate(), gathered.lines(), gathered.stop());
        return new SubscribedLetter(letter, id, null, gathered.person(), TopicList.DIGEST, clock.instant());
    }

    private static NoticeWords.Reader reader(ResultSet row) throws SQLException {
        return new NoticeWords.Reader(
                row.getString("name"), row.getString("email"), Locale.forLanguageTag(row.getString("language")));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
