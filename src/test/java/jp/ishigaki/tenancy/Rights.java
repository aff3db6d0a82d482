package jp.ishigaki.tenancy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.ishigaki.tenancy.Cast.Actor;
import jp.ishigaki.tenancy.Rows.Row;

/**
 * Who may do what at most, said a second time and in another language than the policies. The kind of a table decides;
 * a table with finer rules is named below with its reason. No rule here can reach across tenants.
 */
final class Rights {

    enum Act {
        READ,
        ADD,
        CHANGE,
        /** Of a row in its new state, after a change. */
        BECOME,
        REMOVE
    }

    interface Rule {
        boolean allows(Actor actor, Row row);
    }

    private record Finer(Set<Act> acts, Rule rule) {}

    private final Map<String, List<Row>> rows;
    private final Map<String, Set<String>> cohortsOfPerson = new HashMap<>();
    private final Map<String, Set<String>> cohortsOfCompany = new HashMap<>();
    private final Set<String> staff = new HashSet<>();
    private final Map<String, List<Finer>> finer = new HashMap<>();
    private final Map<String, List<Finer>> open = new HashMap<>();

    Rights(Map<String, List<Row>> rows) {
        this.rows = rows;
        for (var membership : rows.get("membership")) {
            var person = membership.get("person_id");
            if (membership.get("role").equals("STAFF")) {
                staff.add(person);
            } else {
                cohortsOfPerson.computeIfAbsent(person, p -> new HashSet<>()).add(membership.get("cohort_id"));
            }
            if (membership.get("company_id") != null) {
                cohortsOfCompany
                        .computeIfAbsent(membership.get("company_id"), c -> new HashSet<>())
                        .add(membership.get("cohort_id"));
            }
        }
        identity();
        mail();
        programme();
        materials();
        community();
        worksheets();
        workshop();
        grouping();
        liveWorkshops();
        maturity();
        enrolment();
        bulk();
        survey();
        support();
        change();
        guard();
        desk();
        faq();
        reach();
        moderation();
        announcements();
    }

    boolean allow(Act act, Actor actor, Row row) {
        return actor.tenant() != null
                && actor.tenant().equals(row.get("tenant_id"))
                && (actor.isVisitor()
                        ? isOpen(act, actor, row)
                        : rule(row.table().name(), row.table().kind(), act).allows(actor, row));
    }

    /** To a visitor everything is closed that is not opened by name. */
    private boolean isOpen(Act act, Actor visitor, Row row) {
        return open.getOrDefault(row.table().name(), List.of()).stream()
                .anyMatch(f -> f.acts().contains(act) && f.rule().allows(visitor, row));
    }

    private Rule rule(String table, String kind, Act act) {
        return finer.getOrDefault(table, List.of()).stream()
                .filter(f -> f.acts().contains(act))
                .map(Finer::rule)
                .findFirst()
                .orElseGet(() -> act == Act.BECOME ? rule(table, kind, Act.CHANGE) : ofKind(kind, act));
    }

    private static Rule ofKind(String kind, Act act) {
        var reads = act == Act.READ;
        return switch (kind) {
            case "tenant" -> (actor, row) -> reads || actor.isStaff();
            case "cohort" -> (actor, row) -> actor.isStaff() || reads && ofCohort(actor, row);
            case "company" -> reads ? Rights::readsCompany : Rights::ofCompany;
            case "person" -> Rights::self;
            default -> (actor, row) -> false;
        };
    }

    private static boolean self(Actor actor, Row row) {
        return Objects.equals(actor.person(), row.get("person_id"));
    }

    private static boolean ofCohort(Actor actor, Row row) {
        return actor.cohort() != null && actor.cohort().equals(row.get("cohort_id"));
    }

    private static boolean ofCompany(Actor actor, Row row) {
        return actor.company() != null && actor.company().equals(row.get("company_id"));
    }

    private static boolean readsCompany(Actor actor, Row row) {
        return actor.isStaff() || actor.readable().contains(row.get("company_id"));
    }

    private static boolean byStaff(Actor actor, Row row) {
        return actor.isStaff();
    }

    private void finer(String table, Set<Act> acts, Rule rule) {
        finer.computeIfAbsent(table, t -> new java.util.ArrayList<>()).add(new Finer(acts, rule));
    }

    private void open(String table, Set<Act> acts, Rule rule) {
        open.computeIfAbsent(table, t -> new java.util.ArrayList<>()).add(new Finer(acts, rule));
    }

    private static Set<Act> writing() {
        return EnumSet.of(Act.ADD, Act.CHANGE, Act.REMOVE);
    }

