package jp.ishigaki.community;

import static jp.ishigaki.community.QuestionDisclosure.COHORT;
import static jp.ishigaki.community.QuestionDisclosure.COMPANY;
import static jp.ishigaki.community.QuestionDisclosure.EXPERTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.DueItems;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.faq.FaqConsents;
import jp.ishigaki.faq.FaqQueries;
import jp.ishigaki.faq.FaqService;
import jp.ishigaki.faq.FaqText;
import jp.ishigaki.moderation.OrderQueries;
import jp.ishigaki.moderation.OrderService;
import jp.ishigaki.moderation.PostStandings;
import jp.ishigaki.moderation.ReportReason;
import jp.ishigaki.moderation.ReportService;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.search.SearchQueries;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reads what was asked, on every surface on which a question is met. */
@DatabaseTest
class QuestionDisclosureTest {

    private static final String SECTION = "2-2-3";
    private static final String TITLE = "退職者の端末";

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries queries;

    @Autowired
    CommunityVotes votes;

    @Autowired
    CommunityComments comments;

    @Autowired
    CommunityEdits edits;

    @Autowired
    CommunityClosing closing;

    @Autowired
    ReportService reports;

    @Autowired
    PostStandings standings;

    @Autowired
    OrderQueries placings;

    @Autowired
    OrderService order;

    @Autowired
    Drafts drafts;

    @Autowired
    NotificationQueries notices;

    @Autowired
    SearchQueries search;

    @Autowired
    CurriculumService textbook;

    @Autowired
    CurriculumQueries curriculum;

    @Autowired
    QuestionCitations citations;

    @Autowired
    List<DueItems> due;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    FaqConsents consents;

    @Autowired
    FaqService faq;

