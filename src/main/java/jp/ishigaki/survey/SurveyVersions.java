package jp.ishigaki.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of surveys as the database keeps them, as far as the actor sees them. */
@Component
class SurveyVersions {

    private static final String VERSIONS = """
            select v.id, v.template_id, t.name, v.number, v.form, v.published_at, v.version
            from survey_version v join survey_template t on t.tenant_id = v.tenant_id and t.id = v.template_id
            """;

    private final JdbcClient db;
    private final Clock clock;

    SurveyVersions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<SurveyVersion> find(UUID id) {
        return find("where v.id = ?", id).stream().findFirst();
    }

    SurveyVersion existing(UUID id) {
        return find(id).orElseThrow(MissingException::new);
    }

    Optional<SurveyVersion> draftOf(UUID template) {
        return find("where v.template_id = ? and v.published_at is null", template).stream()
                .findFirst();
    }

    Optional<SurveyVersion> newestOf(UUID template) {
        return find("where v.template_id = ? and v.published_at is not null order by v.number desc limit 1", template)
                .stream()
                .findFirst();
    }

    /** The newest published version of what sessions get unless staff choose otherwise. */
    Optional<SurveyVersion> usual() {
        return find("where t.usual and v.published_at is not null order by v.number desc limit 1").stream()
                .findFirst();
    }

    /** The version attached to a session. */
    Optional<SurveyVersion> attachedTo(UUID session) {
        return find("where v.id = (select a.version_id from session_survey a where a.session_id = ?)", session).stream()
                .findFirst();
    }

    UUID add(UUID template, SurveyForm form) {
        var id = UUID.randomUUID();
        if (!add(id, template, form)) {
            throw new StaleFormException();
        }
        return id;
    }

    /** False where somebody has begun a draft of the template. */
    private boolean add(UUID id, UUID template, SurveyForm form) {
        return db.sql("""
                                insert into survey_version (id, template_id, number, form, changed_at)
                                select ?, ?, coalesce(max(number), 0) + 1, cast(? as jsonb), ?
                                from survey_version where template_id = ? on conflict do nothing
                                """)
                        .params(id, template, FormText.write(form), now(), template)
                        .update()
                == 1;
    }

    /** True when the draft was as last seen. */
    boolean keep(UUID draft, SurveyForm form, int seen) {
        return db.sql("""
                                update survey_version set form = cast(? as jsonb), changed_at = ?, version = version + 1
                                where id = ? and published_at is null and version = ?
                                """).params(FormText.write(form), now(), draft, seen).update() == 1;
    }

    boolean publish(UUID draft) {
        return db.sql("update survey_version set published_at = ?, version = version + 1"
                                + " where id = ? and published_at is null")
                        .params(now(), draft)
                        .update()
                == 1;
    }

    boolean discard(UUID draft) {
        return db.sql("delete from survey_version where id = ? and published_at is null")
                        .param(draft)
                        .update()
                == 1;
    }

    /** @param where fixed text with places for the parameters; never text from outside */
    private List<SurveyVersion> find(String where, Object... parameters) {
        return db.sql(VERSIONS + where)
                .params(parameters)
                .query(SurveyVersions::version)
                .list();
    }

    private static SurveyVersion version(ResultSet row, int index) throws SQLException {
        return new SurveyVersion(
                row.getObject("id", UUID.class),
                row.getObject("template_id", UUID.class),
                row.getString("name"),
                row.getInt("number"),
                FormText.form(row.getString("form")),
                instant(row.getTimestamp("published_at")),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
