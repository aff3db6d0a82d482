package jp.ishigaki.search;

import static jp.ishigaki.search.CommunityFigures.POSTING;
import static jp.ishigaki.search.CommunityFigures.p95;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.Programme;
import jp.ishigaki.bench.Laying;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;

/**
 * Asking and answering with all that goes with it in the same transaction: the desk's search for an expert among twenty,
 * notices, and the words in the index.
 */
final class PostingFigures {

    private final Programme programme;
    private final CommunityService community;
    private final CommunityBench.Seats seats;
    private final JapaneseTexts texts = new JapaneseTexts(System.nanoTime());

    PostingFigures(Programme programme, CommunityService community, CommunityBench.Seats seats) {
        this.programme = programme;
        this.community = community;
        this.seats = seats;
    }

    void measure() {
        profiles();
        programme.as(seats.alpha(), () -> {
            p95("participant, asking", POSTING, List.of(""), none -> community.ask(question()));
            p95(
                    "participant, asking without a name",
                    POSTING,
                    List.of(""),
                    none -> community.ask(question().underPseudonym()));
        });
        var threads = threads("between 1 and 5");
        var last = threads("> 100");
        for (var who : List.of(seats.beta(), seats.expert(), seats.staff())) {
            var role = who.equals(seats.beta()) ? "participant" : who.equals(seats.expert()) ? "expert" : "office";
            programme.as(who, () -> {
                p95(role + ", answering", POSTING, threads, thread -> community.answer(thread, texts.text(180)));
                p95(
                        role + ", answering after 200 others",
                        POSTING,
                        Stream.of(last.getFirst()).toList(),
                        thread -> community.answer(thread, texts.text(180)));
            });
        }
    }

    private NewQuestion question() {
        return new NewQuestion(texts.title(), texts.text(180), null, texts.next(10) + 1, List.of("バックアップ"));
    }

    /** What twenty experts say of their skills, each of other parts. */
    private void profiles() {
        Laying.look(statement -> statement.execute("""
                insert into expert_profile (tenant_id, cohort_id, expert_id, parts, tags, weekly_cap, written_at)
                select tenant_id, cohort_id, id, array(select p from generate_series(1, 10) p where (p + n) %% 3 = 0), '{}', 50,
                       '2024-09-01'
                from (select m.*, row_number() over (order by id) as n from membership m
                      where tenant_id = '%s' and role = 'EXPERT') m on conflict do nothing
                """.formatted(seats.tenant())));
    }

    private List<UUID> threads(String answers) {
        return Laying.ids("select id from question where tenant_id = '" + seats.tenant()
                + "' and disclosure = 'COHORT' and not pseudonymous and answers " + answers + " order by id limit 20");
    }
}
