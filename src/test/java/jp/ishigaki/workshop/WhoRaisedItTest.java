package jp.ishigaki.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Surfaces;
import jp.ishigaki.attachment.AttachmentQueries;
import jp.ishigaki.attachment.AttachmentService;
import jp.ishigaki.attachment.Purpose;
import jp.ishigaki.commitment.CommitmentQueries;
import jp.ishigaki.commitment.CommitmentService;
import jp.ishigaki.commitment.Promise;
import jp.ishigaki.commitment.Proof;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.material.file.SampleFiles;
import jp.ishigaki.solvedcase.CaseQueries;
import jp.ishigaki.solvedcase.CaseService;
import jp.ishigaki.solvedcase.CaseText;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two companies do the same with an anonymous issue, one after the other. Whatever SQL shows to somebody else, every
 * table, every view and every function that takes no more than an id, it shows the same both times: so there is
 * nothing in it that tells the one company from the other.
 */
@DatabaseTest
class WhoRaisedItTest {

    /**
     * What the office reads of a company's level changes with its issues, anonymous ones too; see decision 0015. The
     * funnel counts all of a cohort's issues together.
     */
    private static final Set<String> OFFICE_KNOWS = Set.of("level_history", "issue_counts", "issue_funnel?");

    private static final byte[] NOTE = "台帳".getBytes(StandardCharsets.UTF_8);
    private static final String PLACES = "shown_places?";
    private static final Pattern PLACE = Pattern.compile("\\d{10,}");

    @Autowired
    Programme programme;

    @Autowired
    IssueService issues;

    @Autowired
    IssueQueries queries;

    @Autowired
    IssueEditing editing;

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
    MembershipService members;

    @Autowired
    EnrolmentService enrolments;

    @Autowired
    Surfaces surfaces;

    @Autowired
    JdbcClient db;

    /** What is summed over all companies grows by the same each time. */
    private static final Set<String> SUMS = Set.of("attachment_shares", "storage_used");

    @Test
    void whateverSqlShowsToOthersIsTheSameWhoeverRaisedIt() {
        var world = programme.found();
        programme.as(world.staff(), () -> members.assign(world.expert2(), world.betaCompany()));
        var observers = Map.of(
                "a peer", peer(world),
                "the lecturer", world.lecturer(),
                "another expert", programme.seat(world.staff(), "専門家", address(), Role.EXPERT, world.cohort(), null),
                "the office", world.staff());
        var peer = observers.get("a peer");
        var before = dumps(observers, List.of());

        var first = live(world, world.alpha(), world.expert(), peer);
        var between = dumps(observers, first);
        var second = live(world, world.beta(), world.expert2(), peer);
        var after = dumps(observers, second);

        observers.keySet().forEach(observer -> {
            var ofFirst = added(before.get(observer), between.get(observer));
            var ofSecond = added(between.get(observer), after.get(observer));
            ofFirst.keySet().removeAll(SUMS);
            ofSecond.keySet().removeAll(SUMS);
            assertThat(ofFirst).as("what %s can read", observer).isNotEmpty().isEqualTo(ofSecond);
        });
    }

    /** All that a company does with its anonymous issues; the ids of the issues and of what belongs to them. */
    private List<UUID> live(Programme.World world, UUID company, UUID expert, UUID peer) {
        var written = new NewIssue("端末が古い", "更新が止まっています。", null, null, null, Disclosure.ANONYMISED);
        var extras = new IssueExtras(null, LocalDate.of(2024, 11, 20), List.of("端末"), null, Map.of());
        var raised = programme.as(company, () -> editing.raise(written, extras));
        programme.as(company, () -> issues.comment(raised, "台数を数えました"));
        programme.as(world.lecturer(), () -> issues.comment(raised, "入れ替えの順を決めましょう"));
        programme.as(company, () -> issues.move(raised, IssueState.WORKING, 0, version(company, raised)));
        var file = commit(company, expert, raised);
        programme.as(company, () -> issues.comment(raised, "順を決めました"));
        programme.as(company, () -> issues.solve(raised, Solution.of("入れ替えました")));
        programme.as(expert, () -> queries.issue(raised));
        programme.as(expert, () -> issues.verify(raised));
        var told = share(company, expert, raised);
        programme.as(peer, () -> cases.thank(told));
        var opened = programme.as(company, () -> issues.raise(written));
        programme.as(company, () -> issues.disclose(opened, Disclosure.COMPANY_ONLY));
        programme.as(company, () -> issues.disclose(opened, Disclosure.ANONYMISED));
        programme.as(expert, () -> queries.board(BoardFilter.ALL));
        return List.of(raised, opened, told, file, world.cohort());
    }

