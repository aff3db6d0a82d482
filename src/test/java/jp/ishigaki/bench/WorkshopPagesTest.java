package jp.ishigaki.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.attachment.AttachmentService;
import jp.ishigaki.attachment.Purpose;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.commitment.CommitmentPaths;
import jp.ishigaki.commitment.CommitmentQueries;
import jp.ishigaki.commitment.CommitmentService;
import jp.ishigaki.commitment.Promise;
import jp.ishigaki.facilitation.FacilitationPaths;
import jp.ishigaki.facilitation.FacilitationService;
import jp.ishigaki.facilitation.GroupWork;
import jp.ishigaki.facilitation.OutputRoles;
import jp.ishigaki.facilitation.OutputService;
import jp.ishigaki.facilitation.Step;
import jp.ishigaki.facilitation.Workshops;
import jp.ishigaki.facilitation.Workshops.Room;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.grouping.GroupingService;
import jp.ishigaki.grouping.Statements;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.material.file.SampleFiles;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.solvedcase.CasePaths;
import jp.ishigaki.solvedcase.CaseService;
import jp.ishigaki.solvedcase.CaseText;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.worksheet.WorksheetPaths;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.NewIssue;
import jp.ishigaki.workshop.Solution;
import jp.ishigaki.workshop.WorkshopPaths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The pages of the workshop ask the database as often for much as for little. */
@DatabaseTest
@Import(Workshops.class)
class WorkshopPagesTest extends SpringBrowserlessTest {

    private static final int MANY = 6;

    @Autowired
    Workshops workshops;

    @Autowired
    IssueService issues;

    @Autowired
    AttachmentService attachments;

    @Autowired
    CommitmentService commitments;

    @Autowired
    CommitmentQueries commitmentRows;

    @Autowired
    CaseService cases;

    @Autowired
    FacilitationService lead;

    @Autowired
    GroupWork work;

    @Autowired
    OutputService outputs;

    @Autowired
    GroupingService grouping;

    @Autowired
    GroupingQueries groupings;

    @Autowired
    ScheduleService schedule;

    @Autowired
    ReleaseService releases;

    @Autowired
    Acting acting;

    private Room room;

    @BeforeEach
    void beginAWorkshop() {
        room = workshops.begun();
    }

    @AfterEach
    void standUp() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theBoardAndTheListsOfIssuesCommitmentsAndCases() {
        var alpha = room.world().alpha();
        lay(alpha);
        var pages = List.of(
                new Page(alpha, Role.PARTICIPANT, WorkshopPaths.BOARD),
                new Page(alpha, Role.PARTICIPANT, WorkshopPaths.OWN_ISSUES),
                new Page(alpha, Role.PARTICIPANT, CommitmentPaths.LIST),
                new Page(alpha, Role.PARTICIPANT, CasePaths.CASES),
                new Page(room.world().staff(), Role.STAFF, WorkshopPaths.BOARD),
                new Page(room.world().staff(), Role.STAFF, CasePaths.FUNNEL),
                new Page(room.world().expert(), Role.EXPERT, WorkshopPaths.BOARD));
        assertSameAfter(pages, () -> {
            for (int number = 0; number < MANY; number++) {
                lay(alpha);
            }
        });
    }

    @Test
    void anIssueWithMuchBesideIt() {
        var alpha = room.world().alpha();
        var issue = raise(alpha, Disclosure.COHORT);
        beside(issue);
        var pages = List.of(
                new Page(alpha, Role.PARTICIPANT, WorkshopPaths.issue(issue)),
                new Page(room.world().beta(), Role.PARTICIPANT, WorkshopPaths.issue(issue)),
                new Page(room.world().expert(), Role.EXPERT, WorkshopPaths.issue(issue)));
        assertSameAfter(pages, () -> {
            for (int number = 0; number < MANY; number++) {
                beside(issue);
            }
        });
    }

    @Test
    void theWorksheetsOfACohort() {
        var staff = new Page(room.world().staff(), Role.STAFF, WorksheetPaths.WORKSHEETS);
        assertThat(statements(staff)).isLessThan(40);
        assertSameAfter(List.of(staff), () -> lay(room.world().alpha()));
    }

    @Test
    void aLiveWorkshopForThoseInItAndWhoLeadsIt() {
        think(room.session(), room.world().alpha());
        var pages = List.of(
                new Page(room.world().alpha(), Role.PARTICIPANT, FacilitationPaths.workshop(room.session())),
                new Page(room.world().lecturer(), Role.LECTURER, FacilitationPaths.lead(room.session())),
                new Page(room.world().lecturer(), Role.LECTURER, FacilitationPaths.screen(room.session())));
        assertSameAfter(pages, () -> {
            for (int number = 0; number < MANY; number++) {
                think(room.session(), room.world().alpha());
                think(room.session(), room.world().beta());
            }
        });
    }

    @Test
    void aWorkshopOfManyGroupsLedAndReadAfterwards() {
        var many = groups(8, "2024-10-10", 2);
        var one = groups(9, "2024-10-11", 1);

        assertThat(statements(led(many, "2024-10-10"))).isEqualTo(statements(led(one, "2024-10-11")));
        close(many, "2024-10-10");
        close(one, "2024-10-11");
        assertThat(statements(read(many, "2024-10-10"))).isEqualTo(statements(read(one, "2024-10-11")));
    }