    @Autowired
    FaqQueries kept;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
    }

    private UUID ask(QuestionDisclosure readers) {
        return programme.as(world.alpha(), () -> {
            var question =
                    community.ask(new NewQuestion(TITLE, "止め方を教えてください。", SECTION, null, List.of()).readBy(readers));
            edits.editQuestion(question, 0, TITLE, "止め方と返し方を教えてください。");
            closing.close(question, ClosingReason.SETTLED, "");
            closing.reopen(question);
            comments.comment(Post.question(question), "別の言葉で言うと、返却の順です。", false);
            return question;
        });
    }

    @Test
    void s24APeerDoesNotFindWhatIsTheCompanysOwnAnywhere() {
        var question = ask(COMPANY);
        var answer = programme.as(world.expert(), () -> community.answer(question, "止めてから消します。"));

        for (var stranger : List.of(world.beta(), world.expert2(), world.lecturer())) {
            nothingIsShownOf(question, answer, stranger);
        }
        for (var reader : List.of(world.alpha(), world.alphaExec(), world.expert(), world.staff())) {
            allIsShownOf(question, reader);
            assertThat(programme.as(reader, () -> search.find(TITLE, 5)).hits()).hasSize(1);
        }
    }

    @Test
    void s24WhatIsForExpertsIsReadByAllOfThemTheOfficeAndTheOwnCompany() {
        var question = ask(EXPERTS);
        var answer = programme.as(world.expert2(), () -> community.answer(question, "止めてから消します。"));

        for (var stranger : List.of(world.beta(), world.lecturer())) {
            nothingIsShownOf(question, answer, stranger);
        }
        for (var reader : List.of(world.alpha(), world.alphaExec(), world.expert(), world.expert2(), world.staff())) {
            allIsShownOf(question, reader);
        }
    }

    @Test
    void s24WhatIsForExpertsIsReadByTheOwnCompanyAlsoWithoutItsName() {
        var question = programme.as(
                world.alpha(),
                () -> community.ask(new NewQuestion(TITLE, "止め方は。", SECTION, null, List.of())
                        .readBy(EXPERTS)
                        .underPseudonym()));
        var answer = programme.as(world.expert2(), () -> community.answer(question, "止めてから消します。"));

        nothingIsShownOf(question, answer, world.beta());
        for (var reader : List.of(world.alpha(), world.alphaExec(), world.expert(), world.expert2(), world.staff())) {
            allIsShownOf(question, reader);
        }
    }

    @Test
    void s24AnEntryMadeOfWhatIsForExpertsTellsPeersNothingOfTheQuestion() {
        var question = ask(EXPERTS);
        var answer = programme.as(world.expert2(), () -> community.answer(question, "止めてから消します。"));
        programme.as(world.alpha(), () -> community.accept(question, answer));
        programme.as(world.expert(), () -> consents.ask(question));
        programme.as(world.alpha(), () -> consents.answer(question, true));
        var text = new FaqText("機器を返してもらう順", "記録を止めてから消去します。", SECTION, "", List.of());
        var entry = programme.as(world.expert(), () -> faq.draft(answer, text));
        programme.as(world.expert(), () -> faq.submit(entry, 1));
        programme.as(world.staff(), () -> faq.release(entry, 1));

        for (var stranger : List.of(world.beta(), world.lecturer())) {
            assertThat(programme.as(stranger, () -> kept.entry(entry)).helpful())
                    .isZero();
            nothingIsShownOf(question, answer, stranger);
        }
    }

    @Test
    void s24WhatWasSplitOffIsReadByNoMoreThanWhereItCameFrom() {
        for (var readers : List.of(COMPANY, EXPERTS)) {
            var question = ask(readers);
            var reply = programme.as(world.alphaExec(), () -> community.answer(question, "別の言葉で言うと、鍵の順です。"));
            var made = programme.as(world.expert(), () -> order.split(question, reply, TITLE, null, SECTION));
            var answer = programme.as(world.expert(), () -> community.answer(made, "止めてから消します。"));

            var strangers = readers == COMPANY
                    ? List.of(world.beta(), world.expert2(), world.lecturer())
                    : List.of(world.beta(), world.lecturer());
            for (var stranger : strangers) {
                nothingIsShownOf(made, answer, stranger);
            }
            for (var reader : List.of(world.alpha(), world.alphaExec(), world.expert(), world.staff())) {
                assertThat(programme.as(reader, () -> queries.question(made)).answers())
                        .hasSize(1);
            }
        }
    }

    @Test
    void theAskerNarrowsAndWidensAndTheHistoryIsReadByTheReaders() {
        var question = ask(COHORT);
        var answer = programme.as(world.beta(), () -> community.answer(question, "当社は止めています。"));

        programme.as(world.alpha(), () -> community.disclose(question, COMPANY));
        nothingIsShownOf(question, answer, world.beta());
        programme.as(world.alpha(), () -> community.disclose(question, COHORT));

        allIsShownOf(question, world.beta());
        assertThat(programme.as(world.beta(), () -> queries.question(question)).changes())
                .extracting(QuestionChange::from, QuestionChange::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(COHORT, COMPANY),
                        org.assertj.core.groups.Tuple.tuple(COMPANY, COHORT));
        assertThat(programme.as(world.beta(), () -> search.find(TITLE, 5)).hits())
                .hasSize(1);
    }

    @Test
    void nobodyButTheAskerSaysWhoReadsIt() {
        var question = ask(COMPANY);

        for (var other : List.of(world.staff(), world.expert(), world.alphaExec())) {
            assertThatThrownBy(() -> programme.as(other, () -> community.disclose(question, COHORT)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> sql(world.staff(), "update question set disclosure = 'COHORT' where id = ?", question))
                .hasStackTraceContaining("only the asker");
        assertThat(sql(world.alphaExec(), "update question set disclosure = 'COHORT' where id = ?", question))
                .isZero();
    }

    @Test
    void onlyItsOwnExpertsHearOfWhatIsTheCompanysOwn() {
        ask(COMPANY);
        assertThat(programme.as(world.expert(), notices::unread)).isEqualTo(1);
        assertThat(programme.as(world.expert2(), notices::unread)).isZero();

        programme.as(
                world.beta(),
                () -> community.ask(new NewQuestion("専門家がいない", "だれに届きますか。", null, null, List.of()).readBy(COMPANY)));
        assertThat(programme.as(world.expert2(), notices::unread)).isZero();
    }

    @Test
    void whoNoLongerReadsItIsNotToldThatItIsSolved() {
        var question = ask(COHORT);
        programme.as(world.beta(), () -> community.answer(question, "当社は止めています。"));
        programme.as(world.beta(), () -> community.answer(question, "鍵も返してもらいます。", true));
        var answer = programme.as(world.expert(), () -> community.answer(question, "止めてから消します。"));

        programme.as(world.alpha(), () -> community.disclose(question, EXPERTS));
        programme.as(world.alpha(), () -> community.accept(question, answer));

        assertThat(programme.as(world.beta(), notices::unread)).isZero();
    }

    @Test
    void readingWhatIsTheCompanysOwnAcrossTheLineGoesOnRecord() {
        var question = ask(COMPANY);
        programme.as(world.alphaExec(), () -> queries.question(question));
        assertThat(reads()).isZero();

        programme.as(world.expert(), () -> queries.question(question));
        programme.as(world.staff(), () -> queries.questions(QuestionFilter.ALL, null, null, 10));

        assertThat(reads()).isEqualTo(2);
    }

    @Test
    void aDraftRemembersForWhomItIsMeant() {
        programme.as(world.alpha(), () -> drafts.keep("question", new Draft("題", "書きかけ", null, COMPANY, false)));

        assertThat(programme.as(world.alpha(), () -> drafts.open("question")).disclosure())
                .isEqualTo(COMPANY);
    }

    private void nothingIsShownOf(UUID question, UUID answer, UUID stranger) {
        assertThatThrownBy(() -> programme.as(stranger, () -> queries.question(question)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(stranger, () -> queries.trace(answer)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(stranger, () -> community.answer(question, "x")))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(stranger, () -> votes.wantToKnow(question, true)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(stranger, () -> votes.findHelpful(answer, true)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> sql(stranger, "insert into question_vote (question_id) values (?)", question))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> sql(stranger, "insert into answer_vote (answer_id) values (?)", answer))
                .hasStackTraceContaining("row-level security");
        for (var post : List.of(Post.question(question), new Post(question, answer))) {
            assertThatThrownBy(() -> programme.as(stranger, () -> comments.comment(post, "x", false)))
                    .isInstanceOf(MissingException.class);
            assertThat(programme.as(stranger, () -> comments.newest(post)).comments())
                    .isEmpty();
        }
        assertThat(programme.as(stranger, () -> comments.people(question))).isEmpty();
        assertThat(programme.as(stranger, () -> edits.versions(question))).isEmpty();
        assertThatThrownBy(() -> programme.as(stranger, () -> closing.reopen(question)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(stranger, () -> edits.editQuestion(question, 1, "x", "x")))
                .isInstanceOf(MissingException.class);
        assertThat(programme.as(stranger, () -> search.find("別の言葉", 5)).hits()).isEmpty();
        assertThatThrownBy(() -> sql(stranger, """
                        insert into post_comment (id, question_id, cohort_id, company_id, written_by, role, body, written_at)
                        values (gen_random_uuid(), ?, acting_cohort(), acting_company(), acting_person(), acting_role(), 'x',
                                now())
                        """, question)).hasStackTraceContaining("row-level security");
        for (var filter : QuestionFilter.values()) {
            assertThat(programme
                            .as(stranger, () -> queries.questions(filter, null, null, 10))
                            .items())
                    .isEmpty();
        }
        assertThat(programme.as(stranger, () -> search.find(TITLE, 5)).hits()).isEmpty();
        assertThat(cited(stranger)).isZero();
        assertThat(dueOf(stranger)).isZero();
        for (var table : List.of(
                "question",
                "answer",
                "question_change",
                "post_comment",
                "post_version",
                "question_closing",
                "faq_source",
                "faq_consent",
                "question_order",
                "post_decision")) {
            assertThat(count(stranger, table)).isZero();
        }
        assertThat(programme.as(stranger, () -> standings.of(question, List.of())))
                .isEmpty();
        assertThatThrownBy(() -> programme.as(stranger, () -> placings.placing(question)))
                .isInstanceOf(MissingException.class);
        for (var reported : new UUID[] {null, answer}) {
            assertThatThrownBy(() ->
                            programme.as(stranger, () -> reports.report(question, reported, ReportReason.IMPROPER, "")))
                    .isInstanceOf(MissingException.class);
        }
        assertThatThrownBy(() -> sql(stranger, """
                        insert into answer (id, question_id, cohort_id, company_id, answered_by, role, body, answered_at)
                        values (gen_random_uuid(), ?, acting_cohort(), acting_company(), acting_person(), acting_role(), 'x',
                                now())
                        """, question)).hasStackTraceContaining("row-level security");
    }

    private void allIsShownOf(UUID question, UUID reader) {
        assertThat(programme.as(reader, () -> queries.question(question)).answers())
                .hasSize(1);
        assertThat(programme
                        .as(reader, () -> queries.questions(QuestionFilter.ALL, null, null, 10))
                        .items())
                .hasSize(1);
        assertThat(cited(reader)).isEqualTo(1);
    }

    private int cited(UUID seat) {
        return programme.as(
                seat,
                () -> transaction.execute(status -> {
                    var section = curriculum.section(SECTION).orElseThrow();
                    var counted = citations.counts(List.of(section)).getOrDefault(SECTION, 0);
                    assertThat(citations.of(section, Locale.JAPANESE, null, 5).items())
                            .hasSize(counted);
                    return counted;
                }));
    }

    private int dueOf(UUID seat) {
        return programme.as(
                seat,
                () -> transaction.execute(status -> {
                    var today = LocalDate.of(2024, 10, 31);
                    var zone = ZoneId.of("Asia/Tokyo");
                    var span = new DueSpan(null, today.atStartOfDay(zone).toInstant(), today, calendar.days(), zone);
                    return (int) due.stream()
                            .filter(source -> source.getClass().getName().contains("DeskDue"))
                            .flatMap(source -> source.due(span).items().stream())
                            .filter(item -> item.path().startsWith("question/"))
                            .count();
                }));
    }

    private int reads() {
        return programme.as(
                world.staff(),
                () -> transaction.execute(status -> db.sql(
                                "select count(*) from audit_entry where action in ('question.read', 'question.titles.read')")
                        .query(Integer.class)
                        .single()));
    }

    private int count(UUID seat, String table) {
        return programme.as(
                seat,
                () -> transaction.execute(status -> db.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()));
    }

    private int sql(UUID seat, String statement, Object... params) {
        return programme.as(
                seat,
                () -> transaction.execute(
                        status -> db.sql(statement).params(List.of(params)).update()));
    }
}
