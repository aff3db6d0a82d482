package jp.ishigaki.solvedcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.attachment.AttachmentQueries;
import jp.ishigaki.attachment.AttachmentService;
import jp.ishigaki.attachment.Purpose;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.DueItems;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.commitment.CommitmentQueries;
import jp.ishigaki.commitment.CommitmentService;
import jp.ishigaki.commitment.Promise;
import jp.ishigaki.commitment.Proof;
import jp.ishigaki.curriculum.Citations;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.material.file.SampleFiles;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.search.SearchQueries;
import jp.ishigaki.shared.Export;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.BoardQueries;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.Narrowing;
import jp.ishigaki.workshop.NewIssue;
import jp.ishigaki.workshop.Solution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * S18: a company with a name that nobody else has carries an anonymous issue through everything that an issue meets,
 * with files, commitments and a case; nobody who must not know comes upon that name beside it anywhere.
 */
@DatabaseTest
class CanaryWalkTest {

    private static final String TITLE = "期限切れのソフトが残っている";
    private static final String CASE = "期限切れのソフトを更新した";
    private static final String PROMISE = "順に入れ替えます";
    private static final byte[] NOTE = "台帳".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Programme programme;

    @Autowired
    IssueService issues;

    @Autowired
    IssueQueries shownIssues;

    @Autowired
    BoardQueries board;

    @Autowired
    AttachmentService attachments;

    @Autowired
    AttachmentQueries files;

    @Autowired
    CommitmentService commitments;

    @Autowired
    CommitmentQueries promised;

    @Autowired
    CaseService cases;

    @Autowired
    CaseQueries solved;

    @Autowired
    FunnelQueries funnel;

    @Autowired
    CurriculumService textbook;

    @Autowired
    CurriculumQueries curriculum;

    @Autowired
    List<Citations> citations;

    @Autowired
    List<Export> exports;

    @Autowired
    List<DueItems> due;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    SearchQueries search;

    @Autowired
    NotificationQueries notices;

    @Autowired
    IdentityQueries identity;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private World world;
    private String company;
    private UUID canary;
    private UUID issue;
    private UUID open;
    private UUID commitment;
    private UUID told;

    @BeforeEach
    void theCanaryDoesAllThereIsToDo() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
        company = programme.as(
                world.staff(),
                () -> identity.company(world.alphaCompany()).orElseThrow().name());
        canary = programme.seat(
                world.staff(),
                "金糸雀 鳴",
                UUID.randomUUID() + "@canary.example",
                Role.EXECUTIVE,
                world.cohort(),
                world.alphaCompany());
        issue = raise(TITLE);
        var file =
                programme.as(canary, () -> attachments.add(issue, Purpose.ISSUE, SampleFiles.received("台帳.txt", NOTE)));
        programme.as(world.expert(), () -> files.file(file));
        commitment = commit(issue);
        programme.as(canary, () -> issues.solve(issue, Solution.of("入れ替えました")));
        programme.as(world.expert(), () -> issues.verify(issue));
        var text = new CaseText(CASE, "古いままでした。", "順に入れ替えました。", "新しくなりました。", "2-2-3");
        told = programme.as(canary, () -> cases.write(issue, text));
        programme.as(canary, () -> cases.share(told, Disclosure.ANONYMISED, 1));
        open = raise("期限切れの機器もある");
        commit(open);
    }

    @Test
    void s18NobodyComesUponItsNameBesideAnythingOfTheIssue() {
        for (var reader : List.of(world.beta(), world.lecturer(), world.expert2(), world.staff())) {
            var read = inTransaction(reader, () -> {
                var section = curriculum.section("2-2-3").orElseThrow();
                return List.of(
                        shownIssues.issue(issue),
                        board.cards(Narrowing.of(world.cohort())),
                        board.companies(world.cohort()),
                        board.lastMove(issue),
                        files.ofIssue(issue),
                        promised.ofIssue(issue),
                        solved.solvedCase(told),
                        solved.list(world.cohort(), "", null, 10),
                        solved.similar("期限切れのソフト", "2-2-3"),
                        search.find("期限切れ", 10),
                        notices.latest(null, 50),
                        citations.stream()
                                .map(each -> each.of(section, Locale.JAPANESE, null, 10)
                                        .items())
                                .toList());
            });
            assertThat(read.toString())
                    .contains(TITLE, CASE)
                    .doesNotContain(company, "金糸雀", world.alphaCompany().toString(), PROMISE, "台帳.txt");
        }
    }

    @Test
    void s18NeitherListsNorTrailNorDeadlinesOfTheOfficeNameIt() {
        var lists = inTransaction(world.staff(), () -> {
            var rows = new ArrayList<Object>(funnel.of(world.cohort()));
            exports.stream()
                    .filter(each -> List.of("issues", "commitments", "funnel").contains(each.name()))
                    .forEach(each -> each.each(world.cohort(), rows::add));
            var span = new DueSpan(
                    null,
                    LocalDate.of(2024, 11, 10)
                            .atStartOfDay(ZoneId.of("Asia/Tokyo"))
                            .toInstant(),
                    LocalDate.of(2024, 11, 10),
                    calendar.days(),
                    ZoneId.of("Asia/Tokyo"));
            due.stream()
                    .filter(each -> each.getClass().getName().matches(".*(workshop|commitment|solvedcase).*"))
                    .forEach(each -> rows.add(each.due(span)));
            return rows;
        });
        assertThat(lists.toString())
                .contains(TITLE)
                .doesNotContain(company, "金糸雀", world.alphaCompany().toString(), PROMISE);

        var trail = texts("select subject || ' ' || action from audit_entry");
        assertThat(trail)
                .doesNotContain(
                        issue.toString(),
                        open.toString(),
                        commitment.toString(),
                        told.toString(),
                        "solvedcase",
                        "attachment");
        assertThat(texts("select o::text from outgoing_mail o where body like '%" + PROMISE + "%'"))
                .isEmpty();
    }

    private String texts(String sql) {
        return inTransaction(
                world.staff(),
                () -> db.sql(sql).query(String.class).list().stream().collect(Collectors.joining("\n")));
    }

    private UUID raise(String title) {
        return programme.as(
                canary, () -> issues.raise(new NewIssue(title, "三台あります。", null, null, "2-2-3", Disclosure.ANONYMISED)));
    }

    private UUID commit(UUID on) {
        var owner = inTransaction(
                canary, () -> db.sql("select acting_person()").query(UUID.class).single());
        var promise = new Promise(PROMISE, owner, LocalDate.of(2024, 10, 31), "入れ替えた日の記録");
        var id = programme.as(world.expert(), () -> commitments.agree(on, promise, null));
        programme.as(canary, () -> commitments.claim(id, Proof.of("終えました"), 1));
        programme.as(world.expert(), () -> commitments.verify(id, 2));
        return id;
    }

    private <T> T inTransaction(UUID seat, Supplier<T> work) {
        return Objects.requireNonNull(programme.as(seat, () -> transaction.execute(status -> work.get())));
    }
}
