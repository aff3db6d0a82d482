package jp.ishigaki.search;

import static jp.ishigaki.search.CommunityFigures.LIST;
import static jp.ishigaki.search.CommunityFigures.p95;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.Programme;
import jp.ishigaki.bench.Laying;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.QuestionFilter;
import jp.ishigaki.community.QuestionKey;
import jp.ishigaki.community.QuestionScope;
import jp.ishigaki.shared.Turn;

/** The list of questions by each of its filters, first and deep pages, both ways; and threads, also a long one. */
final class ListFigures {

    private static final int PAGE = 20;
    private static final int DEEP = 90;

    private final Programme programme;
    private final CommunityQueries queries;
    private final CommunityBench.Seats seats;

    ListFigures(Programme programme, CommunityQueries queries, CommunityBench.Seats seats) {
        this.programme = programme;
        this.queries = queries;
        this.seats = seats;
    }

    void measure() {
        measure("participant", seats.alpha());
        measure("expert", seats.expert());
        measure("office", seats.staff());
    }

    private void measure(String role, UUID seat) {
        programme.as(seat, () -> {
            for (var filter : QuestionFilter.values()) {
                lists(role + ", list of questions, " + filter, QuestionScope.of(filter));
            }
            lists(role + ", list of a part", QuestionScope.ALL.ofPart(3));
            lists(
                    role + ", unanswered of a part",
                    QuestionScope.of(QuestionFilter.UNANSWERED).ofPart(7));
            lists(
                    role + ", endorsed of a part",
                    QuestionScope.of(QuestionFilter.ENDORSED).ofPart(7));
            lists(role + ", list of a frequent tag", QuestionScope.ALL.tagged("バックアップ"));
            lists(role + ", list of a rare tag", QuestionScope.ALL.tagged("複合機"));
            p95(
                    role + ", list of a tag that nobody uses",
                    LIST,
                    List.of(""),
                    none -> queries.questions(QuestionScope.ALL.tagged("珪素"), Turn.first(), PAGE));
            p95(role + ", thread", LIST, threads("between 1 and 20"), queries::question);
            p95(role + ", thread of 200 answers", LIST, threads("> 100"), queries::question);
        });
    }

    private void lists(String what, QuestionScope scope) {
        p95(what + ", page 1", LIST, List.of(""), none -> queries.questions(scope, Turn.first(), PAGE));
        QuestionKey deep = null;
        int depth = 1;
        for (var next = queries.questions(scope, Turn.first(), PAGE).next(); next != null && depth <= DEEP; depth++) {
            deep = next;
            next = queries.questions(scope, Turn.after(deep), PAGE).next();
        }
        if (deep != null) {
            var key = deep;
            p95(what + ", page " + depth, LIST, List.of(key), at -> queries.questions(scope, Turn.after(at), PAGE));
            p95(what + ", back from there", LIST, List.of(key), at -> queries.questions(scope, Turn.before(at), PAGE));
        }
    }

    private List<UUID> threads(String answers) {
        return Laying.ids("select id from question where tenant_id = '" + seats.tenant()
                + "' and disclosure = 'COHORT' and answers " + answers + " order by id limit 50");
    }
}
