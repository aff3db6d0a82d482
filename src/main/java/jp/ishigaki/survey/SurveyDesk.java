package jp.ishigaki.survey;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff write surveys: a draft beside the published versions, and publishing it for good. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class SurveyDesk {

    private final SurveyVersions versions;
    private final SessionSurveys attached;
    private final FirstSurvey first;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    SurveyDesk(
            SurveyVersions versions,
            SessionSurveys attached,
            FirstSurvey first,
            JdbcClient db,
            Clock clock,
            AuditTrail audit) {
        this.versions = versions;
        this.attached = attached;
        this.first = first;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** All templates: the usual one first, then by name. The very first is brought along. */
    public List<SurveyTemplate> templates() {
        first.bring();
        return db.sql("""
                        select t.id, t.name, t.usual, n.number as published, n.id as published_id, d.id as draft,
                               (select count(*) from session_survey a join survey_version v on v.id = a.version_id
                                where v.template_id = t.id)::integer as sessions
                        from survey_template t
                        left join survey_version d on d.tenant_id = t.tenant_id and d.template_id = t.id
                            and d.published_at is null
                        left join lateral (select v.id, v.number from survey_version v
                                           where v.template_id = t.id and v.published_at is not null
                                           order by v.number desc limit 1) n on true
                        order by t.usual desc, t.name, t.id
                        """).query(SurveyTemplate.class).list();
    }

    /**
     * Begins a template with an empty draft.
     *
     * @throws NameTakenException when another one is called so
     */
    public UUID begin(String name) {
        return begin(name, new SurveyForm(new Phrase(name, ""), Phrase.NONE, List.of()));
    }

    /** Begins a template with what another one asks: its draft, or else its newest version. */
    public UUID copy(UUID template, String name) {
        var from = versions.draftOf(template)
                .or(() -> versions.newestOf(template))
                .orElseThrow(MissingException::new)
                .form();
        return begin(name, new SurveyForm(new Phrase(name, ""), from.intro(), from.questions()));
    }

    private UUID begin(String name, SurveyForm form) {
        var id = UUID.randomUUID();
        var added = db.sql("insert into survey_template (id, name, created_at) values (?, ?, ?) on conflict do nothing")
                .params(id, name.strip(), Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            throw new NameTakenException();
        }
        versions.add(id, form);
        audit.record("survey.begun", id);
        return id;
    }

    /** The draft of a template; where there is none, one that begins with the newest version. */
    public SurveyVersion draft(UUID template) {
        return versions.draftOf(template).orElseGet(() -> {
            var newest = versions.newestOf(template).orElseThrow(MissingException::new);
            return versions.existing(versions.add(template, newest.form()));
        });
    }

    /** What the next version begins with: the draft, or else the newest published version. Looking begins no draft. */
    @Transactional(readOnly = true)
    public SurveyVersion beginning(UUID template) {
        return versions.draftOf(template).or(() -> versions.newestOf(template)).orElseThrow(MissingException::new);
    }

    /**
     * Begins the draft of a template that has none with its first change.
     *
     * @param from the published version that was changed
     * @throws StaleFormException when somebody else has begun one or published another version meanwhile
     */
    public SurveyVersion draft(UUID template, UUID from, SurveyForm form) {
        if (!beginning(template).id().equals(from)) {
            throw new StaleFormException();
        }
        return versions.existing(versions.add(template, form));
    }

    /** A version to look at, be it published or not. */
    @Transactional(readOnly = true)
    public SurveyVersion version(UUID id) {
        return versions.existing(id);
    }

    /**
     * Keeps what is written so far; it may be unfinished.
     *
     * @param seen the version of the draft that was changed
     * @throws StaleFormException when somebody else changed or published it meanwhile
     */
    public int keep(UUID draft, SurveyForm form, int seen) {
        if (!versions.keep(draft, form, seen)) {
            versions.existing(draft);
            throw new StaleFormException();
        }
        return seen + 1;
    }

    /**
     * Publishes a draft for good. Sessions still to come that ask an earlier version of the same template ask this one
     * from now on.
     *
     * @throws UnfitFormException when nobody could answer it
     * @throws SurveyFixedException when it is published already
     */
    public void publish(UUID draft) {
        var written = versions.existing(draft);
        var faults = written.form().faults();
        if (!faults.isEmpty()) {
            throw new UnfitFormException(faults);
        }
        if (!versions.publish(draft)) {
            throw new SurveyFixedException();
        }
        attached.moveOn(written.template(), draft);
        audit.record("survey.published", draft);
    }

    /** Throws a draft away; the published versions stay. */
    public void discard(UUID draft) {
        var written = versions.existing(draft);
        if (versions.newestOf(written.template()).isEmpty() || !versions.discard(draft)) {
            throw new SurveyFixedException();
        }
        audit.record("survey.draft-discarded", written.template());
    }

    /** From now on sessions get this one unless staff choose another. */
    public void makeUsual(UUID template) {
        if (versions.newestOf(template).isEmpty()) {
            throw new SurveyFixedException();
        }
        db.sql("update survey_template set usual = false where usual").update();
        db.sql("update survey_template set usual = true where id = ?")
                .param(template)
                .update();
        audit.record("survey.made-usual", template);
    }

    /**
     * Lets a session ask a version.
     *
     * @throws SurveyFixedException when it was answered already
     */
    public void attach(UUID session, UUID version) {
        if (versions.existing(version).publishedAt() == null) {
            throw new SurveyFixedException();
        }
        attached.attach(session, version);
        audit.record("survey.attached", session + " " + version);
    }

    /** Lets a session that is not over ask nothing. */
    public void detach(UUID session) {
        attached.detach(session);
        audit.record("survey.detached", session);
    }

    /** Gives the usual survey to all sessions of a cohort that have none; answers to how many. */
    public int attachUsual(UUID cohort) {
        var given = attached.attachUsual(cohort);
        audit.record("survey.attached-usual", cohort + " " + String.format(Locale.ROOT, "%d", given));
        return given;
    }
}
