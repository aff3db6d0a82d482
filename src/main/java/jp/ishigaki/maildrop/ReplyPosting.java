package jp.ishigaki.maildrop;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import jp.ishigaki.community.CommunityComments;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.Draft;
import jp.ishigaki.community.Drafts;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.guard.Guard;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts what came by mail, as its seat and by the services of the page. That it was taken, and what it became, commit
 * together.
 */
@Service
@Transactional
@AllowedFor
class ReplyPosting {

    static final int AN_HOUR = 20;

    private final JdbcClient db;
    private final Clock clock;
    private final CommunityService community;
    private final CommunityComments comments;
    private final CommunityQueries queries;
    private final Drafts drafts;
    private final Guard guard;

    ReplyPosting(
            JdbcClient db,
            Clock clock,
            CommunityService community,
            CommunityComments comments,
            CommunityQueries queries,
            Drafts drafts,
            Guard guard) {
        this.db = db;
        this.clock = clock;
        this.community = community;
        this.comments = comments;
        this.queries = queries;
        this.drafts = drafts;
        this.guard = guard;
    }

    /** Posts it, or keeps it as a draft where the writer should look at it first. */
    public void take(String message, Way way, String text, boolean files) {
        var longest = way.comments() ? CommunityComments.LONGEST : NewQuestion.LONGEST_BODY;
        var outcome = text.length() > longest
                ? Outcome.TOO_LONG
                : guard.look(text).isEmpty() ? Outcome.POSTED : Outcome.FOUND;
        if (outcome.isKept()) {
            keep(message, way, text, files, outcome);
        } else if (isFirst(message, way, outcome, files)) {
            post(way, text);
        }
    }

    private void post(Way way, String text) {
        var unnamed = queries.standsUnnamedIn(way.question());
        if (way.comments()) {
            comments.comment(way.post(), text, unnamed);
        } else {
            community.answer(way.question(), text, unnamed);
        }
    }

    /** Beside what waits there unsent already. */
    public void keep(String message, Way way, String text, boolean files, Outcome outcome) {
        if (!isFirst(message, way, outcome, files)) {
            return;
        }
        var begun = drafts.open(way.draftPlace());
        var body = begun.body().isBlank() ? text : begun.body().stripTrailing() + "\n\n" + text;
        var unnamed = begun.pseudonymous() || queries.standsUnnamedIn(way.question());
        drafts.keep(way.draftPlace(), new Draft("", body, null, null, unnamed));
    }

    @Transactional(readOnly = true)
    public boolean isTaken(String message) {
        return db.sql("select exists (select from reply_receipt where message_hash = ?)")
                .param(message)
                .query(Boolean.class)
                .single();
    }

    /** Whether the seat has sent as much as one may within an hour. */
    @Transactional(readOnly = true)
    public boolean isBusy(Way way) {
        return db.sql("select count(*) from reply_receipt where membership_id = ? and taken_at > ?")
                        .param(way.membership())
                        .param(Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                        .query(Integer.class)
                        .single()
                >= AN_HOUR;
    }

    private boolean isFirst(String message, Way way, Outcome outcome, boolean files) {
        return db.sql("select take_reply(?, ?, ?, ?, ?)")
                .params(message, way.membership(), way.question(), outcome.name(), files)
                .query(Boolean.class)
                .single();
    }
}
