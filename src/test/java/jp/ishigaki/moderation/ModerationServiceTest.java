package jp.ishigaki.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.community.CommunityComments;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.Post;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.community.QuestionFilter;
import jp.ishigaki.curriculum.Citation;
import jp.ishigaki.curriculum.Citations;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.search.SearchQueries;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Reporting a post, deciding about it, and what nobody reads of it afterwards. */
@DatabaseTest
class ModerationServiceTest {

    private static final String SECTION = "2-2-3";
    private static final String SECRET = "取引先の合言葉は青い鳥です。";
    private static final String TITLE = "青い鳥の置き場所";

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries questions;

    @Autowired
    CommunityComments comments;

    @Autowired
    ReportService reports;

    @Autowired
    ModerationService moderation;

    @Autowired
    ModerationQueries queries;

    @Autowired
    PostStandings standings;

    @Autowired
    NotificationQueries notices;

    @Autowired
    SearchQueries search;

    @Autowired
    CurriculumService textbook;

    @Autowired
    CurriculumQueries curriculum;

    @Autowired
    List<Citations> citations;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Programme.World world;
    private UUID question;
    private UUID answer;

    @BeforeEach
    void writeSomething() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
        question = programme.as(
                world.alpha(), () -> community.ask(new NewQuestion(TITLE, SECRET, SECTION, null, List.of("青い鳥"))));
        answer = programme.as(world.beta(), () -> community.answer(question, SECRET + "当社も同じです。"));
    }

    private boolean report(UUID seat, @Nullable UUID post, ReportReason reason) {
        return programme.as(seat, () -> reports.report(question, post, reason, "気になりました。"));
    }

    private void decide(UUID post, Verdict verdict) {
        programme.as(world.staff(), () -> moderation.decide(question, post, verdict, "機密が含まれるため"));
    }

    private List<ReportRow> open() {
        return programme
                .as(world.staff(), () -> queries.reports(ReportFilter.OPEN, null, 10))
                .items();
    }

    private PostStanding standing(UUID seat, UUID post) {
        return programme.as(seat, () -> standings.of(question, List.of(post))).get(post);
    }

    private List<String> told(UUID seat) {
        return programme.as(seat, () -> notices.latest(null, 20)).items().stream()
                .map(notice -> notice.messageKey().replaceFirst(".*\\.", ""))
                .toList();
    }

    @Test
    void whoeverReadsAPostReportsItOnceAndOnlyTheOfficeKnowsWho() {
        assertThat(report(world.beta(), null, ReportReason.IMPROPER)).isTrue();
        assertThat(report(world.beta(), null, ReportReason.CONFIDENTIAL)).isFalse();
        assertThat(report(world.lecturer(), null, ReportReason.MISPLACED)).isTrue();

        assertThat(open())
                .extracting(ReportRow::reporter, ReportRow::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("beta", ReportReason.IMPROPER),
                        org.assertj.core.groups.Tuple.tuple("lecturer", ReportReason.MISPLACED));
        assertThat(told(world.staff())).contains("reported");
        assertThat(told(world.alpha())).doesNotContain("reported", "confidential");
        assertThat(standing(world.beta(), question).reported()).isTrue();
        for (var other : List.of(world.alpha(), world.alphaExec(), world.expert(), world.expert2())) {
            assertThat(standing(other, question).reported()).isFalse();
            assertThat(count(other, "post_report")).isZero();
            assertThatThrownBy(() -> programme.as(other, () -> queries.reports(ReportFilter.OPEN, null, 10)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whatOneDoesNotReadOneDoesNotReport() {
        programme.as(world.alpha(), () -> community.disclose(question, QuestionDisclosure.COMPANY));

        for (var stranger : List.of(world.beta(), world.expert2(), world.gamma(), world.staffOther())) {
            assertThatThrownBy(() -> report(stranger, null, ReportReason.IMPROPER))
                    .isInstanceOf(MissingException.class);
            assertThatThrownBy(() -> inSql(
                            stranger,
                            "insert into post_report (id, question_id, cohort_id, reason) values (gen_random_uuid(), '"
                                    + question + "', '" + world.cohort() + "', 'IMPROPER')"))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(open()).isEmpty();
    }

    @Test
    void ofAHiddenPostNobodyElseReadsAWordOnAnySurface() {
        decide(question, Verdict.HIDDEN);
        decide(answer, Verdict.HIDDEN);

        for (var stranger : List.of(world.expert(), world.expert2(), world.lecturer())) {
            nothingIsReadBy(stranger);
        }
        assertThat(standing(world.beta(), question).body()).isNull();
        assertThat(standing(world.alpha(), answer).body()).isNull();
        for (var colleague : List.of(world.alpha(), world.alphaExec())) {
            assertThat(standing(colleague, question))
                    .extracting(PostStanding::title, PostStanding::body, PostStanding::reason)
                    .containsExactly(TITLE, SECRET, "機密が含まれるため");
        }
        assertThat(standing(world.staff(), answer).body()).startsWith(SECRET);
        assertThat(told(world.alpha())).contains("wasHidden");
        assertThat(told(world.beta())).contains("wasHidden");
    }

    private void nothingIsReadBy(UUID seat) {
        programme.as(seat, () -> {
            var shown = questions.question(question);
            assertThat(shown.question().isHidden()).isTrue();
            assertThat(shown.toString()).doesNotContain("青い鳥");
            assertThat(questions
                            .questions(QuestionFilter.ALL, null, null, 20)
                            .items()
                            .toString())
                    .doesNotContain("青い鳥");
            assertThat(questions.trace(answer).toString()).doesNotContain("青い鳥");
            assertThat(search.find("青い鳥", 10).hits()).isEmpty();
            assertThat(standings.of(question, List.of()).values())
                    .allSatisfy(post -> assertThat(post.toString()).doesNotContain("青い鳥", "機密"));
        });
        for (var table : List.of("words_aside", "post_decision", "post_report")) {
            assertThat(count(seat, table)).isZero();
        }
        assertThat(inSql(seat, "select string_agg(title || body || tags::text, '') from question"))
                .doesNotContain("青い鳥");
        assertThat(inSql(seat, "select string_agg(body, '') from answer")).doesNotContain("青い鳥");
        assertThat(inSql(seat, "select coalesce(string_agg(words || title, ''), '') from search_entry"))
                .doesNotContain("青い鳥");
        assertThat(cited(seat)).noneMatch(cited -> cited.contains("青い鳥"));
    }

    private List<String> cited(UUID seat) {
        return programme.as(
                seat,
                () ->
                        transaction.execute(status -> citations.stream()
                                .flatMap(each -> each
                                        .of(curriculum.section(SECTION).orElseThrow(), Locale.JAPANESE, null, 20)
                                        .items()
                                        .stream())
                                .map(Citation::toString)
                                .toList()));
    }

    @Test
    void aHiddenAnswerLeavesTheQuestionFindableByWhatIsLeft() {
        var other = programme.as(world.lecturer(), () -> community.answer(question, "鍵のかかる棚にしまいます。"));
        decide(answer, Verdict.HIDDEN);

        assertThat(programme.as(world.expert(), () -> search.find("当社も同じ", 10)).hits())
                .isEmpty();
        assertThat(programme.as(world.expert(), () -> search.find("鍵のかかる棚", 10)).hits())
                .hasSize(1);
        assertThat(other).isNotNull();
    }

    @Test
    void hidingIsTakenBackAndTheHistoryStays() {
        decide(question, Verdict.HIDDEN);
        assertThatThrownBy(() -> programme.as(world.beta(), () -> community.answer(question, "続きです。")))
                .isInstanceOf(DataAccessException.class);
        programme.as(world.staff(), () -> moderation.decide(question, question, Verdict.SHOWN, ""));

        assertThat(programme.as(world.beta(), () -> questions.question(question)))
                .satisfies(shown -> assertThat(shown.body()).isEqualTo(SECRET))
                .satisfies(shown -> assertThat(shown.tags()).containsExactly("青い鳥"));
        assertThat(programme.as(world.beta(), () -> search.find(TITLE, 10)).hits())
                .hasSize(1);
        assertThat(programme
                        .as(world.staff(), () -> queries.review(question, null))
                        .decisions())
                .extracting(DecisionRow::verdict, DecisionRow::reason, DecisionRow::person)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Verdict.HIDDEN, "機密が含まれるため", "事務局 花子"),
                        org.assertj.core.groups.Tuple.tuple(Verdict.SHOWN, "", "事務局 花子"));
        assertThat(told(world.alpha())).contains("wasHidden", "wasShown");
    }

    @Test
    void decidingClosesAllReportsOfThePostAndTellsThoseWhoMadeThem() {
        report(world.beta(), null, ReportReason.IMPROPER);
        report(world.lecturer(), null, ReportReason.OTHER);
        report(world.lecturer(), answer, ReportReason.ADVERTISING);

        decide(question, Verdict.KEPT);

        assertThat(open()).extracting(ReportRow::post).containsExactly(answer);
        assertThat(told(world.beta())).contains("decided");
        assertThat(told(world.lecturer())).contains("decided");
        assertThat(told(world.alpha())).doesNotContain("decided", "wasHidden");
        assertThat(count(world.alpha(), "post_decision")).isZero();
        var decided = programme.as(world.staff(), () -> queries.reports(ReportFilter.DECIDED, null, 1));
        assertThat(decided.items()).extracting(ReportRow::verdict).containsExactly(Verdict.KEPT);
        assertThat(programme
                        .as(world.staff(), () -> queries.reports(ReportFilter.DECIDED, decided.next(), 5))
                        .items())
                .hasSize(1);
        assertThat(report(world.beta(), null, ReportReason.IMPROPER)).isTrue();
    }

    @Test
    void whoDecidesWhatHasBeenDecidedMeanwhileIsToldSo() {
        decide(question, Verdict.HIDDEN);

        assertThatThrownBy(() -> decide(question, Verdict.HIDDEN)).isInstanceOf(StaleReviewException.class);
        assertThatThrownBy(() -> decide(question, Verdict.ASKED)).isInstanceOf(StaleReviewException.class);
        assertThatThrownBy(() -> decide(answer, Verdict.SHOWN)).isInstanceOf(StaleReviewException.class);
        for (var other : List.of(world.alpha(), world.expert(), world.lecturer(), world.staffOther())) {
            assertThat(inSql(other, "select decide_post('" + answer + "', 'HIDDEN', 'a')::text"))
                    .isEqualTo("false");
        }
    }

    @Test
    void aCommentIsReportedAndDecidedAsThePostItStandsUnder() {
        var comment = commented(world.beta());
        assertThat(report(world.lecturer(), comment, ReportReason.IMPROPER)).isTrue();
        assertThat(report(world.lecturer(), comment, ReportReason.IMPROPER)).isFalse();
        assertThat(report(world.lecturer(), answer, ReportReason.IMPROPER)).isTrue();

        assertThat(open().getFirst())
                .extracting(ReportRow::post, ReportRow::answer, ReportRow::excerpt, ReportRow::reporter)
                .containsExactly(comment, null, "青い鳥は棚の中です。", "lecturer");
        assertThat(told(world.staff())).contains("reported");
        assertThat(standing(world.lecturer(), comment).reported()).isTrue();
        assertThat(standing(world.staff(), comment).open()).isEqualTo(1);

        decide(comment, Verdict.HIDDEN);
        assertThat(open()).extracting(ReportRow::post).containsExactly(answer);
        assertThat(told(world.beta())).contains("wasHidden");
        assertThat(told(world.lecturer())).contains("decided");
        assertThat(standing(world.lecturer(), comment))
                .extracting(PostStanding::hidden, PostStanding::body, PostStanding::reason)
                .containsExactly("OFFICE", null, null);
        assertThat(standing(world.beta(), comment))
                .extracting(PostStanding::body, PostStanding::reason)
                .containsExactly("青い鳥は棚の中です。", "機密が含まれるため");
        assertThat(programme
                        .as(world.staff(), () -> queries.reports(ReportFilter.DECIDED, null, 5))
                        .items())
                .extracting(ReportRow::post, ReportRow::verdict, ReportRow::hidden)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(comment, Verdict.HIDDEN, true));
        assertThat(programme.as(world.staff(), () -> queries.review(question, comment)))
                .extracting(Review::comment, Review::body, Review::hidden)
                .containsExactly(comment, "青い鳥は棚の中です。", true);
        assertThatThrownBy(() -> decide(comment, Verdict.HIDDEN)).isInstanceOf(StaleReviewException.class);
    }

    @Test
    void aCommentIsOfItsOwnQuestionAndIsHiddenByTheOfficeAloneOrByItsCompanyWhileASecretIsReported() {
        var comment = commented(world.beta());
        var elsewhere =
                programme.as(world.alpha(), () -> community.ask(new NewQuestion("棚", "どこですか。", null, null, List.of())));
        assertThatThrownBy(() -> programme.as(
                        world.lecturer(), () -> reports.report(elsewhere, comment, ReportReason.IMPROPER, "")))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> queries.review(elsewhere, comment)))
                .isInstanceOf(MissingException.class);
        for (var other : List.of(world.alpha(), world.beta(), world.expert(), world.staffOther())) {
            assertThat(inSql(other, "select decide_post('" + comment + "', 'HIDDEN', 'a')::text"))
                    .isEqualTo("false");
        }
        assertThatThrownBy(() -> inSql(
                        world.beta(),
                        "insert into post_comment (id, question_id, cohort_id, company_id, written_by, role, body,"
                                + " written_at, hidden) select gen_random_uuid(), id, cohort_id, acting_company(),"
                                + " acting_person(), acting_role(), '〔非表示〕', now(), 'OFFICE' from question where id = '"
                                + question + "'"))
                .isInstanceOf(DataAccessException.class);

        report(world.lecturer(), comment, ReportReason.CONFIDENTIAL);
        assertThat(told(world.beta())).contains("confidential");
        assertThat(standing(world.alpha(), comment).withdrawable()).isFalse();
        assertThat(standing(world.beta(), answer).withdrawable()).isFalse();
        assertThat(standing(world.beta(), comment).withdrawable()).isTrue();
        programme.as(world.beta(), () -> reports.withdraw(comment));
        assertThat(standing(world.lecturer(), comment).hidden()).isEqualTo("WRITER");
        decide(comment, Verdict.SHOWN);
        assertThat(programme
                        .as(world.lecturer(), () -> comments.comment(question, comment))
                        .body())
                .isEqualTo("青い鳥は棚の中です。");
    }

    @Test
    void whoCommentedUnderAPseudonymIsToldAndNobodyLearnsWhoItIs() {
        var comment = programme.as(world.beta(), () -> comments.comment(Post.question(question), "青い鳥は棚の中です。", true));
        report(world.lecturer(), comment, ReportReason.CONFIDENTIAL);
        assertThat(told(world.beta())).contains("confidential");
        programme.as(world.beta(), () -> reports.withdraw(comment));
        decide(comment, Verdict.HIDDEN);

        assertThat(told(world.beta())).contains("wasHidden");
        assertThat(standing(world.beta(), comment).body()).isEqualTo("青い鳥は棚の中です。");
        assertThat(inSql(
                        world.staff(),
                        "select string_agg(coalesce(company_id::text, '') || coalesce(written_by::text, '')"
                                + " || coalesce(decided_by::text, '-'), '' order by place) from post_decision"))
                .startsWith("-")
                .doesNotContain(world.betaCompany().toString());
    }

    private UUID commented(UUID seat) {
        return programme.as(seat, () -> comments.comment(new Post(question, answer), "青い鳥は棚の中です。", false));
    }

    @Test
    void whereASecretIsReportedTheCompanyIsToldAtOnceAndMayHideItUntilTheOfficeHasLooked() {
        assertThat(inSql(world.alpha(), "select withdraw_post('" + question + "')::text"))
                .isEqualTo("false");
        report(world.beta(), null, ReportReason.CONFIDENTIAL);

        assertThat(told(world.alpha())).contains("confidential");
        assertThat(told(world.alphaExec())).contains("confidential");
        assertThat(standing(world.alphaExec(), question).withdrawable()).isTrue();
        for (var other : List.of(world.beta(), world.expert(), world.staff(), world.gamma())) {
            assertThatThrownBy(() -> programme.as(other, () -> reports.withdraw(question)))
                    .isInstanceOf(StaleReviewException.class);
        }
        programme.as(world.alphaExec(), () -> reports.withdraw(question));

        assertThat(standing(world.beta(), question).hidden()).isEqualTo("WRITER");
        assertThat(open()).extracting(ReportRow::hidden).containsExactly(true);
        assertThat(programme.as(world.staff(), () -> queries.counts())).isEqualTo(new ReportCounts(1, 1));
        decide(question, Verdict.HIDDEN);
        assertThat(standing(world.beta(), question).hidden()).isEqualTo("OFFICE");
        assertThat(open()).isEmpty();
    }

    @Test
    void whoWroteUnderAPseudonymIsToldAndReadsTheReasonAndNobodyLearnsWhoItIs() {
        question = programme.as(
                world.alpha(),
                () -> community.ask(new NewQuestion(TITLE, SECRET, null, null, List.of()).underPseudonym()));
        report(world.beta(), null, ReportReason.CONFIDENTIAL);
        assertThat(told(world.alpha())).contains("confidential");
        programme.as(world.alpha(), () -> reports.withdraw(question));

        var review = programme.as(world.staff(), () -> queries.review(question, null));
        assertThat(review.decisions())
                .extracting(DecisionRow::verdict, DecisionRow::person)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Verdict.WITHDRAWN, ""));
        assertThat(inSql(
                        world.staff(),
                        "select string_agg(coalesce(company_id::text, '') || coalesce(written_by::text, '')"
                                + " || coalesce(decided_by::text, ''), '') from post_decision"))
                .isEmpty();
        decide(question, Verdict.HIDDEN);
        assertThat(told(world.alpha())).contains("wasHidden");
        assertThat(standing(world.alphaExec(), question).reason()).isEqualTo("機密が含まれるため");
        assertThat(standing(world.expert(), question).reason()).isNull();
    }

    @Test
    void whoIsAskedToRewordReadsWhyAndThePostStays() {
        decide(answer, Verdict.ASKED);

        assertThat(told(world.beta())).contains("changeAsked");
        assertThat(standing(world.beta(), answer).reason()).isEqualTo("機密が含まれるため");
        assertThat(standing(world.alpha(), answer).reason()).isNull();
        assertThat(programme
                        .as(world.lecturer(), () -> questions.question(question))
                        .answers())
                .extracting(row -> row.body())
                .first()
                .asString()
                .startsWith(SECRET);
    }

    @Test
    void aHiddenQuestionLeavesTheDeskAndComesBackWhenItIsShown() {
        assertThat(clock()).isEqualTo("RUNNING");

        decide(question, Verdict.HIDDEN);
        assertThat(clock()).isEqualTo("OFF");
        decide(question, Verdict.SHOWN);
        assertThat(clock()).isEqualTo("RUNNING");

        report(world.lecturer(), null, ReportReason.CONFIDENTIAL);
        programme.as(world.alphaExec(), () -> reports.withdraw(question));
        assertThat(clock()).isEqualTo("OFF");
        decide(question, Verdict.SHOWN);
        assertThat(clock()).isEqualTo("RUNNING");
    }

    @Test
    void whatHappensToAHiddenQuestionCountsAtTheDeskWhenItIsShown() {
        decide(question, Verdict.HIDDEN);
        programme.as(world.alpha(), () -> community.accept(question, answer));
        decide(question, Verdict.SHOWN);
        assertThat(clock()).isEqualTo("ACCEPTED");

        decide(question, Verdict.HIDDEN);
        programme.as(world.alpha(), () -> community.takeAcceptanceBack(question));
        decide(question, Verdict.SHOWN);
        assertThat(clock()).isEqualTo("RUNNING");
    }

    @Test
    void theFilesOfAHiddenPostAreReadByThoseAloneWhoReadItsWords() {
        programme.as(
                world.beta(), () -> transaction.execute(status -> db.sql("""
                                insert into draft (place, body, kept_at) values ('answer', 'x', now())
                                """).update()));
        programme.as(
                world.beta(), () -> transaction.execute(status -> db.sql("""
                                insert into post_file (id, cohort_id, person_id, draft_place, place, name, type, size, sha256)
                                values (gen_random_uuid(), acting_cohort(), acting_person(), 'answer', 1, '構成.png', 'PNG', 3,
                                        repeat('a', 64))
                                """).update()));
        programme.as(
                world.beta(),
                () -> transaction.execute(status -> db.sql("select enclose_files('answer', null, ?)")
                        .param(answer)
                        .query((row, number) -> number)
                        .list()));
        assertThat(files(world.alpha())).isEqualTo(1);

        decide(answer, Verdict.HIDDEN);

        assertThat(files(world.alpha())).isZero();
        assertThat(files(world.lecturer())).isZero();
        assertThat(files(world.beta())).isEqualTo(1);
        assertThat(files(world.staff())).isEqualTo(1);
    }

    private int files(UUID seat) {
        return programme.as(
                seat,
                () -> transaction.execute(status -> db.sql("select count(*) from post_file")
                        .query(Integer.class)
                        .single()));
    }

    private String clock() {
        return programme.as(
                world.staff(),
                () -> transaction.execute(status -> db.sql("select state from desk_question where question_id = ?")
                        .param(question)
                        .query(String.class)
                        .single()));
    }

    @Test
    void aListOfReportsTakesTheSameStatementsHoweverLongItIs() {
        report(world.beta(), null, ReportReason.IMPROPER);
        var few = statements();
        report(world.lecturer(), null, ReportReason.IMPROPER);
        report(world.lecturer(), answer, ReportReason.IMPROPER);
        report(world.expert(), answer, ReportReason.IMPROPER);

        assertThat(statements()).isEqualTo(few);
        assertThat(open()).hasSize(4);
    }

    private int statements() {
        return Statements.during(() -> programme.as(world.staff(), () -> queries.reports(ReportFilter.OPEN, null, 10)));
    }

    private int count(UUID seat, String table) {
        return Integer.parseInt(inSql(seat, "select count(*)::text from " + table));
    }

    private String inSql(UUID seat, String sql) {
        return programme.as(
                seat,
                () -> transaction.execute(status -> sql.startsWith("select")
                        ? db.sql(sql).query(String.class).optional().orElse("")
                        : String.valueOf(db.sql(sql).update())));
    }
}
