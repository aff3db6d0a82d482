package jp.ishigaki.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.notification.Hearing;
import jp.ishigaki.notification.HearingQueries;
import jp.ishigaki.notification.HearingService;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom a comment calls by name gets a letter, which tells that there is something and not what. */
@DatabaseTest
class MentionLettersTest {

    private static final Instant TOMORROW = Instant.parse("2024-10-02T03:00:00Z");

    private record Sent(String recipient, String subject, String body) {}

    @Autowired
    Programme programme;

    @Autowired
    IssueService issues;

    @Autowired
    MentionLetters letters;

    @Autowired
    Notifications notifications;

    @Autowired
    HearingService hearing;

    @Autowired
    HearingQueries heard;

    @Autowired
    MembershipService members;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
    }

    @Test
    void theLetterTellsThatThereIsSomethingAndWhereAndNeverWhatWasSaid() {
        var issue = raise(Disclosure.COHORT);
        comment(issue, "@beta さん、管理者の一覧を見せてもらえますか");

        write();

        assertThat(sent()).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).startsWith("beta@");
            assertThat(letter.body())
                    .contains("共有フォルダー", "/issue/" + issue + "#comment-")
                    .doesNotContain("一覧");
        });
    }

    @Test
    void aCompanysOwnIssueIsNotNamedInALetterThatTheOfficeReads() {
        var issue = raise(Disclosure.COMPANY_ONLY);
        comment(issue, "@alpha-exec 見てください");

        write();

        assertThat(sent())
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.body()).contains("/issue/" + issue).doesNotContain("共有フォルダー"));
    }

    @Test
    void ofAnAnonymousIssueTheLetterHoldsNeitherTitleNorAddress() {
        var issue = raise(Disclosure.ANONYMISED);
        programme.as(world.lecturer(), () -> issues.comment(issue, "@beta @alpha-exec どう思いますか"));

        write();

        assertThat(sent()).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.subject() + letter.body()).doesNotContain("共有フォルダー", issue.toString(), "アルファ");
            assertThat(letter.body()).contains("/notifications");
        });
    }

    @Test
    void whoeverIsCalledTwiceGetsOneLetterUntilTheyHaveLooked() {
        var issue = raise(Disclosure.COHORT);
        comment(issue, "@beta @beta さん");
        comment(issue, "＠beta さん、どうでしょう");
        write();
        comment(issue, "@beta さん、まだでしょうか");
        write();
        assertThat(sent()).hasSize(1);

        programme.as(world.beta(), () -> notifications.markReadAbout(issue));
        comment(issue, "@beta さん、ありがとうございます");
        write();

        assertThat(sent()).hasSize(2);
    }

    @Test
    void whoeverHasLookedMeanwhileNeedsNoLetter() {
        var issue = raise(Disclosure.COHORT);
        comment(issue, "@beta さん");
        acting.asJob(world.tenant(), () -> letters.write());
        assertThat(sent()).isEmpty();

        programme.as(world.beta(), () -> notifications.markReadAbout(issue));
        write();

        assertThat(sent()).isEmpty();
    }

    @Test
    void onlyWhoWantsToHearOfCallsAtOnceGetsTheLetterAndNotInQuietHours() {
        programme.as(world.beta(), () -> hearing.choose("mentions", Hearing.APP));
        programme.as(
                world.expert(), () -> hearing.set(heard.settings().quiet(LocalTime.of(11, 0), LocalTime.of(13, 0))));
        comment(raise(Disclosure.COHORT), "@beta @expert @lecturer 見てください");

        write();

        assertThat(sent())
                .extracting(letter -> letter.recipient().split("@")[0])
                .containsExactlyInAnyOrder("expert", "lecturer");
        // Noon in Japan, so that the expert is left in peace for another hour.
        assertThat(inTransaction(
                        world.staff(),
                        () -> db.sql(
                                        "select due_at from outgoing_mail where template = 'workshop.mentioned' order by due_at")
                                .query(java.sql.Timestamp.class)
                                .list()))
                .extracting(java.sql.Timestamp::toInstant)
                .containsExactly(TOMORROW, TOMORROW.plusSeconds(3600));
    }

    @Test
    void noLetterGoesToWhoMayNoLongerReadTheIssue() {
        var issue = raise(Disclosure.COHORT);
        comment(issue, "@beta @expert2 @lecturer");
        programme.as(world.staff(), () -> members.end(world.lecturer()));
        programme.as(world.alpha(), () -> issues.disclose(issue, Disclosure.COMPANY_ONLY));

        write();

        assertThat(sent()).isEmpty();
    }

    @Test
    void oneCallsOnlyByAnOwnCommentAndOnlyWhomItNames() {
        var issue = raise(Disclosure.COHORT);
        comment(issue, "@expert さん");
        var comment = inTransaction(
                world.alpha(),
                () -> db.sql("select id from issue_comment").query(UUID.class).single());
        var everybody = "select call_to_issue('%s', (select array_agg(id) from person))".formatted(comment);

        for (var seat : List.of(world.alpha(), world.beta(), world.gamma())) {
            inTransaction(seat, () -> db.sql(everybody).query().listOfRows());
        }
        assertThat(inTransaction(
                        world.beta(),
                        () -> db.sql("select count(*) from issue_mention")
                                .query(Integer.class)
                                .single()))
                .isZero();
        for (var seat : List.of(world.alpha(), world.staff(), world.expert())) {
            assertThat(inTransaction(
                            seat,
                            () -> db.sql("select * from take_mentions('2030-01-01')")
                                    .query()
                                    .listOfRows()))
                    .isEmpty();
            assertThatThrownBy(() -> inTransaction(
                            seat,
                            () -> db.sql("update issue_mention set decided_at = null")
                                    .update()))
                    .isInstanceOf(DataAccessException.class);
        }
        write();
        assertThat(sent())
                .singleElement()
                .satisfies(letter -> assertThat(letter.recipient()).startsWith("expert@"));
    }

    private UUID raise(Disclosure disclosure) {
        return programme.as(
                world.alpha(), () -> issues.raise(new NewIssue("共有フォルダー", "だれでも開けます。", null, null, null, disclosure)));
    }

    private void comment(UUID issue, String text) {
        programme.as(world.alpha(), () -> issues.comment(issue, text));
    }

    private void write() {
        TravellingClock.at(TOMORROW, () -> acting.asJob(world.tenant(), () -> letters.write()));
    }

    private List<Sent> sent() {
        return inTransaction(
                world.staff(),
                () -> db.sql("select recipient, subject, body from outgoing_mail where template = 'workshop.mentioned'")
                        .query(Sent.class)
                        .list());
    }

    private <T> T inTransaction(UUID seat, Supplier<T> work) {
        return programme.as(seat, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
