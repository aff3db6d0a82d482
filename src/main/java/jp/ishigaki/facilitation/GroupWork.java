package jp.ishigaki.facilitation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.signal.Signals;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What participants do in the group in which they sit, while the workshop runs: think for themselves, propose ideas, vote.
 * Whoever sits in no group is answered as if there was nothing ({@link MissingException}), and at other times {@link
 * NotNowException}.
 */
@Service
@Transactional
@AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
public class GroupWork {

    private final FacilitationQueries queries;
    private final ScheduleQueries schedule;
    private final JdbcClient db;
    private final Clock clock;
    private final Signals signals;

    GroupWork(FacilitationQueries queries, ScheduleQueries schedule, JdbcClient db, Clock clock, Signals signals) {
        this.queries = queries;
        this.schedule = schedule;
        this.db = db;
        this.clock = clock;
        this.signals = signals;
    }

    private record Place(SessionRow session, int group) {}

    private Place place(UUID session) {
        var found = schedule.session(session).orElseThrow(MissingException::new);
        var group = queries.ownGroup(session).orElseThrow(MissingException::new);
        if (queries.live(session).filter(live -> live.is(LiveState.RUNNING)).isEmpty()) {
            throw new NotNowException();
        }
        return new Place(found, group.number());
    }

    /**
     * Writes down a thought of one's own.
     *
     * @param body 1 to {@value ThoughtRow#BODY} characters
     */
    public UUID think(UUID session, String body) {
        var place = place(session);
        var id = UUID.randomUUID();
        db.sql("""
                        insert into thought (id, cohort_id, session_id, group_number, body, written_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, place.session().cohort(), session, place.group(), body.strip(), now())
                .update();
        tell(session, place.group());
        return id;
    }

    public void reword(UUID session, UUID thought, String body) {
        done(
                session,
                db.sql("update thought set body = ? where id = ? and person_id = acting_person()")
                        .params(body.strip(), thought)
                        .update());
    }

    /** Keeps a thought from the group, or lets it be seen with the others. */
    public void keep(UUID session, UUID thought, boolean kept) {
        done(
                session,
                db.sql("update thought set kept = ? where id = ? and person_id = acting_person()")
                        .params(kept, thought)
                        .update());
    }

    public void drop(UUID session, UUID thought) {
        done(
                session,
                db.sql("delete from thought where id = ? and person_id = acting_person()")
                        .param(thought)
                        .update());
    }

    /**
     * Proposes a way to a solution to one's group.
     *
     * @param body 1 to {@value IdeaRow#BODY} characters
     */
    public UUID propose(UUID session, String body) {
        var place = place(session);
        var id = UUID.randomUUID();
        db.sql("""
                        insert into idea (id, cohort_id, session_id, group_number, body, written_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, place.session().cohort(), session, place.group(), body.strip(), now())
                .update();
        tell(session, place.group());
        return id;
    }

    /**
     * Takes back an idea of one's own.
     *
     * @throws NotNowException when somebody voted for it
     */
    public void takeBack(UUID session, UUID idea) {
        try {
            done(
                    session,
                    db.sql("delete from idea where id = ? and person_id = acting_person()")
                            .param(idea)
                            .update());
        } catch (DataIntegrityViolationException voted) {
            throw new NotNowException();
        }
    }

    private record Voted(int group, boolean own) {}

    /** Votes for another's idea of the own group, or of any once they are shown to all; voting twice is voting once. */
    public void vote(UUID session, UUID idea) {
        var place = place(session);
        mayVote(session);
        var voted = voted(session, idea);
        if (voted.own()) {
            throw new MissingException();
        }
        db.sql("""
                        insert into idea_vote (cohort_id, session_id, group_number, idea_id, voted_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(place.session().cohort(), session, voted.group(), idea, now())
                .update();
        tell(session, place.group(), voted.group());
    }

    private Voted voted(UUID session, UUID idea) {
        return db.sql("""
                        select group_number as "group", person_id = acting_person() as own from idea
                        where id = ? and session_id = ?
                        """).params(idea, session).query(Voted.class).optional().orElseThrow(MissingException::new);
    }

    public void takeVoteBack(UUID session, UUID idea) {
        var place = place(session);
        mayVote(session);
        db.sql("delete from idea_vote where idea_id = ? and person_id = acting_person()")
                .param(idea)
                .update();
        tell(session, place.group(), voted(session, idea).group());
    }

    private void mayVote(UUID session) {
        if (queries.live(session).filter(live -> !live.votingEnded()).isEmpty()) {
            throw new NotNowException();
        }
    }

    private void done(UUID session, int rows) {
        var place = place(session);
        if (rows == 0) {
            throw new MissingException();
        }
        tell(session, place.group());
    }

    /** Not to all who see it: a vote of many would make everybody's page ask anew for each of them. */
    private void tell(UUID session, int voters, int group) {
        tell(session, voters);
        if (group != voters) {
            tell(session, group);
        }
    }

    private void tell(UUID session, int group) {
        signals.tell(FacilitationPaths.groupTopic(session, group));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
