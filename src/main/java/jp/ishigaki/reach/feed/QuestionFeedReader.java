package jp.ishigaki.reach.feed;

import jp.ishigaki.community.OpenQuestions;
import jp.ishigaki.enrolment.EnrolmentQueries;
import jp.ishigaki.identity.CohortChoice;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.Sha256;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the feed shows, as the member it belongs to and with no more rights. */
@Service
@Transactional
@AllowedFor
public class QuestionFeedReader {

    private static final int NEWEST = 50;

    private final OpenQuestions questions;
    private final IdentityQueries identity;
    private final EnrolmentQueries enrolments;
    private final QuestionFeeds feeds;
    private final AtomFeed atom;

    QuestionFeedReader(
            OpenQuestions questions,
            IdentityQueries identity,
            EnrolmentQueries enrolments,
            QuestionFeeds feeds,
            AtomFeed atom) {
        this.questions = questions;
        this.identity = identity;
        this.enrolments = enrolments;
        this.feeds = feeds;
        this.atom = atom;
    }

    /** @param self the address it was asked by */
    FeedText read(String self) {
        var feed = feeds.known().orElseThrow(MissingException::new);
        if (!enrolments.isAdmitted()) {
            throw new MissingException();
        }
        var cohort = identity.ownCohort().map(CohortChoice::name).orElse("");
        var text = atom.write(feed, cohort, self, questions.newest(NEWEST));
        return new FeedText(text, feeds.since(feed, Sha256.of(text)));
    }
}
