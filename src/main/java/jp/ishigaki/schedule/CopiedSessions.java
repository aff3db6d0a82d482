package jp.ishigaki.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.cohort.CohortCopied;
import jp.ishigaki.cohort.CohortDays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells a cohort's days to those below, as far as the actor sees them, and copies its sessions onto new days: into the
 * draft, for staff to go over before anybody is told.
 */
@Component
class CopiedSessions implements CohortDays {

    private record CohortSpan(UUID cohort, LocalDate first, LocalDate last, int sessions) {}

    private final SessionDrafts drafts;
    private final CopiedReferences references;
    private final JdbcClient db;

    CopiedSessions(SessionDrafts drafts, CopiedReferences references, JdbcClient db) {
        this.drafts = drafts;
        this.references = references;
        this.db = db;
    }

    @Override
    public List<Day> of(UUID cohort) {
        return drafts.planned(cohort).stream()
                .map(PlannedSession::plan)
                .map(plan -> new Day(plan.number(), plan.heldOn(), plan.track()))
                .toList();
    }

    @Override
    public Map<UUID, Span> spans() {
        return db.sql("""
                        select cohort_id as cohort, min(held_on) as first, max(held_on) as last, count(*) as sessions
                        from (select cohort_id, held_on from session_draft
                              union all
                              select s.cohort_id, s.held_on from session s
                              where not exists (select 1 from session_draft d where d.session_id = s.id)) planned
                        group by cohort_id
                        """).query(CohortSpan.class).list().stream()
                .collect(Collectors.toMap(
                        CohortSpan::cohort, span -> new Span(span.first(), span.last(), span.sessions())));
    }

    private static @Nullable UUID itsTrack(PlannedSession session, CohortCopied copied) {
        var track = session.plan().track();
        return track == null ? null : copied.tracks().get(track);
    }

    @EventListener
    void copy(CohortCopied copied) {
        var days = copied.dates().iterator();
        drafts.planned(copied.from()).forEach(model -> {
            var session = UUID.randomUUID();
            drafts.keep(session, copied.to(), model.plan().copiedTo(days.next(), itsTrack(model, copied)));
            references.note(session, model.id());
        });
    }
}
