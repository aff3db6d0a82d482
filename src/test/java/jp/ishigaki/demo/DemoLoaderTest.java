package jp.ishigaki.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.ishigaki.attachment.AttachmentQueries;
import jp.ishigaki.attachment.AttachmentRow;
import jp.ishigaki.attendance.AttendanceQueries;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.embedded.EmbeddedPostgresEnvironment;
import jp.ishigaki.facilitation.FacilitationQueries;
import jp.ishigaki.facilitation.GroupOutput;
import jp.ishigaki.facilitation.LiveState;
import jp.ishigaki.facilitation.OutputQueries;
import jp.ishigaki.grouping.Finding;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.identity.Founding;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.identity.SignIns;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.BoardFilter;
import jp.ishigaki.workshop.BoardQueries;
import jp.ishigaki.workshop.IssueQueries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.test.annotation.DirtiesContext;

/** The demo in a database of its own; {@link EmbeddedPostgresEnvironment} starts it as {@code bin/run} would. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"ishigaki.test.own-server=true", "ishigaki.data=target/demo-loader-test/${random.uuid}"})
@DirtiesContext
class DemoLoaderTest {

    @Autowired
    Environment environment;

    @Autowired
    ApplicationContext application;

    @Autowired
    Founding founding;

    @Autowired
    DemoLoader loader;

    @Autowired
    SignIns signIns;

    @Autowired
    Acting acting;

    @Autowired
    IdentityQueries identity;

    @Autowired
    CurriculumQueries curriculum;

    @Autowired
    ScheduleQueries schedule;

    @Autowired
    AttendanceQueries attendance;

    @Autowired
    GroupingQueries groupings;

    @Autowired
    CohortQueries cohorts;

    @Autowired
    FacilitationQueries facilitation;

    @Autowired
    OutputQueries outputs;

    @Autowired
    BoardQueries board;

    @Autowired
    IssueQueries issues;

    @Autowired
    AttachmentQueries attachments;

    @Test
    void theFirstStartTellsTheWholeProgrammeForItsOwnDay() throws SQLException {
        assertThat(environment.getProperty("ishigaki.today")).isEqualTo("2024-10-01");
        assertThat(count("select count(*) from tenant where opened")).isEqualTo(2);
        assertThat(count("select count(*) from company")).isEqualTo(43);
        var beta = seat("beta");
        acting.as(beta.membership(), () -> {
            assertThat(schedule.sessions(beta.cohort())).hasSize(10);
            assertThat(schedule.next(beta.cohort()))
                    .hasValueSatisfying(next -> assertThat(next.number()).isEqualTo(6));
            assertThat(curriculum.sections()).hasSizeGreaterThan(40);
            assertThat(attendance.partsCovered(identity.actor().ownCompany()))
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
        });
    }

    @Test
    void s17TheGroupsOfTheFirstSixSessionsKeepBothRulesAsFarAsTheyCanBe() {
        var staff = seat("staff");
        acting.as(staff.membership(), () -> {
            var cohort = cohorts.shown(null).orElseThrow().id();
            var sessions = schedule.sessions(cohort).subList(0, 6);
            for (var session : sessions) {
                var review = groupings.review(session.id());
                assertThat(review.groups()).hasSize(8);
                assertThat(review.grouping())
                        .hasValueSatisfying(
                                grouping -> assertThat(grouping.isPublished()).isTrue());
                assertThat(review.findings())
                        .noneMatch(finding -> Set.of(Finding.Kind.INDUSTRY, Finding.Kind.MET_LAST)
                                .contains(finding.kind()));
            }
            assertThat(groupings.groups(schedule.sessions(cohort).get(6).id())).isEmpty();
        });
    }

    @Test
    void onlyThePeopleOfCompanyAlphaHaveYetToAgreeToTheNewTexts() throws SQLException {
        assertThat(
                        count(
                                "select count(distinct m.person_id) from membership m where not exists ("
                                        + "select 1 from consent c where c.tenant_id = m.tenant_id and c.person_id = m.person_id and c.version = 2)"))
                .isEqualTo(2);
        acting.as(
                seat("alpha").membership(),
                () -> assertThatThrownBy(curriculum::sections).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void theBoardIsInUseWithAnonymousStaleAndRestingIssues() throws SQLException {
        assertThat(count("select count(distinct company_id) from issue where disclosure = 'ANONYMISED'"))
                .isEqualTo(5);
        assertThat(count("select count(*) from issue where rested_at is not null"))
                .isOne();
        assertThat(count(
                        "select count(*) from issue where rested_at is null and state in ('RAISED', 'WORKING', 'AGREED')"
                                + " and touched_at < timestamptz '2024-09-13 00:00+09'"))
                .isEqualTo(2);
        assertThat(count(
                        "select count(*) from issue where due_on < date '2024-10-01' and state in ('RAISED', 'WORKING', 'AGREED')"
                                + " and disclosure = 'ANONYMISED'"))
                .isOne();
        var staff = seat("staff");
        acting.as(staff.membership(), () -> {
            var cohort = cohorts.shown(null).orElseThrow().id();
            assertThat(board.limits(cohort)).hasSize(3);
            var listed = issues.board(new BoardFilter(cohort, null, false)).stream()
                    .filter(card -> card.title().equals("現場ごとのパソコンが台帳にない"))
                    .findFirst()
                    .orElseThrow();
            assertThat(attachments.ofIssue(listed.id()))
                    .extracting(AttachmentRow::name)
                    .containsExactly("現場のパソコン調べ.pdf");
        });
    }

    @Test
    void theOfficeFindsADeskThatIsInUse() throws SQLException {
        assertThat(count("select count(*) from webhook where state = 'PAUSED'")).isEqualTo(1);
        assertThat(count("select count(*) from webhook where state <> 'PAUSED'"))
                .isZero();
        assertThat(count("select count(*) from faq_dismissal")).isEqualTo(1);
        assertThat(count("select count(*) from question where title = '夜間だけ外からの接続を止めている例'"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from post_report r where not exists ("
                                        + "select from post_decision d where d.tenant_id = r.tenant_id and d.question_id = r.question_id)"))
                .isPositive();
    }

    @Test
    void s26CommitmentsStandInEveryStateAndSolvedIssuesAreSharedAsCases() throws SQLException {
        for (var state : List.of("AGREED", "CLAIMED", "VERIFIED", "TRANSFERRED")) {
            assertThat(count("select count(*) from commitment where state = '" + state + "'"))
                    .as(state)
                    .isGreaterThanOrEqualTo(2);
        }
        assertThat(count("select count(distinct company_id) from commitment")).isEqualTo(4);
        assertThat(count("select count(*) from commitment where dispatch_id is null"))
                .isZero();
        assertThat(count("select count(*) from solved_case where disclosure = 'COHORT'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from case_thanks t join solved_case c on c.id = t.case_id"
                        + " where c.disclosure = 'ANONYMISED'"))
                .isEqualTo(2);
    }

    @Test
    void s19TwoWorkshopsWereLedHereAndTheNextOneIsPrepared() {
        var lecturer = seat("lecturer");
        acting.as(lecturer.membership(), () -> {
            var sessions = schedule.sessions(lecturer.cohort());
            for (var led : sessions.subList(0, 2)) {
                assertThat(live(led.id())).isEqualTo(LiveState.CLOSED);
                assertThat(outputs.newest(led.id()).values())
                        .hasSizeGreaterThanOrEqualTo(2)
                        .allMatch(output -> output.roles().scribe() != null
                                && output.roles().materials() != null
                                && output.roles().presenter() != null);
            }
            var first = sessions.getFirst().id();
            assertThat(outputs.versions(first, 1))
                    .extracting(GroupOutput::reason)
                    .containsExactly("発表のあとの質疑で出た「退職の日の手順」を書き足すため", null);
            assertThat(outputs.remarks(first, 1))
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.role()).isEqualTo(Role.LECTURER));
            assertThat(live(sessions.get(5).id())).isEqualTo(LiveState.PREPARED);
            assertThat(facilitation.leads(sessions.get(5).id())).isTrue();
        });
    }

    private LiveState live(UUID session) {
        return facilitation.live(session).orElseThrow().state();
    }

    @Test
    void whatAnInterruptedStartHasLeftIsThrownAwayAndNobodySeesIt() throws SQLException {
        assertThat(count("with shut as (update tenant set opened = false returning 1) select count(*) from shut"))
                .isEqualTo(2);
        assertThat(signIns.seatsOf("demo", "gamma", "gamma@demo.example", true)).isEmpty();

        assertThat(founding.discardUnopened()).isTrue();
        assertThat(count("select count(*) from company")).isZero();
        loader.run(new DefaultApplicationArguments());

        assertThat(count("select count(*) from company")).isEqualTo(43);
        assertThat(signIns.seatsOf("demo", "gamma", "gamma@demo.example", true)).hasSize(1);
    }

    @Test
    void aProgrammeThatIsOpenIsNeverThrownAwayNorToldTwice() throws SQLException {
        assertThat(founding.discardUnopened()).isFalse();
        loader.run(new DefaultApplicationArguments());

        assertThat(count("select count(*) from tenant")).isEqualTo(2);
    }

    /** Spring would take a lone provider of the context for the application's own way to sign in. */
    @Test
    void thePublishedPasswordOpensTheDemosOwnSignInOnly() {
        assertThat(application.getBeanNamesForType(DemoProvider.class)).hasSize(1);
        assertThat(application.getBeanNamesForType(AuthenticationProvider.class))
                .isEmpty();
        assertThat(application.getBeanNamesForType(AuthenticationManager.class)).isEmpty();
    }

    @Test
    void theLecturerHoldsASeatOfEachOrganiserAndSitsDownInTheOlderOne() {
        assertThat(signIns.seatsOf("demo", "lecturer", "lecturer@demo.example", true))
                .extracting(Seat::role, Seat::tenantName)
                .containsExactly(tuple(Role.LECTURER, "都内中小企業セキュリティ支援機構（デモ）"), tuple(Role.EXPERT, "北浜産業振興センター（デモ）"));
    }

    private Seat seat(String key) {
        return signIns.seatsOf("demo", key, key + "@demo.example", true).getFirst();
    }

    /** As the owner, whom the policies of the directory let count. */
    private long count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        environment.getProperty("spring.flyway.url"),
                        environment.getProperty("spring.flyway.user"),
                        environment.getProperty("spring.flyway.password"));
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