    private record Page(UUID seat, Role role, String address, String moment) {

        Page(UUID seat, Role role, String address) {
            this(seat, role, address, Workshops.AFTERNOON);
        }
    }

    private Page led(UUID session, String day) {
        return new Page(room.world().lecturer(), Role.LECTURER, FacilitationPaths.lead(session), day + "T15:30:00");
    }

    private Page read(UUID session, String day) {
        return new Page(room.world().alpha(), Role.PARTICIPANT, FacilitationPaths.workshop(session), day + "T15:30:00");
    }

    private UUID groups(int number, String day, int groups) {
        var world = room.world();
        var session = workshops.ask(
                world.staff(),
                () -> schedule.plan(world.cohort(), SessionPlans.full(number, day, world.lecturer(), number)));
        workshops.as(world.staff(), () -> releases.release(world.cohort(), "第" + number + "版"));
        workshops.as(world.staff(), () -> {
            grouping.propose(session, groups, 1, 0);
            grouping.publish(session, groupings.grouping(session).orElseThrow().version());
        });
        workshops.as(world.lecturer(), day + "T15:30:00", () -> {
            lead.prepare(session, "主題", Step.usual(), -1);
            lead.start(session, 0);
            for (int group = 1; group <= groups; group++) {
                outputs.amend(session, group, "まとめ", OutputRoles.NONE, 0, "口頭で聞いた");
                outputs.remark(session, group, "よく考えています。");
            }
        });
        return session;
    }

    private void close(UUID session, String day) {
        workshops.as(room.world().lecturer(), day + "T15:30:00", () -> lead.close(session, 1));
    }

    private UUID raise(UUID seat, Disclosure disclosure) {
        return workshops.ask(
                seat, () -> issues.raise(new NewIssue("期限切れソフト", "古いままです。", null, null, null, disclosure)));
    }

    /** An open issue with a commitment, an anonymous one, a private one, and one that was solved and became a case. */
    private void lay(UUID seat) {
        beside(raise(seat, Disclosure.COHORT));
        raise(seat, Disclosure.ANONYMISED);
        raise(seat, Disclosure.COMPANY_ONLY);
        var solved = raise(seat, Disclosure.COHORT);
        workshops.as(seat, () -> issues.solve(solved, Solution.of("全台を更新しました。")));
        workshops.as(room.world().expert(), () -> issues.verify(solved));
        workshops.as(seat, () -> {
            var id = cases.write(solved, new CaseText("更新した", "古いままでした。", "順に更新した。", "最新になった。", null));
            cases.share(id, Disclosure.COHORT, 1);
        });
    }

    private void beside(UUID issue) {
        var alpha = room.world().alpha();
        workshops.as(alpha, () -> issues.comment(issue, "一覧を作りました。"));
        workshops.as(room.world().beta(), () -> issues.comment(issue, "当社も同じです。"));
        try (var file = SampleFiles.received("一覧.pdf", SampleFiles.pdf("一覧"))) {
            workshops.as(alpha, () -> attachments.add(issue, Purpose.ISSUE, file));
        }
        var owner = workshops
                .ask(alpha, () -> commitmentRows.owners(room.world().alphaCompany()))
                .getFirst()
                .person();
        workshops.as(
                alpha,
                () -> commitments.agree(
                        issue, new Promise("計画を立てて直します", owner, LocalDate.of(2024, 12, 20), "直した日の記録"), null));
    }

    private void think(UUID session, UUID seat) {
        workshops.as(seat, () -> {
            work.think(session, "更新の予定がない機器がある");
            work.propose(session, "当番を決める");
        });
    }

    private void assertSameAfter(List<Page> pages, Runnable more) {
        var few = new ArrayList<Integer>();
        pages.forEach(page -> few.add(statements(page)));
        more.run();
        for (int place = 0; place < pages.size(); place++) {
            assertThat(statements(pages.get(place)))
                    .as(pages.get(place).address() + " for " + pages.get(place).role())
                    .isEqualTo(few.get(place));
        }
    }

    /** Of the second look: the first leaves notices read and looks on record. */
    private int statements(Page page) {
        var asked = new AtomicInteger();
        TravellingClock.at(Seminars.tokyo(page.moment()), () -> {
            sit(page.seat(), page.role());
            UI.getCurrent().setLocale(Locale.JAPANESE);
            open(page.address());
            open("");
            asked.set(Statements.during(() -> open(page.address())));
        });
        return asked.get();
    }

    private void open(String address) {
        UI.getCurrent().navigate(address, QueryParameters.empty());
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .isNotEmpty();
    }

    private void sit(UUID membership, Role role) {
        var session = VaadinSession.getCurrent();
        session.setAttribute(
                "jp.ishigaki.shell.Session.seat",
                new Seat(
                        membership,
                        room.world().tenant(),
                        UUID.randomUUID(),
                        "森",
                        role,
                        "機構",
                        null,
                        room.world().cohort()));
        acting.choose(session, membership);
        acting.show(UI.getCurrent(), membership);
        var authentication = new TestingAuthenticationToken("alpha", "", "ROLE_" + role);
        authentication.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }
}