    private UUID commit(UUID company, UUID expert, UUID issue) {
        var file = programme.as(
                company, () -> attachments.add(issue, Purpose.ISSUE, SampleFiles.received("台帳.txt", NOTE)));
        programme.as(expert, () -> attachments.add(issue, Purpose.EVIDENCE, SampleFiles.received("写真.txt", NOTE)));
        programme.as(expert, () -> files.file(file));
        var owner = surfaces.inTransaction(
                company,
                () -> db.sql("select acting_person()").query(UUID.class).single());
        var promise = new Promise("順に入れ替えます", owner, LocalDate.of(2024, 10, 31), "入れ替えた日の記録");
        var id = programme.as(expert, () -> commitments.agree(issue, promise, null));
        programme.as(company, () -> commitments.claim(id, Proof.of("終えました"), 1));
        programme.as(expert, () -> promised.commitment(id));
        programme.as(expert, () -> commitments.verify(id, 2));
        programme.as(company, () -> attachments.erase(file));
        return file;
    }

    private UUID share(UUID company, UUID expert, UUID issue) {
        var text = new CaseText("端末を入れ替えた", "古いままでした。", "順に入れ替えました。", "新しくなりました。", null);
        var id = programme.as(company, () -> cases.write(issue, text));
        programme.as(expert, () -> solved.solvedCase(id));
        programme.as(company, () -> cases.share(id, Disclosure.ANONYMISED, 1));
        programme.as(company, () -> cases.revise(id, text, 2));
        programme.as(expert, () -> solved.solvedCase(id));
        return id;
    }

    private int version(UUID seat, UUID issue) {
        return surfaces.inTransaction(
                seat,
                () -> db.sql("select version from issue where id = ?")
                        .param(issue)
                        .query(Integer.class)
                        .single());
    }

    private UUID peer(Programme.World world) {
        var company = programme.as(
                world.staff(), () -> members.registerCompany("デルタ運輸", "でるた", QuotaFrame.SERVICE_OTHER, "運輸業", 20));
        var seat = programme.seat(world.staff(), "島田", address(), Role.PARTICIPANT, world.cohort(), company);
        programme.seat(world.staff(), "社長", address(), Role.EXECUTIVE, world.cohort(), company);
        programme.as(world.staff(), () -> enrolments.confirmOnPaper(world.cohort(), List.of(company), "書庫"));
        return seat;
    }

    private static String address() {
        return UUID.randomUUID() + "@peer.example";
    }

    private Map<String, Map<String, List<String>>> dumps(Map<String, UUID> observers, List<UUID> issuesNow) {
        var all = new TreeMap<String, Map<String, List<String>>>();
        observers.forEach((name, seat) -> all.put(name, surfaces.shownTo(seat, issuesNow)));
        return all;
    }

    /** What was added, but for what the office knows anyway; where a card lies says nothing. */
    private static Map<String, List<String>> added(Map<String, List<String>> before, Map<String, List<String>> after) {
        var told = new TreeMap<>(after);
        var places = new ArrayList<>(after.getOrDefault(PLACES, List.of()));
        before.getOrDefault(PLACES, List.of()).forEach(places::remove);
        told.put(PLACES, places);
        var added = Surfaces.added(before, told);
        added.keySet().removeAll(OFFICE_KNOWS);
        added.replaceAll((surface, rows) -> rows.stream()
                .map(row -> PLACE.matcher(row).replaceAll("place"))
                .sorted()
                .toList());
        return added;
    }
}
