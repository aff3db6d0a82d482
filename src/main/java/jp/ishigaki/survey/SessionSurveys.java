package jp.ishigaki.survey;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.ScheduleReleased;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which session asks which version. Sessions get the usual one as they are released. */
@Component
class SessionSurveys {

    private final ScheduleQueries schedule;
    private final SurveyVersions versions;
    private final FirstSurvey first;
    private final JdbcClient db;
    private final Clock clock;

    SessionSurveys(ScheduleQueries schedule, SurveyVersions versions, FirstSurvey first, JdbcClient db, Clock clock) {
        this.schedule = schedule;
        this.versions = versions;
        this.first = first;
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    void on(ScheduleReleased released) {
        attachUsual(released.cohort());
    }

    int attachUsual(UUID cohort) {
        first.bring();
        return versions.usual()
                .map(usual -> db.sql("""
                                insert into session_survey (cohort_id, session_id, version_id, attached_at)
                                select s.cohort_id, s.id, ?, ? from session s
                                where s.cohort_id = ? and not s.cancelled on conflict do nothing
                                """)
                        .params(usual.id(), Timestamp.from(clock.instant()), cohort)
                        .update())
                .orElse(0);
    }

    void attach(UUID session, UUID version) {
        var held = existing(session);
        if (isAnswered(session)) {
            throw new SurveyFixedException();
        }
        db.sql("""
                        insert into session_survey (cohort_id, session_id, version_id, attached_at) values (?, ?, ?, ?)
                        on conflict (tenant_id, session_id)
                            do update set version_id = excluded.version_id, attached_at = excluded.attached_at
                        """)
                .params(held.cohort(), session, version, Timestamp.from(clock.instant()))
                .update();
    }

    void detach(UUID session) {
        var held = existing(session);
        if (SurveyWindow.of(held, clock.getZone()).isOpen(clock.instant())) {
            throw new SurveyFixedException();
        }
        db.sql("delete from session_survey where session_id = ?").param(session).update();
    }

    /**
     * Sessions whose workshop is not over move on to the new version of their template, unless somebody answered before they
     * were put off.
     */
    void moveOn(UUID template, UUID version) {
        db.sql("""
                        update session_survey a set version_id = ?, attached_at = ?
                        from session s
                        where s.tenant_id = a.tenant_id and s.id = a.session_id and s.held_on + s.workshop_to > ?
                          and a.version_id in (select v.id from survey_version v where v.template_id = ?)
                          and not exists (select from survey_response r where r.session_id = s.id)
                        """)
                .params(version, Timestamp.from(clock.instant()), LocalDateTime.now(clock), template)
                .update();
    }

    SessionRow existing(UUID session) {
        return schedule.session(session).orElseThrow(MissingException::new);
    }

    private boolean isAnswered(UUID session) {
        return db.sql("select exists (select from survey_response where session_id = ?)")
                .param(session)
                .query(Boolean.class)
                .single();
    }
}
