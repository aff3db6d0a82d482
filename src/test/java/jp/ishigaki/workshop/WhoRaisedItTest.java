package jp.ishigaki.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MIDNIGHT = Pattern.compile("\"?\\d{4}-\\d\\d-\\d\\d (15|00):00:00\\+(00|09)\"?");
    private static final Pattern MOMENT =
            Pattern.compile("\"?\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.0-9]*\\+\\d\\d\"?");
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
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

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
        var owner = inTransaction(
                company, () -> UUID.fromString(texts("select acting_person()").getFirst()));
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
        return inTransaction(
                seat,
                () -> Integer.valueOf(texts("select version from issue where id = '" + issue + "'")
                        .getFirst()));
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
        observers.forEach((name, seat) -> all.put(name, dump(seat, issuesNow)));
        return all;
    }

    private Map<String, List<String>> dump(UUID seat, List<UUID> about) {
        var all = new TreeMap<String, List<String>>();
        for (var relation : inTransaction(seat, () -> texts("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'p')
                and has_any_column_privilege(oid, 'SELECT') and relname <> 'flyway_schema_history'"""))) {
            all.put(relation, read(seat, "select x::text from " + relation + " x"));
        }
        for (var function : inTransaction(seat, () -> texts("""
                select proname || case when pronargs = 0 then '' when proargtypes[0] = 'uuid[]'::regtype then '[]' else '?' end
                from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f' and provolatile <> 'v'
                  and prorettype <> 'trigger'::regtype and has_function_privilege(oid, 'EXECUTE')
                  and (pronargs = 0 or pronargs = 1 and proargtypes[0] in ('uuid'::regtype, 'uuid[]'::regtype))"""))) {
            var told = new ArrayList<String>();
            var name = function.replaceAll("[?\\[\\]]", "");
            if (name.equals(function)) {
                told.addAll(read(seat, "select x::text from " + name + "() x"));
            } else {
                for (var id : about) {
                    var given = function.endsWith("?") ? "'" + id + "'" : "array['" + id + "']::uuid[]";
                    told.addAll(read(seat, "select x::text from " + name + "(" + given + ") x"));
                }
            }
            all.put(function, told);
        }
        return all;
    }

    /** Nothing where it is refused. */
    private List<String> read(UUID seat, String sql) {
        try {
            return inTransaction(seat, () -> texts(sql));
        } catch (DataAccessException refused) {
            return List.of();
        }
    }

    /** A null is told as one. */
    private List<String> texts(String sql) {
        return db.sql(sql)
                .query((row, number) -> Objects.requireNonNullElse(row.getString(1), "null"))
                .list();
    }

    /** The new rows, in an order and with names that say nothing of ids and moments that are new each time. */
    private static Map<String, List<String>> added(Map<String, List<String>> before, Map<String, List<String>> after) {
        var known = ID.matcher(before.toString())
                .results()
                .map(found -> found.group())
                .toList();
        var added = new TreeMap<String, List<String>>();
        after.forEach((surface, rows) -> {
            var fresh = new ArrayList<>(rows);
            if (!surface.matches(".*[?\\]]") || surface.equals("shown_places?")) {
                before.getOrDefault(surface, List.of()).forEach(fresh::remove);
            }
            if (!fresh.isEmpty() && !OFFICE_KNOWS.contains(surface)) {
                added.put(
                        surface,
                        fresh.stream()
                                .map(row -> plain(row, Set.copyOf(known)))
                                .sorted()
                                .toList());
            }
        });
        return added;
    }

    private static String plain(String row, Set<String> known) {
        var ids = ID.matcher(row).replaceAll(id -> known.contains(id.group()) ? id.group() : "new");
        var days = MIDNIGHT.matcher(ids).replaceAll("day");
        return PLACE.matcher(MOMENT.matcher(days).replaceAll("moment")).replaceAll("place");
    }

    private <T> T inTransaction(UUID seat, Supplier<T> work) {
        return Objects.requireNonNull(
                programme.as(seat, () -> new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
