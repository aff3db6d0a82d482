package jp.ishigaki.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.cohort.CohortEditions;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.curriculum.EditionQueries;
import jp.ishigaki.curriculum.EditionService;
import jp.ishigaki.curriculum.NewEdition;
import jp.ishigaki.curriculum.Pages;
import jp.ishigaki.tenancy.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is marked when the edition of the textbook changes, for whom, and until when. */
@DatabaseTest
class FaqEditionTest {

    private static final String SECTION = "2-2-3";

    @Autowired
    Programme programme;

    @Autowired
    FaqService service;

    @Autowired
    FaqQueries queries;

    @Autowired
    FaqDesk desk;

    @Autowired
    FaqWorks works;

    @Autowired
    CommunityService community;

    @Autowired
    CurriculumService textbook;

    @Autowired
    EditionService editions;

    @Autowired
    EditionQueries known;

    @Autowired
    CohortEditions cohorts;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private World world;
    private Map<String, Pages.Range> pages;

    @BeforeEach
    void found() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
        programme.as(world.staff(), () -> cohorts.choose(world.cohort(), "R6"));
        pages = new HashMap<>(programme.as(world.staff(), () -> known.spans("R6")));
    }

    @Test
    void anEditionWithTheSectionOnTheSamePagesMarksNothing() {
        released("12-13");
        next();
        assertThat(toConfirm()).isEmpty();
    }

    @Test
    void whatHasMovedGrownGoneOrIsCalledOtherwiseIsMarkedWithWhatChanged() {
        var id = released("");
        var was = pages.get(SECTION);
        pages.put(SECTION, new Pages.Range(was.from() + 4, was.to() + 4));
        next();
        assertThat(toConfirm()).extracting(FaqRow::drift).containsExactly(FaqDrift.MOVED);
        pages.put(SECTION, new Pages.Range(was.from() + 4, was.to() + 6));
        edition(2025, 2);
        assertThat(toConfirm()).extracting(FaqRow::drift).containsExactly(FaqDrift.RESIZED);
        rename("新しい題");
        assertThat(toConfirm()).extracting(FaqRow::drift).containsExactly(FaqDrift.RENAMED);
        pages.remove(SECTION);
        edition(2025, 3);
        assertThat(toConfirm())
                .extracting(FaqRow::id, FaqRow::drift)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id, FaqDrift.GONE));
    }

    @Test
    void readersAreToldByTheBookTheyHaveAtHand() {
        var id = released("");
        pages.remove(SECTION);
        next();
        assertThat(programme.as(world.beta(), () -> queries.entry(id)).drift())
                .as("this cohort still reads in R6")
                .isNull();
        assertThat(toConfirm()).hasSize(1);

        programme.as(world.staff(), () -> cohorts.choose(world.cohort(), "R7"));
        assertThat(programme.as(world.beta(), () -> queries.entry(id)).drift()).isEqualTo(FaqDrift.GONE);
        assertThat(programme
                        .as(world.beta(), () -> queries.list(1, null, null, 10))
                        .items())
                .extracting(FaqRow::drift)
                .containsExactly(FaqDrift.GONE);

        programme.as(world.expert2(), () -> service.confirm(id, 1));
        assertThat(programme.as(world.beta(), () -> queries.entry(id)).drift()).isNull();
        programme.as(world.staff(), () -> cohorts.choose(world.cohort(), "R6"));
        assertThat(programme.as(world.beta(), () -> queries.entry(id)).drift())
                .as("an older book is not marked")
                .isNull();
    }

    @Test
    void oneClickKeepsTheWordsInAVersionOfTheNewEditionAndPagesOnlyWhereTheyAreTheSame() {
        var moved = released("16");
        var was = pages.get(SECTION);
        pages.put(SECTION, new Pages.Range(was.from() + 4, was.to() + 4));
        next();
        programme.as(world.expert2(), () -> service.confirm(moved, 1));

        var work = programme.as(world.expert2(), () -> works.work(moved));
        assertThat(work.released()).isEqualTo(2);
        assertThat(work.versions())
                .extracting(version -> version.reference().edition() + " "
                        + version.reference().pages())
                .containsExactly("R7 ", "R6 16");
        assertThat(work.newest().answer()).isEqualTo(work.versions().getLast().answer());
        assertThat(work.events()).extracting(FaqEvent::kind).endsWith(FaqEvent.Kind.CONFIRMED);
        assertThat(toConfirm()).isEmpty();
        edition(2025, 2);
        programme.as(world.expert2(), () -> service.confirm(moved, 2));
        assertThat(programme
                        .as(world.expert2(), () -> works.work(moved))
                        .newest()
                        .reference()
                        .edition())
                .isEqualTo("R7-2");
    }

    @Test
    void theSectionOfTheSameTitleIsNamedWhereTheOldOneIsGone() {
        var id = released("");
        var title = sql("select title from section where number = '" + SECTION + "'");
        transaction("update section set title = '" + title + "' where number = '3-1'");
        pages.remove(SECTION);
        pages.put("3-1", new Pages.Range(30, 31));
        next();
        assertThat(programme.as(world.staff(), () -> queries.entry(id)).movedTo())
                .isEqualTo("3-1");
    }

    @Test
    void listsAskAsMuchForManyAsForOne() {
        released("");
        var one = asked();
        released("");
        released("");
        assertThat(asked()).isEqualTo(one);
    }

    private int asked() {
        return programme.as(
                world.staff(),
                () -> Statements.during(() -> {
                    queries.list(null, null, null, 10);
                    queries.contents();
                    desk.counts();
                    desk.proposals(null, null, 10);
                    desk.entries(FaqScope.CONFIRM, null, null, 10);
                    desk.entries(FaqScope.REVIEW, null, null, 10);
                }));
    }

    private UUID released(String at) {
        var question = programme.as(
                world.alpha(), () -> community.ask(new NewQuestion("控えの世代", "何世代ですか。", SECTION, null, List.of())));
        var answer = programme.as(world.beta(), () -> community.answer(question, "3世代です。"));
        programme.as(world.expert2(), () -> community.endorse(answer));
        var id = programme.as(
                world.expert(),
                () -> service.draft(answer, new FaqText("控えは何世代残しますか", "3世代です。", SECTION, at, List.of())));
        programme.as(world.expert(), () -> service.submit(id, 1));
        programme.as(world.expert2(), () -> service.release(id, 1));
        return id;
    }

    private List<FaqRow> toConfirm() {
        var rows = programme
                .as(world.expert(), () -> desk.entries(FaqScope.CONFIRM, null, null, 10))
                .items();
        assertThat(programme.as(world.expert(), () -> desk.counts()).get(FaqScope.CONFIRM))
                .isEqualTo(rows.size());
        return rows;
    }

    private void next() {
        edition(2025, 1);
    }

    private void edition(int year, int version) {
        programme.as(
                world.staff(), () -> editions.add(new NewEdition(year, version, "テキスト 第" + version + "版", "", pages)));
    }

    private void rename(String title) {
        transaction("update section set title = '" + title + "' where number = '" + SECTION + "'");
    }

    private void transaction(String update) {
        programme.as(
                world.staff(),
                () -> transaction.executeWithoutResult(status -> db.sql(update).update()));
    }

    private String sql(String query) {
        return programme.as(
                world.staff(),
                () -> transaction.execute(
                        status -> db.sql(query).query(String.class).single()));
    }
}