    private void identity() {
        // People meet in their cohorts; everybody sees the staff.
        finer(
                "person",
                Set.of(Act.READ),
                (actor, row) -> actor.isStaff()
                        || staff.contains(row.get("id"))
                        || row.get("id").equals(actor.person())
                        || meets(actor, cohortsOfPerson.get(row.get("id"))));
        finer(
                "company",
                Set.of(Act.READ),
                (actor, row) -> actor.isStaff()
                        || actor.readable().contains(row.get("id"))
                        || meets(actor, cohortsOfCompany.get(row.get("id"))));
        finer(
                "membership",
                Set.of(Act.READ),
                (actor, row) ->
                        actor.isStaff() || row.get("role").equals("STAFF") || self(actor, row) || ofCohort(actor, row));
        finer(
                "cohort",
                Set.of(Act.READ),
                (actor, row) -> actor.isStaff() || row.get("id").equals(actor.cohort()));
        // Staff invite by address and see who came and who agreed; nobody changes either.
        finer("account", Set.of(Act.READ), (actor, row) -> actor.isStaff() || self(actor, row));
        finer("account", Set.of(Act.ADD), (actor, row) -> actor.isStaff() && row.get("issuer") == null);
        finer("account", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        finer("consent", Set.of(Act.READ), (actor, row) -> actor.isStaff() || self(actor, row));
        finer("consent", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        finer("consent_document", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        // A tenant is the operator's.
        finer("tenant", Set.of(Act.ADD, Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        finer("membership", Set.of(Act.REMOVE), (actor, row) -> false);
        finer("assignment", Set.of(Act.CHANGE), (actor, row) -> false);
        // Everybody's acts are on record in their own name, for staff to read and nobody to change.
        finer("audit_entry", Set.of(Act.READ), Rights::byStaff);
        finer(
                "audit_entry",
                Set.of(Act.ADD),
                (actor, row) -> self(actor, row) && row.get("role").equals(actor.role()));
        finer("audit_entry", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        open(
                "audit_entry",
                Set.of(Act.ADD),
                (visitor, row) -> row.get("role").equals("VISITOR")
                        && row.get("person_id") == null
                        && row.get("company_id") == null);
    }

    private void mail() {
        // Letters are put by the office and its job, sent by the job, and read and decided about by staff. An expert
        // puts letters about visits, of which there is none among the rows.
        // What somebody subscribes to the job alone reads, as it would tell whose question was answered.
        finer(
                "outgoing_mail",
                Set.of(Act.READ),
                (actor, row) -> "JOB".equals(actor.role())
                        || actor.isStaff() && !row.get("template").startsWith("notification."));
        finer(
                "outgoing_mail",
                Set.of(Act.ADD),
                (actor, row) -> byOffice(actor, row) && row.get("state").equals("WAITING"));
        finer(
                "outgoing_mail",
                Set.of(Act.CHANGE),
                (actor, row) -> "JOB".equals(actor.role())
                        || actor.isStaff() && Set.of("FAILED", "UNCLEAR").contains(row.get("state")));
        finer(
                "outgoing_mail",
                Set.of(Act.BECOME),
                (actor, row) -> "JOB".equals(actor.role())
                        || actor.isStaff() && Set.of("WAITING", "LEFT").contains(row.get("state")));
        finer("outgoing_mail", Set.of(Act.REMOVE), (actor, row) -> false);
        // The staff word letters in their own name, and every version is kept.
        finer(
                "letter_template",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff() && row.get("written_by").equals(actor.person()));
        finer("letter_template", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        // How somebody hears of things is that person's own; threads, digests and secrets are the database's.
        finer("hearing", Set.of(Act.REMOVE), (actor, row) -> false);
        finer("following", Set.of(Act.CHANGE), (actor, row) -> false);
        finer("letter_rule", Set.of(Act.REMOVE), (actor, row) -> false);
        for (var table : List.of(
                "letter_thread", "letter_digest", "letter_stop", "push_waiting", "reply_way", "reply_receipt")) {
            finer(table, writing(), (actor, row) -> false);
        }
        // What the staff have done is theirs to read, and said in one's own name.
        finer("due_done", Set.of(Act.READ), Rights::byStaff);
        finer(
                "due_done",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff() && row.get("done_by").equals(actor.person()));
        finer("due_done", Set.of(Act.CHANGE), (actor, row) -> false);
    }

    private void programme() {
        // A draft of the schedule is the staff's alone; what was released stays as it was announced.
        finer("session_draft", Set.of(Act.READ), Rights::byStaff);
        finer("session", Set.of(Act.REMOVE), (actor, row) -> false);
        finer("schedule_release", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        finer("schedule_change", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        // What was held is recorded by staff or by whoever teaches the session, in their own name.
        finer(
                "session_record",
                Set.of(Act.ADD, Act.BECOME),
                (actor, row) ->
                        row.get("recorded_by").equals(actor.person()) && (actor.isStaff() || teaches(actor, row)));
        finer("session_record", Set.of(Act.CHANGE), (actor, row) -> actor.isStaff() || teaches(actor, row));
        finer("session_record", Set.of(Act.REMOVE), (actor, row) -> false);
        // Attendance is the company's own to read and staff's to mark; a participant records the own presence, once.
        finer(
                "attendance",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff()
                        || "PARTICIPANT".equals(actor.role())
                                && ofCohort(actor, row)
                                && ofCompany(actor, row)
                                && Set.of("PRESENT", "LATE").contains(row.get("state"))
                                && row.get("checked_in").equals("true")
                                && Objects.equals(row.get("recorded_by"), actor.person())
                                && row.get("proxy_name").isEmpty());
        finer("attendance", Set.of(Act.CHANGE, Act.REMOVE), Rights::byStaff);
        // Staff say which track a company is in, in their own name; a change is a new row.
        finer(
                "company_track",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff() && row.get("placed_by").equals(actor.person()));
        finer("company_track", Set.of(Act.CHANGE), (actor, row) -> false);
        finer("company_track", Set.of(Act.REMOVE), Rights::byStaff);
        // What was missed with approval is made up elsewhere: staff or the participant choose where.
        finer(
                "session_transfer",
                Set.of(Act.ADD),
                (actor, row) -> row.get("chosen_by").equals(actor.person())
                        && (actor.isStaff()
                                || "PARTICIPANT".equals(actor.role())
                                        && ofCohort(actor, row)
                                        && ofCompany(actor, row)));
        finer("session_transfer", Set.of(Act.CHANGE), (actor, row) -> false);
        finer(
                "session_transfer",
                Set.of(Act.REMOVE),
                (actor, row) -> actor.isStaff() || "PARTICIPANT".equals(actor.role()) && ofCompany(actor, row));
        // Whoever stands in the room opens its screen, and nobody changes the secret.
        finer(
                "check_in_key",
                Set.of(Act.ADD),
                (actor, row) -> row.get("opened_by").equals(actor.person())
                        && (actor.isStaff()
                                || Set.of("LECTURER", "EXPERT").contains(actor.role()) && ofCohort(actor, row)));
        finer("check_in_key", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        finer("wrong_code", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        // A company asks to be excused and may think better of it; staff decide.
        finer(
                "absence_request",
                Set.of(Act.ADD),
                (actor, row) -> ofCompany(actor, row)
                        && ofCohort(actor, row)
                        && row.get("asked_by").equals(actor.person())
                        && row.get("state").equals("ASKED"));
        finer("absence_request", Set.of(Act.CHANGE), Rights::byStaff);
        finer(
                "absence_request",
                Set.of(Act.REMOVE),
                (actor, row) -> ofCompany(actor, row) && row.get("state").equals("ASKED"));
        // Staff set what makes up for a session missed with approval; the company answers and changes no answer.
        finer(
                "make_up_task",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff() && row.get("set_by").equals(actor.person()));
        finer("make_up_task", Set.of(Act.CHANGE), Rights::byStaff);
        finer("make_up_task", Set.of(Act.REMOVE), (actor, row) -> false);
        // By when, staff choose in their own name.
        finer(
                "make_up_rule",
                Set.of(Act.ADD, Act.BECOME),
                (actor, row) -> actor.isStaff() && row.get("changed_by").equals(actor.person()));
        finer("make_up_rule", Set.of(Act.REMOVE), (actor, row) -> false);
        finer(
                "make_up_answer",
                Set.of(Act.ADD),
                (actor, row) -> ofCompany(actor, row) && row.get("answered_by").equals(actor.person()));
        finer("make_up_answer", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        // Whoever prepares a session notes where it stands in the textbook.
        finer(
                "session_reference",
                writing(),
                (actor, row) -> actor.isStaff() || "LECTURER".equals(actor.role()) && ofCohort(actor, row));
    }

    private void materials() {
        // How much a tenant may keep is the operator's.
        finer("storage_quota", Set.of(Act.ADD, Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        // Members read what was released; whoever prepares the session reads and writes all, each in their own name.
        finer(
                "material",
                Set.of(Act.READ),
                (actor, row) -> prepares(actor, row) || ofCohort(actor, row) && row.get("shown") != null);
        finer(
                "material",
                Set.of(Act.ADD),
                (actor, row) -> prepares(actor, row) && row.get("made_by").equals(actor.person()));
        finer("material", Set.of(Act.CHANGE), this::prepares);
        finer("material", Set.of(Act.REMOVE), (actor, row) -> false);
        finer("material_version", Set.of(Act.READ), this::readsVersion);
        finer(
                "material_version",
                Set.of(Act.ADD),
                (actor, row) -> prepares(actor, row)
                        && row.get("made_by").equals(actor.person())
                        && (row.get("released_by") == null
                                || row.get("released_by").equals(actor.person())));
        // A version is released once and never otherwise changed.
        finer(
                "material_version",
                Set.of(Act.CHANGE),
                (actor, row) -> prepares(actor, row) && row.get("released_at") == null);
        finer(
                "material_version",
                Set.of(Act.BECOME),
                (actor, row) -> prepares(actor, row) && Objects.equals(row.get("released_by"), actor.person()));
        finer("material_version", Set.of(Act.REMOVE), (actor, row) -> false);
        // A file is read with a version that shows it; the job has it scanned, and staff destroy it.
        finer(
                "material_file",
                Set.of(Act.READ),
                (actor, row) -> "JOB".equals(actor.role())
                        || prepares(actor, row)
                        || versionsOf(row.get("tenant_id"), row.get("id"))
                                .anyMatch(version -> readsVersion(actor, version)));
        finer(
                "material_file",
                Set.of(Act.ADD),
                (actor, row) -> prepares(actor, row) && row.get("received_by").equals(actor.person()));
        finer("material_file", Set.of(Act.CHANGE), Rights::byOffice);
        finer("material_file", Set.of(Act.REMOVE), (actor, row) -> false);
        finer(
                "material_chunk",
                Set.of(Act.READ),
                (actor, row) -> allow(Act.READ, actor, fileOf(row))
                        && (!"JOB".equals(actor.role())
                                || fileOf(row).get("scan").equals("UNSCANNED")));
        finer(
                "material_chunk",
                Set.of(Act.ADD),
                (actor, row) -> prepares(actor, fileOf(row))
                        && fileOf(row).get("received_by").equals(actor.person())
                        && versionsOf(row.get("tenant_id"), row.get("file_id"))
                                .findAny()
                                .isEmpty());
        finer("material_chunk", Set.of(Act.CHANGE), (actor, row) -> false);
    }

    private void guard() {
        // Whose name a company watches for and whom it calls in an incident tells who its customers are: its own people
        // alone read that, not its expert and not the office. A word is put in or taken out and never changed.
        for (var table : List.of("guarded_word", "incident_contact")) {
            finer(table, Set.of(Act.READ), Rights::ofCompany);
        }
        finer("guarded_word", Set.of(Act.CHANGE), (actor, row) -> false);
    }

    private boolean prepares(Actor actor, Row row) {
        return actor.isStaff() || teaches(actor, row);
    }

    private boolean readsVersion(Actor actor, Row version) {
        return prepares(actor, version)
                || ofCohort(actor, version)
                        && rows.get("material").stream()
                                .filter(material -> material.get("id").equals(version.get("material_id")))
                                .anyMatch(material -> version.get("number").equals(material.get("shown")));
    }

    private Stream<Row> versionsOf(String tenant, String file) {
        return rows.get("material_version").stream()
                .filter(version -> version.get("tenant_id").equals(tenant))
                .filter(version -> file.equals(version.get("file_id")));
    }

    private Row fileOf(Row chunk) {
        return rows.get("material_file").stream()
                .filter(file -> file.get("id").equals(chunk.get("file_id")))
                .findFirst()
                .orElseThrow();
    }

    private boolean teaches(Actor actor, Row row) {
        return ofCohort(actor, row)
                && Set.of("LECTURER", "EXPERT").contains(actor.role())
                && rows.get("session_lecturer").stream()
                        .filter(lecturer -> lecturer.get("session_id").equals(row.get("session_id")))
                        .anyMatch(lecturer -> lecturer.get("membership_id").equals(actor.membership()));
    }

    /** What one has read is one's own, and one marks only what one reads. The office sets webhooks up, the job sends. */
    private void reach() {
        for (var table : List.of("webhook", "webhook_delivery")) {
            finer(table, Set.of(Act.READ), (actor, row) -> actor.isStaff() || "JOB".equals(actor.role()));
        }
        finer("webhook", Set.of(Act.CHANGE), (actor, row) -> actor.isStaff() || "JOB".equals(actor.role()));
        finer(
                "webhook",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff() && row.get("made_by").equals(actor.person()));
        finer("webhook_delivery", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> "JOB".equals(actor.role()));
        finer(
                "webhook_delivery",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff()
                        && row.get("event").equals("test")
                        && row.get("state").equals("WAITING"));
        finer("webhook_secret", Set.of(Act.READ), (actor, row) -> "JOB".equals(actor.role()));
        finer(
                "question_read",
                Set.of(Act.ADD),
                (actor, row) -> self(actor, row) && readsQuestion(actor, named("question", row.get("question_id"))));
        finer(
                "question_read_line",
                Set.of(Act.ADD),
                (actor, row) -> self(actor, row) && Objects.equals(actor.cohort(), row.get("cohort_id")));
    }

    private boolean readsPostFile(Actor actor, Row file) {
        if (file.get("person_id") != null) {
            return isWriter(actor, file);
        }
        var question = file.get("answer_id") == null
                ? file.get("question_id")
                : named("answer", file.get("answer_id")).get("question_id");
        return readsQuestion(actor, named("question", question));
    }

    private static boolean isWriter(Actor actor, Row file) {
        return file.get("person_id") != null && file.get("person_id").equals(actor.person());
    }

    private void community() {
        // A question is asked and an answer given in one's own name or a company's pseudonym; the asker says who reads
        // it and accepts, an expert endorses.
        finer("question", Set.of(Act.READ), this::readsQuestion);
        finer(
                "question",
                Set.of(Act.ADD),
                (actor, row) ->
                        ofCohort(actor, row) && isOwn(actor, row, "asked_by") && row.get("accepted_answer") == null);
        finer(
                "question",
                Set.of(Act.CHANGE),
                (actor, row) -> actor.isStaff() || ofCohort(actor, row) && asks(actor, row));
        finer("question", Set.of(Act.REMOVE), (actor, row) -> false);
        finer(
                "answer",
                Set.of(Act.READ),
                (actor, row) -> readsQuestion(actor, named("question", row.get("question_id"))));
        finer(
                "answer",
                Set.of(Act.ADD),
                (actor, row) -> readsQuestion(actor, named("question", row.get("question_id")))
                        && isOwn(actor, row, "answered_by")
                        && row.get("endorsed_by") == null);
        finer(
                "answer",
                Set.of(Act.CHANGE),
                (actor, row) -> "EXPERT".equals(actor.role())
                        && readsQuestion(actor, named("question", row.get("question_id")))
                        && (row.get("endorsed_by") == null || isEditedSince(row)));
        finer(
                "answer",
                Set.of(Act.BECOME),
                (actor, row) -> "EXPERT".equals(actor.role())
                        && ofCohort(actor, row)
                        && Objects.equals(row.get("endorsed_by"), actor.person()));
        finer("answer", Set.of(Act.REMOVE), (actor, row) -> false);
        finer(
                "question_change",
                Set.of(Act.READ),
                (actor, row) -> readsQuestion(actor, named("question", row.get("question_id"))));
        // A file of a post is read with it; one of a draft is its writer's.
        finer("post_file", Set.of(Act.READ), this::readsPostFile);
        finer(
                "post_file",
                Set.of(Act.ADD),
                (actor, row) -> isWriter(actor, row) && (actor.isStaff() || ofCohort(actor, row)));
        finer("post_file", Set.of(Act.CHANGE), (actor, row) -> false);
        finer("post_file", Set.of(Act.REMOVE), Rights::isWriter);
        finer(
                "post_file_chunk",
                Set.of(Act.READ),
                (actor, row) -> readsPostFile(actor, named("post_file", row.get("file_id"))));
        finer(
                "post_file_chunk",
                Set.of(Act.ADD),
                (actor, row) -> isWriter(actor, named("post_file", row.get("file_id"))));
        finer("post_file_chunk", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        // Whose a pseudonymous post is its company knows, not its expert, and who of the office gave a reason.
        finer("byline", Set.of(Act.READ), (actor, row) -> ofCompany(actor, row) || hasLooked(actor, row));
        finer(
                "byline_look",
                Set.of(Act.READ),
                (actor, row) -> ofCompany(actor, row) || row.get("looked_by").equals(actor.person()));
        for (var table : List.of("question_change", "byline", "byline_look")) {
            finer(table, Set.of(Act.ADD, Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        }
        finer(
                "post_comment",
                Set.of(Act.READ),
                (actor, row) -> readsQuestion(actor, named("question", row.get("question_id"))));
        finer(
                "post_comment",
                Set.of(Act.ADD),
                (actor, row) -> readsQuestion(actor, named("question", row.get("question_id")))
                        && isOwn(actor, row, "written_by"));
        finer("post_comment", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        // Whoever wrote a post writes its next version, while they read the question.
        finer(
                "post_version",
                Set.of(Act.READ),
                (actor, row) -> readsQuestion(actor, named("question", row.get("question_id"))));
        finer(
                "post_version",
                Set.of(Act.ADD),
                (actor, row) -> readsQuestion(actor, named("question", row.get("question_id")))
                        && rows.get("answer").stream()
                                .anyMatch(answer -> answer.get("id").equals(row.get("post_id"))
                                        && Objects.equals(answer.get("answered_by"), actor.person())));
        finer("post_version", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        // The asker or the office closes a question.
        finer(
                "question_closing",
                Set.of(Act.READ),
                (actor, row) -> readsQuestion(actor, named("question", row.get("question_id"))));
        finer(
                "question_closing",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff() || asks(actor, named("question", row.get("question_id"))));
        finer("question_closing", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        // Whoever reads a post votes for it; nobody reads for what another voted.
        finer(
                "question_vote",
                Set.of(Act.ADD),
                (actor, row) -> self(actor, row) && readsQuestion(actor, named("question", row.get("question_id"))));
        finer(
                "answer_vote",
                Set.of(Act.ADD),
                (actor, row) -> self(actor, row)
                        && readsQuestion(
                                actor,
                                named(
                                        "question",
                                        named("answer", row.get("answer_id")).get("question_id"))));
        for (var table : List.of("question_vote", "answer_vote")) {
            finer(table, Set.of(Act.CHANGE), (actor, row) -> false);
        }
        // One tells those whom one sees that there is something; a notice holds no content.
        finer(
                "notice",
                Set.of(Act.ADD),
                (actor, row) -> row.get("read_at") == null && allow(Act.READ, actor, personOf(row)));
        // An entry is read as what it stands for; a company indexes its own, asker and answerers their question.
        finer(
                "search_entry",
                Set.of(Act.READ),
                (actor, row) -> actor.isStaff()
                        || !row.get("private").equals("true") && findsInItsCircle(actor, row)
                        || actor.readable().stream()
                                .anyMatch(company -> company.equals(row.get("company_id"))
                                        || company.equals(row.get("veiled_company_id"))));
        finer(
                "search_entry",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff()
                        || ofCohort(actor, row) && (ofCompany(actor, row) || takesPart(actor, row))
                        || "EXPERT".equals(actor.role()) && isReleased(row));
        finer(
                "search_entry",
                Set.of(Act.CHANGE),
                (actor, row) ->
                        actor.isStaff() || ofCohort(actor, row) && (ofCompany(actor, row) || takesPart(actor, row)));
        // An expert who releases or retires an entry of what stays makes it found, or not any more.
        finer(
                "search_entry",
                Set.of(Act.REMOVE),
                (actor, row) -> actor.isStaff()
                        || row.get("kind").equals("FAQ") && "EXPERT".equals(actor.role())
                        || ofCohort(actor, row)
                                && (ofCompany(actor, row)
                                        || row.get("kind").equals("QUESTION")
                                                && rows.get("question").stream()
                                                        .anyMatch(question -> question.get("id")
                                                                        .equals(row.get("about"))
                                                                && asks(actor, question))));
    }

    private void worksheets() {
        // Threats and worksheets are brought or written by staff, in versions that nobody changes.
        for (var table : List.of("threat_catalogue", "threat")) {
            finer(table, Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        }
        finer("worksheet", Set.of(Act.READ), Rights::readsWorksheet);
        finer(
                "worksheet",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff() && row.get("written_by").equals(actor.person()));
        finer("worksheet", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        finer("worksheet_field", Set.of(Act.READ), (actor, row) -> readsWorksheet(actor, worksheetOf(row)));
        finer(
                "worksheet_field",
                Set.of(Act.ADD),
                (actor, row) ->
                        actor.isStaff() && worksheetOf(row).get("written_by").equals(actor.person()));
        finer("worksheet_field", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
    }

    private static boolean readsWorksheet(Actor actor, Row row) {
        return actor.isStaff() || row.get("cohort_id") == null || ofCohort(actor, row);
    }

    private Row worksheetOf(Row row) {
        return rows.get("worksheet").stream()
                .filter(worksheet -> worksheet.get("id").equals(row.get("worksheet_id")))
                .findFirst()
                .orElseThrow();
    }

    private void workshop() {
        // Staff set the limits of a board, each in one's own name.
        finer(
                "board_limit",
                Set.of(Act.ADD, Act.BECOME),
                (actor, row) -> actor.isStaff() && row.get("set_by").equals(actor.person()));
        // A company shows an issue to its cohort or keeps it; staff or its expert verify what it claims.
        finer(
                "issue",
                Set.of(Act.READ),
                (actor, row) ->
                        seesWhoseIssue(actor, row) || row.get("disclosure").equals("COHORT") && ofCohort(actor, row));
        finer(
                "issue",
                Set.of(Act.ADD),
                (actor, row) -> ofCompany(actor, row)
                        && ofCohort(actor, row)
                        && row.get("raised_by").equals(actor.person())
                        && row.get("state").equals("RAISED"));
        finer(
                "issue",
                Set.of(Act.CHANGE),
                (actor, row) -> ofCompany(actor, row)
                        || "JOB".equals(actor.role()) && row.get("rested_at") == null
                        || agrees(actor, row) && Set.of("RAISED", "WORKING").contains(row.get("state"))
                        || row.get("state").equals("CLAIMED")
                                && (actor.isStaff() && seesWhoseIssue(actor, row)
                                        || "EXPERT".equals(actor.role()) && readsCompany(actor, row)));
        finer(
                "issue",
                Set.of(Act.BECOME),
                (actor, row) -> ofCompany(actor, row)
                        || "JOB".equals(actor.role()) && row.get("rested_at") != null
                        || agrees(actor, row) && row.get("state").equals("AGREED")
                        || row.get("state").equals("VERIFIED")
                                && Objects.equals(row.get("verified_by"), actor.person())
                                && (actor.isStaff() || "EXPERT".equals(actor.role()) && readsCompany(actor, row)));
        finer("issue", Set.of(Act.REMOVE), (actor, row) -> false);
        // What is said of an issue is read by its readers and written in one's own name.
        finer("issue_comment", Set.of(Act.READ), this::readsItsIssue);
        finer(
                "issue_comment",
                Set.of(Act.ADD),
                (actor, row) -> (readsItsIssue(actor, row) || isMasked(actor, issueOf(row)))
                        && inOwnName(actor, row, "author_id", "author_role", "author_company_id"));
        finer("issue_comment", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        finer("issue_change", Set.of(Act.READ), this::readsItsIssue);
        finer(
                "issue_change",
                Set.of(Act.ADD),
                (actor, row) -> readsItsIssue(actor, row)
                        && row.get("changed_by").equals(actor.person())
                        && (ofCompany(actor, issueOf(row)) || actor.isStaff() || "EXPERT".equals(actor.role())));
        finer("issue_change", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        // What was written on the worksheet is read with the issue and written by its company.
        for (var table : List.of("issue_sheet", "issue_answer")) {
            finer(table, Set.of(Act.READ), this::readsItsIssue);
            finer(
                    table,
                    writing(),
                    (actor, row) -> ofCompany(actor, issueOf(row))
                            && !issueOf(row).get("state").equals("VERIFIED"));
        }
        // What stood there before is its company's, its experts' and the staff's; the change itself writes it.
        finer(
                "issue_edit",
                Set.of(Act.READ),
                (actor, row) -> readsItsIssue(actor, row)
                        && (actor.isStaff()
                                || actor.readable().contains(issueOf(row).get("company_id"))));
        finer("issue_edit", writing(), (actor, row) -> false);
        // Who looked behind an anonymous issue is told to its company; no statement of anybody's writes it.
        finer(
                "issue_unmasking",
                Set.of(Act.READ),
                (actor, row) -> !"JOB".equals(actor.role()) && seesWhoseIssue(actor, issueOf(row)));
        finer("issue_unmasking", writing(), (actor, row) -> false);
    }

    private void grouping() {
        // Groups are the staff's until they are published; a proposal and a note of absence name who made them.
        finer(
                "session_grouping",
                Set.of(Act.READ),
                (actor, row) -> actor.isStaff() || ofCohort(actor, row) && row.get("published_at") != null);
        finer(
                "session_grouping",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff()
                        && row.get("proposed_by").equals(actor.person())
                        && row.get("published_at") == null);
        finer("session_grouping", Set.of(Act.REMOVE), (actor, row) -> false);
        for (var table : List.of("workshop_group", "group_seat", "group_absence")) {
            finer(
                    table,
                    Set.of(Act.READ),
                    (actor, row) -> actor.isStaff() || ofCohort(actor, row) && areGroupsPublished(row));
        }
        finer(
                "group_absence",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff() && row.get("noted_by").equals(actor.person()));
        finer("group_absence", Set.of(Act.CHANGE), (actor, row) -> false);
    }

    private boolean areGroupsPublished(Row row) {
        return rows.get("session_grouping").stream()
                .anyMatch(grouping -> grouping.get("session_id").equals(row.get("session_id"))
                        && grouping.get("published_at") != null);
    }

    private void liveWorkshops() {
        // Whoever prepares the session leads its workshop.
        finer(
                "live_workshop",
                Set.of(Act.ADD),
                (actor, row) -> prepares(actor, row)
                        && row.get("made_by").equals(actor.person())
                        && row.get("state").equals("PREPARED"));
        finer("live_workshop", Set.of(Act.CHANGE), this::prepares);
        finer("live_workshop", Set.of(Act.REMOVE), (actor, row) -> false);
        finer("live_step", Set.of(Act.ADD, Act.REMOVE), this::prepares);
        finer("live_step", Set.of(Act.CHANGE), (actor, row) -> false);
        // A thought is its writer's until it is revealed, then the group's; staff and lecturers never read it.
        finer(
                "thought",
                Set.of(Act.READ),
                (actor, row) -> self(actor, row)
                        || sitsInGroup(actor, row)
                                && row.get("kept").equals("false")
                                && workshop(row).get("revealed_at") != null);
        finer("thought", Set.of(Act.ADD), (actor, row) -> self(actor, row) && sitsInGroup(actor, row));
        // Ideas are the group's, and a vote is one's own and for another's idea.
        finer("idea", Set.of(Act.READ), (actor, row) -> prepares(actor, row) || seesIdeas(actor, row));
        finer("idea", Set.of(Act.ADD), (actor, row) -> self(actor, row) && sitsInGroup(actor, row));
        finer("idea", Set.of(Act.CHANGE), (actor, row) -> false);
        finer("idea", Set.of(Act.REMOVE), Rights::self);
        finer("idea_vote", Set.of(Act.ADD), (actor, row) -> self(actor, row) && seesIdeas(actor, row));
        // What one has typed for the group and not saved.
        finer("output_draft", Set.of(Act.ADD), (actor, row) -> self(actor, row) && ofCohort(actor, row));
        finer("idea_vote", Set.of(Act.CHANGE), (actor, row) -> false);
        // What a group brings forth is written by it or by whoever leads, in their own name, and always kept.
        for (var table : List.of("group_output", "output_comment")) {
            finer(
                    table,
                    Set.of(Act.READ),
                    (actor, row) -> prepares(actor, row)
                            || sitsInGroup(actor, row)
                            || ofCohort(actor, row)
                                    && workshop(row).get("state").equals("CLOSED"));
            finer(table, Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        }
        finer(
                "group_output",
                Set.of(Act.ADD),
                (actor, row) -> row.get("written_by").equals(actor.person())
                        && (prepares(actor, row) || sitsInGroup(actor, row)));
        finer(
                "output_comment",
                Set.of(Act.ADD),
                (actor, row) -> self(actor, row)
                        && prepares(actor, row)
                        && row.get("author_role").equals(actor.role()));
    }

    private boolean sitsInGroup(Actor actor, Row row) {
        return ofCohort(actor, row)
                && areGroupsPublished(row)
                && rows.get("group_seat").stream()
                        .anyMatch(seat -> seat.get("session_id").equals(row.get("session_id"))
                                && seat.get("group_number").equals(row.get("group_number"))
                                && seat.get("membership_id").equals(actor.membership()));
    }

    /** The own group's; of others once whoever leads has shown them to all. */
    private boolean seesIdeas(Actor actor, Row row) {
        return sitsInGroup(actor, row)
                || workshop(row).get("ideas_shown_at") != null
                        && rows.get("group_seat").stream()
                                .filter(seat -> seat.get("session_id").equals(row.get("session_id")))
                                .anyMatch(seat -> sitsInGroup(actor, seat));
    }

    private Row workshop(Row row) {
        return rows.get("live_workshop").stream()
                .filter(workshop -> workshop.get("session_id").equals(row.get("session_id")))
                .findFirst()
                .orElseThrow();
    }

    private void maturity() {
        // A submitted run stays as it is.
        finer(
                "diagnosis_run",
                Set.of(Act.CHANGE),
                (actor, row) -> ofCompany(actor, row) && row.get("submitted_at") == null);
        finer(
                "diagnosis_run",
                Set.of(Act.BECOME),
                (actor, row) -> ofCompany(actor, row) && row.get("answered_by").equals(actor.person()));
        finer("diagnosis_run", Set.of(Act.REMOVE), (actor, row) -> false);
        finer("diagnosis_answer", Set.of(Act.REMOVE), (actor, row) -> false);
        // What a department said is withdrawn only with its copy, and it is never renamed.
        finer("diagnosis_copy", Set.of(Act.CHANGE), (actor, row) -> false);
        finer("diagnosis_copy_answer", Set.of(Act.REMOVE), (actor, row) -> false);
        // Who records evidence vouches for it in their own class; only what a company says of itself can be taken back.
        finer(
                "evidence",
                Set.of(Act.ADD),
                (actor, row) -> row.get("recorded_by").equals(actor.person())
                        && switch (row.get("verifier")) {
                            case "STAFF_CHECKED" -> actor.isStaff();
                            case "EXPERT_VERIFIED" -> "EXPERT".equals(actor.role()) && readsCompany(actor, row);
                            default -> ofCompany(actor, row);
                        });
        finer("evidence", Set.of(Act.CHANGE), (actor, row) -> false);
        finer(
                "evidence",
                Set.of(Act.REMOVE),
                (actor, row) -> ofCompany(actor, row) && row.get("verifier").equals("SELF"));
        // The level is computed by whoever's act may have changed it, in their own name.
        finer(
                "level_history",
                Set.of(Act.ADD),
                (actor, row) -> readsCompany(actor, row) && Objects.equals(row.get("computed_by"), actor.person()));
        finer("level_history", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
    }

    private void enrolment() {
        finer("recruitment", Set.of(Act.REMOVE), (actor, row) -> false);
        // A visitor puts an application in and reads none; the staff move it along, and the job offers what became
        // free.
        finer("application", Set.of(Act.READ, Act.CHANGE), Rights::byOffice);
        finer("application", Set.of(Act.REMOVE), (actor, row) -> false);
        open(
                "application",
                Set.of(Act.ADD),
                (visitor, row) -> ofCohort(visitor, row) && row.get("state").equals("RECEIVED"));
        finer("eligibility_answer", Set.of(Act.READ), Rights::byStaff);
        finer(
                "eligibility_answer",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff() && row.get("recorded_by").equals(actor.person()));
        finer("eligibility_answer", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        finer("application_link", Set.of(Act.READ), Rights::byStaff);
        finer("application_link", Set.of(Act.ADD), Rights::byOffice);
        finer("application_link", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        open("application_link", Set.of(Act.ADD), Rights::ofCohort);
        // A draw is made once.
        finer("lottery_draw", Set.of(Act.READ), Rights::byStaff);
        finer("lottery_draw", Set.of(Act.CHANGE), (actor, row) -> actor.isStaff() && row.get("drawn_at") == null);
        finer("lottery_draw", Set.of(Act.BECOME), Rights::byStaff);
        finer("lottery_draw", Set.of(Act.REMOVE), (actor, row) -> false);
        finer("participation_text", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        // Staff open a place and end it; only the fourth signature makes it final.
        finer(
                "enrolment",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff() && row.get("state").equals("CONSENT_PENDING"));
        finer(
                "enrolment",
                Set.of(Act.CHANGE),
                (actor, row) -> actor.isStaff() && !row.get("state").equals("WITHDRAWN"));
        finer(
                "enrolment",
                Set.of(Act.BECOME),
                (actor, row) -> actor.isStaff() && row.get("state").equals("WITHDRAWN"));
        finer("enrolment", Set.of(Act.REMOVE), (actor, row) -> false);
        // Staff take a company back in their own name; what was signed before is kept by the database alone.
        finer(
                "readmission",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff() && row.get("readmitted_by").equals(actor.person()));
        finer("readmission", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        finer("past_signature", Set.of(Act.ADD, Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        finer(
                "enrolment_signature",
                Set.of(Act.ADD),
                (actor, row) -> Objects.equals(actor.person(), row.get("recorded_by"))
                        && (actor.isStaff()
                                || ofCompany(actor, row)
                                        && ofCohort(actor, row)
                                        && row.get("role").equals(actor.role())
                                        && Objects.equals(actor.person(), row.get("person_id"))));
        finer("enrolment_signature", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
    }

    private void survey() {
        // Nobody but staff sees a survey while it is written; what is published stays as it is.
        finer("survey_template", Set.of(Act.REMOVE), (actor, row) -> false);
        finer("survey_version", Set.of(Act.READ), (actor, row) -> actor.isStaff() || row.get("published_at") != null);
        finer(
                "survey_version",
                Set.of(Act.CHANGE, Act.REMOVE),
                (actor, row) -> actor.isStaff() && row.get("published_at") == null);
        finer("survey_version", Set.of(Act.BECOME), Rights::byStaff);
        // That a company answered its people know and the staff, not its expert; a sent answer is not taken back.
        finer("survey_response", Set.of(Act.READ), (actor, row) -> actor.isStaff() || ofCompany(actor, row));
        finer(
                "survey_response",
                Set.of(Act.ADD),
                (actor, row) -> byParticipant(actor, row)
                        && ofCohort(actor, row)
                        && row.get("sent_by").equals(actor.person()));
        finer("survey_response", Set.of(Act.CHANGE), Rights::byParticipant);
        finer("survey_response", Set.of(Act.REMOVE), (actor, row) -> false);
        // What it says is the participant's and the staff's to read; what is not sent the participant's alone.
        finer("survey_answers", Set.of(Act.READ), (actor, row) -> actor.isStaff() || byParticipant(actor, row));
        finer("survey_answers", Set.of(Act.ADD, Act.CHANGE), Rights::byParticipant);
        finer("survey_answers", Set.of(Act.REMOVE), (actor, row) -> false);
        finer("survey_draft", EnumSet.of(Act.READ, Act.ADD, Act.CHANGE, Act.REMOVE), Rights::byParticipant);
        finer("survey_quotation", Set.of(Act.READ), Rights::byStaff);
    }

    private static boolean byParticipant(Actor actor, Row row) {
        return "PARTICIPANT".equals(actor.role()) && ofCompany(actor, row);
    }

    private static boolean byOffice(Actor actor, Row row) {
        return actor.isStaff() || "JOB".equals(actor.role());
    }

    private void support() {
        finer("dispatch_window", Set.of(Act.REMOVE), (actor, row) -> false);
        // Staff say in their own name when people are reminded, and the job reads it; each decides about the own
        // digest.
        finer("reminder_rule", Set.of(Act.READ), Rights::byOffice);
        finer(
                "reminder_rule",
                Set.of(Act.ADD, Act.BECOME),
                (actor, row) -> actor.isStaff() && row.get("changed_by").equals(actor.person()));
        finer("reminder_rule", Set.of(Act.REMOVE), (actor, row) -> false);
        finer("digest_refusal", Set.of(Act.READ), (actor, row) -> actor.isStaff() || self(actor, row));
        finer("digest_refusal", Set.of(Act.CHANGE), (actor, row) -> false);
        // Staff say in their own name that a cohort is not visited.
        finer(
                "cohort_without_visits",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff() && row.get("said_by").equals(actor.person()));
        finer("cohort_without_visits", Set.of(Act.CHANGE), (actor, row) -> false);
        // Who looks after a company in one cohort has nothing to do with its visits in another.
        finer("dispatch", Set.of(Act.READ), Rights::readsVisit);
        finer("dispatch_report", Set.of(Act.READ), this::readsReport);
        // Staff plan visits, and experts their own to the companies in their care; what is over stays as it is.
        finer(
                "dispatch",
                Set.of(Act.ADD),
                (actor, row) -> visits(actor, row)
                        && row.get("state").equals("PLANNED")
                        && row.get("planned_by").equals(actor.person()));
        finer(
                "dispatch",
                Set.of(Act.CHANGE),
                (actor, row) -> visits(actor, row) && row.get("state").equals("PLANNED"));
        finer(
                "dispatch",
                Set.of(Act.BECOME),
                (actor, row) -> visits(actor, row) && (!row.get("state").equals("PLANNED") || isAssigned(row)));
        finer("dispatch", Set.of(Act.REMOVE), (actor, row) -> false);
        // The expert of the visit reports on it, or staff do in the expert's stead.
        finer(
                "dispatch_report",
                Set.of(Act.ADD, Act.BECOME),
                (actor, row) -> reports(actor, row) && row.get("written_by").equals(actor.person()));
        finer("dispatch_report", Set.of(Act.CHANGE), this::reports);
        finer("dispatch_report", Set.of(Act.REMOVE), (actor, row) -> false);
    }

    private static boolean readsVisit(Actor actor, Row row) {
        return readsCompany(actor, row)
                && (!"EXPERT".equals(actor.role()) || row.get("cohort_id").equals(actor.cohort()));
    }

    private boolean readsReport(Actor actor, Row row) {
        return readsCompany(actor, row)
                && rows.get("dispatch").stream()
                        .filter(dispatch -> dispatch.get("id").equals(row.get("dispatch_id")))
                        .anyMatch(dispatch -> readsVisit(actor, dispatch));
    }

    private void change() {
        // A commitment is between a company and its expert; staff read and judge it as far as they read its issue.
        finer("commitment", Set.of(Act.READ, Act.CHANGE), this::mindsCommitment);
        finer(
                "commitment",
                Set.of(Act.ADD),
                (actor, row) -> ofCareInCohort(actor, row)
                        && row.get("state").equals("AGREED")
                        && row.get("agreed_by").equals(actor.person())
                        && row.get("changed_by").equals(actor.person()));
        finer(
                "commitment",
                Set.of(Act.BECOME),
                (actor, row) ->
                        mindsCommitment(actor, row) && row.get("changed_by").equals(actor.person()));
        finer("commitment", Set.of(Act.REMOVE), (actor, row) -> false);
        finer(
                "commitment_change",
                Set.of(Act.READ),
                (actor, row) -> mindsCommitment(actor, named("commitment", row.get("commitment_id"))));
        finer("commitment_change", writing(), (actor, row) -> false);
        // A file is read with its issue, the proof by the company, its expert and staff; the job scans.
        finer("attachment", Set.of(Act.READ), (actor, row) -> "JOB".equals(actor.role()) || readsFile(actor, row));
        finer(
                "attachment",
                Set.of(Act.ADD),
                (actor, row) ->
                        ofCareInCohort(actor, row) && row.get("added_by").equals(actor.person()));
        finer(
                "attachment",
                Set.of(Act.CHANGE),
                (actor, row) -> "JOB".equals(actor.role())
                        || ofCompany(actor, row)
                        || row.get("added_by").equals(actor.person())
                                && actor.readable().contains(row.get("company_id")));
        finer("attachment", Set.of(Act.REMOVE), (actor, row) -> false);
        finer("attachment_chunk", Set.of(Act.READ), (actor, row) -> {
            var file = named("attachment", row.get("attachment_id"));
            return "JOB".equals(actor.role()) ? file.get("scan").equals("UNSCANNED") : readsFile(actor, file);
        });
        finer(
                "attachment_chunk",
                Set.of(Act.ADD),
                (actor, row) -> named("attachment", row.get("attachment_id"))
                        .get("added_by")
                        .equals(actor.person()));
        finer("attachment_chunk", Set.of(Act.CHANGE), (actor, row) -> false);
        finer("attachment_chunk", Set.of(Act.REMOVE), (actor, row) -> {
            var file = named("attachment", row.get("attachment_id"));
            return file.get("erased_at") != null && actor.readable().contains(file.get("company_id"));
        });
        // A case is its company's to write and to share.
        finer(
                "solved_case",
                Set.of(Act.READ),
                (actor, row) -> actor.readable().contains(row.get("company_id"))
                                && (!"EXPERT".equals(actor.role()) || ofCohort(actor, row))
                        || (row.get("disclosure").equals("COHORT") && ofCohort(actor, row) || actor.isStaff())
                                && readsItsIssue(actor, row));
        finer(
                "solved_case",
                Set.of(Act.ADD),
                (actor, row) -> ofCompany(actor, row)
                        && ofCohort(actor, row)
                        && row.get("written_by").equals(actor.person())
                        && issueOf(row).get("state").equals("VERIFIED"));
        finer("solved_case", Set.of(Act.REMOVE), (actor, row) -> false);
        finer(
                "case_thanks",
                Set.of(Act.ADD),
                (actor, row) -> ofCompany(actor, row)
                        && ofCohort(actor, row)
                        && self(actor, row)
                        && !ofCompany(actor, named("solved_case", row.get("case_id"))));
        finer(
                "case_thanks",
                Set.of(Act.READ),
                (actor, row) -> actor.readable().contains(row.get("company_id"))
                        || actor.isStaff() && allow(Act.READ, actor, named("solved_case", row.get("case_id"))));
        finer("case_thanks", Set.of(Act.CHANGE), (actor, row) -> false);
    }

    /** An expert carries issues of the companies in the own care on to what was agreed. */
    private static boolean agrees(Actor actor, Row issue) {
        return "EXPERT".equals(actor.role()) && readsCompany(actor, issue);
    }

    private static boolean ofCareInCohort(Actor actor, Row row) {
        return actor.readable().contains(row.get("company_id")) && ofCohort(actor, row);
    }

    private boolean mindsCommitment(Actor actor, Row row) {
        return actor.isStaff()
                ? readsItsIssue(actor, row)
                : actor.readable().contains(row.get("company_id"))
                        && (!"EXPERT".equals(actor.role()) || ofCohort(actor, row));
    }

    private boolean readsFile(Actor actor, Row row) {
        return readsItsIssue(actor, row) && (row.get("purpose").equals("ISSUE") || readsCompany(actor, row));
    }

    private Row named(String table, String id) {
        return rows.get(table).stream()
                .filter(row -> row.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isEditedSince(Row answer) {
        return answer.get("endorsed_edits") != null
                && Integer.parseInt(answer.get("endorsed_edits")) < Integer.parseInt(answer.get("edits"));
    }

    private static boolean visits(Actor actor, Row row) {
        return actor.isStaff()
                || "EXPERT".equals(actor.role())
                        && readsVisit(actor, row)
                        && row.get("expert_id").equals(actor.membership());
    }

    /** Whether the expert of a visit looks after its company. */
    private boolean isAssigned(Row visit) {
        return rows.get("assignment").stream()
                .anyMatch(assignment -> assignment.get("membership_id").equals(visit.get("expert_id"))
                        && assignment.get("company_id").equals(visit.get("company_id"))
                        && assignment.get("cohort_id").equals(visit.get("cohort_id")));
    }

    private boolean reports(Actor actor, Row row) {
        return rows.get("dispatch").stream()
                .filter(dispatch -> dispatch.get("id").equals(row.get("dispatch_id")))
                .anyMatch(dispatch -> visits(actor, dispatch));
    }

    private void desk() {
        finer(
                "desk_rule",
                Set.of(Act.ADD, Act.BECOME),
                (actor, row) -> actor.isStaff() && row.get("changed_by").equals(actor.person()));
        finer("desk_rule", Set.of(Act.REMOVE), (actor, row) -> false);
        // The desk is the experts' and the office's; those who ask see none of it.
        for (var table : List.of("expert_profile", "expert_absence", "desk_question", "desk_event")) {
            finer(
                    table,
                    Set.of(Act.READ),
                    (actor, row) -> actor.isStaff() || "EXPERT".equals(actor.role()) && ofCohort(actor, row));
        }
        // Only the desk's own functions write where a question stands and what happened to it.
        finer("desk_question", writing(), (actor, row) -> false);
        finer("desk_event", writing(), (actor, row) -> false);
        finer("expert_profile", Set.of(Act.ADD, Act.CHANGE), Rights::ofOwnSeat);
        finer("expert_profile", Set.of(Act.REMOVE), (actor, row) -> false);
        finer("expert_absence", Set.of(Act.ADD, Act.REMOVE), (actor, row) -> actor.isStaff() || ofOwnSeat(actor, row));
        finer("expert_absence", Set.of(Act.CHANGE), (actor, row) -> false);
        // A conflict is between the expert and the office.
        finer(
                "expert_conflict",
                Set.of(Act.READ, Act.CHANGE),
                (actor, row) -> actor.isStaff() || ofOwnSeat(actor, row));
        finer(
                "expert_conflict",
                Set.of(Act.ADD),
                (actor, row) -> (actor.isStaff() || ofOwnSeat(actor, row))
                        && row.get("declared_by").equals(actor.person()));
        finer("expert_conflict", Set.of(Act.REMOVE), (actor, row) -> false);
    }

    private void announcements() {
        // What the office announces is read from its moment on; who has read it is the reader's own.
        finer(
                "announcement",
                Set.of(Act.READ),
                (actor, row) -> actor.isStaff()
                        || "JOB".equals(actor.role())
                        || (row.get("cohort_id") == null || ofCohort(actor, row))
                                && row.get("from_at").startsWith("2024"));
        finer(
                "announcement",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff() && row.get("written_by").equals(actor.person()));
        finer("announcement", Set.of(Act.REMOVE), (actor, row) -> false);
        finer("announcement_version", Set.of(Act.READ), Rights::byStaff);
        finer("announcement_version", writing(), (actor, row) -> false);
        finer(
                "announcement_reading",
                Set.of(Act.ADD),
                (actor, row) ->
                        self(actor, row) && allow(Act.READ, actor, named("announcement", row.get("announcement_id"))));
        finer("announcement_reading", Set.of(Act.REMOVE), (actor, row) -> false);
    }

    private void moderation() {
        // Who reported is the office's to know; what was taken away, the writer's company's and the office's.
        finer("post_report", Set.of(Act.READ), (actor, row) -> actor.isStaff() || self(actor, row));
        finer(
                "post_report",
                Set.of(Act.ADD),
                (actor, row) -> self(actor, row)
                        && row.get("decided_at") == null
                        && readsQuestion(actor, named("question", row.get("question_id"))));
        finer("post_report", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        finer("words_aside", Set.of(Act.READ), (actor, row) -> actor.isStaff() || wroteForIt(actor, row));
        finer(
                "post_decision",
                Set.of(Act.READ),
                (actor, row) -> actor.isStaff() || !row.get("verdict").equals("KEPT") && wroteForIt(actor, row));
        finer(
                "question_order",
                Set.of(Act.READ),
                (actor, row) -> readsQuestion(actor, named("question", row.get("question_id"))));
        for (var table : List.of("words_aside", "post_decision", "question_order")) {
            finer(table, writing(), (actor, row) -> false);
        }
    }

    /** Whether the post was written by the actor or for the actor's company, by name or not. */
    private boolean wroteForIt(Actor actor, Row row) {
        return ofCohort(actor, row)
                && (ofCompany(actor, row)
                        || actor.person() != null && actor.person().equals(row.get("written_by"))
                        || rows.get("byline").stream()
                                .anyMatch(byline ->
                                        byline.get("post_id").equals(row.get("post_id")) && ofCompany(actor, byline)));
    }

    private static boolean ofOwnSeat(Actor actor, Row row) {
        return "EXPERT".equals(actor.role()) && row.get("expert_id").equals(actor.membership());
    }

    private void bulk() {
        // A list read in holds what its file did, of people too; who brought it stays named.
        finer("import_run", Set.of(Act.READ), Rights::byStaff);
        finer(
                "import_run",
                Set.of(Act.ADD),
                (actor, row) -> actor.isStaff() && row.get("received_by").equals(actor.person()));
        finer("import_run", Set.of(Act.REMOVE), (actor, row) -> false);
        finer("import_row", Set.of(Act.READ), Rights::byStaff);
    }

    private static boolean inOwnName(Actor actor, Row row, String person, String role, String company) {
        return row.get(person).equals(actor.person())
                && row.get(role).equals(actor.role())
                && Objects.equals(row.get(company), actor.company());
    }

    private boolean readsItsIssue(Actor actor, Row row) {
        return allow(Act.READ, actor, issueOf(row));
    }

    /** An anonymous issue is its company's and its experts', and theirs of the staff who looked behind it. */
    private boolean seesWhoseIssue(Actor actor, Row issue) {
        return "JOB".equals(actor.role())
                || actor.readable().contains(issue.get("company_id"))
                || actor.isStaff()
                        && (!issue.get("disclosure").equals("ANONYMISED")
                                || rows.get("issue_unmasking").stream()
                                        .anyMatch(look -> look.get("issue_id").equals(issue.get("id"))
                                                && look.get("unmasked_by").equals(actor.person())));
    }

    /** Whether the actor reads the issue, but not whose it is. */
    boolean isMasked(Actor actor, Row issue) {
        return issue.get("disclosure").equals("ANONYMISED")
                && Objects.equals(actor.tenant(), issue.get("tenant_id"))
                && (actor.isStaff() || ofCohort(actor, issue))
                && !seesWhoseIssue(actor, issue);
    }

    private Row issueOf(Row row) {
        return rows.get("issue").stream()
                .filter(issue -> issue.get("id").equals(row.get("issue_id")))
                .findFirst()
                .orElseThrow();
    }

    private void faq() {
        // What is released the whole tenant reads; drafts and reviews are of those who write. The database's own
        // functions write all of it.
        finer("faq_entry", Set.of(Act.READ), (actor, row) -> row.get("released") != null || writesFaq(actor));
        finer(
                "faq_version",
                Set.of(Act.READ),
                (actor, row) -> actor.isStaff()
                        || writesFaq(actor) && (row.get("written_by").equals(actor.person()) || !standsOnHidden(row))
                        || row.get("number")
                                .equals(named("faq_entry", row.get("entry_id")).get("released")));
        finer("faq_event", Set.of(Act.READ), (actor, row) -> writesFaq(actor));
        finer(
                "faq_source",
                Set.of(Act.READ),
                (actor, row) -> readsQuestion(actor, named("question", row.get("question_id")))
                        && allow(Act.READ, actor, named("faq_entry", row.get("entry_id"))));
        finer(
                "faq_consent",
                Set.of(Act.READ),
                (actor, row) -> readsQuestion(actor, named("question", row.get("question_id"))));
        finer(
                "faq_dismissal",
                Set.of(Act.READ),
                (actor, row) -> writesFaq(actor) && readsQuestion(actor, named("question", row.get("question_id"))));
        for (var table : List.of(
                "faq_entry", "faq_version", "faq_event", "faq_source", "faq_consent", "faq_dismissal", "faq_helpful")) {
            finer(table, writing(), (actor, row) -> false);
        }
    }

    /** Whether it is the entry of something that everybody reads. */
    private boolean isReleased(Row found) {
        return found.get("kind").equals("FAQ")
                && rows.get("faq_entry").stream()
                        .anyMatch(entry -> entry.get("id").equals(found.get("about")) && entry.get("released") != null);
    }

    /** Whether the office took away what the entry was made from. */
    private boolean standsOnHidden(Row version) {
        return rows.get("faq_source").stream()
                .filter(source -> source.get("entry_id").equals(version.get("entry_id")))
                .anyMatch(source -> named("answer", source.get("answer_id")).get("hidden") != null);
    }

    private static boolean writesFaq(Actor actor) {
        return Set.of("STAFF", "EXPERT", "LECTURER").contains(Objects.toString(actor.role()));
    }

    private static boolean findsInItsCircle(Actor actor, Row entry) {
        return (entry.get("cohort_id") == null || ofCohort(actor, entry))
                && (!entry.get("experts").equals("true") || "EXPERT".equals(actor.role()));
    }

    private boolean takesPart(Actor actor, Row row) {
        return row.get("kind").equals("QUESTION")
                && Stream.of(
                                rows.get("question").stream()
                                        .filter(question -> Objects.equals(question.get("asked_by"), actor.person()))
                                        .map(question -> question.get("id")),
                                rows.get("answer").stream()
                                        .filter(answer -> Objects.equals(answer.get("answered_by"), actor.person()))
                                        .map(answer -> answer.get("question_id")),
                                rows.get("post_comment").stream()
                                        .filter(comment -> Objects.equals(comment.get("written_by"), actor.person()))
                                        .map(comment -> comment.get("question_id")),
                                rows.get("byline").stream()
                                        .filter(byline ->
                                                byline.get("person_id").equals(actor.person()))
                                        .map(byline -> byline.get("question_id")))
                        .flatMap(ids -> ids)
                        .anyMatch(row.get("about")::equals);
    }

    private boolean readsQuestion(Actor actor, Row question) {
        return Objects.equals(actor.tenant(), question.get("tenant_id"))
                && (actor.isStaff()
                        || ofCohort(actor, question)
                                && (isDisclosed(actor, question)
                                        || question.get("company_id") != null
                                                && actor.readable().contains(question.get("company_id"))
                                        || asks(actor, question)
                                        || bylinesOf(question).anyMatch(byline -> ofCompany(actor, byline))));
    }

    private static boolean isDisclosed(Actor actor, Row question) {
        return switch (question.get("disclosure")) {
            case "COHORT" -> true;
            case "EXPERTS" -> "EXPERT".equals(actor.role());
            default -> false;
        };
    }

    /** Whether the actor is the person who asked, by name or not. */
    private boolean asks(Actor actor, Row question) {
        return actor.person() != null
                && (actor.person().equals(question.get("asked_by"))
                        || bylinesOf(question)
                                .anyMatch(byline -> byline.get("person_id").equals(actor.person())));
    }

    private Stream<Row> bylinesOf(Row post) {
        return rows.get("byline").stream()
                .filter(byline -> byline.get("post_id").equals(post.get("id")));
    }

    /** Of a pseudonym the database writes whose it is; only who acts for a company has one. */
    private static boolean isOwn(Actor actor, Row post, String person) {
        return post.get("pseudonymous").equals("true")
                ? actor.company() != null
                : inOwnName(actor, post, person, "role", "company_id");
    }

    private boolean hasLooked(Actor actor, Row byline) {
        return actor.isStaff()
                && rows.get("byline_look").stream()
                        .anyMatch(look -> look.get("question_id").equals(byline.get("question_id"))
                                && look.get("alias").equals(byline.get("alias"))
                                && look.get("looked_by").equals(actor.person()));
    }

    private Row personOf(Row row) {
        return rows.get("person").stream()
                .filter(person -> person.get("id").equals(row.get("person_id")))
                .findFirst()
                .orElseThrow();
    }

    private static boolean meets(Actor actor, Set<String> cohorts) {
        return actor.cohort() != null && cohorts != null && cohorts.contains(actor.cohort());
    }
}
