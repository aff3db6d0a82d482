package jp.ishigaki.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.tenancy.Cast.Place;
import jp.ishigaki.tenancy.Tables.Column;
import jp.ishigaki.tenancy.Tables.Table;

/**
 * Lays a row into every table for every place of the cast, with values found from the catalogue alone: types, checks
 * and references. A new table is filled by itself; one that cannot be is an error that says why.
 */
final class Rows {

    /** A row as text, by column; null is SQL's. */
    record Row(Table table, Map<String, String> values) {

        String get(String column) {
            return values.get(column);
        }

        Row with(String column, String value) {
            var changed = new LinkedHashMap<>(values);
            changed.put(column, value);
            return new Row(table, changed);
        }

        /** The key, as SQL compares it. */
        String where() {
            return table.key().stream()
                    .map(column -> column + " = " + literal(column))
                    .collect(Collectors.joining(" and "));
        }

        List<String> key() {
            return table.key().stream().map(values::get).toList();
        }

        String insert() {
            return "insert into " + table.name() + " (" + String.join(", ", values.keySet()) + ") values ("
                    + values.keySet().stream().map(this::literal).collect(Collectors.joining(", ")) + ")";
        }

        String literal(String column) {
            return Rows.literal(values.get(column), table.type(column));
        }

        @Override
        public String toString() {
            return table.name() + key();
        }
    }

    /**
     * Values that the search below would choose otherwise: rows are laid in their most private state, so that the
     * matrix tries the strictest case.
     */
    private static final Map<String, Map<String, String>> CHOSEN = Map.ofEntries(
            Map.entry("question", Map.of("role", "PARTICIPANT", "disclosure", "COMPANY", "pseudonymous", "false")),
            Map.entry("answer", ofSomebody(Map.of("role", "PARTICIPANT"))),
            Map.entry("post_comment", onTheQuestion(ofSomebody(Map.of("role", "PARTICIPANT")))),
            Map.entry("question_closing", Map.of("closes", "true", "reason", "SETTLED", "words", "x")),
            Map.entry("byline", Map.of("alias", "0")),
            Map.entry("byline_look", Map.of("alias", "0")),
            Map.entry("issue", Map.of("disclosure", "COMPANY_ONLY")),
            Map.entry("evidence", Map.of("criterion", "L1-1")),
            Map.entry("application", ofNoCompany(Map.of("state", "RECEIVED"))),
            Map.entry("search_entry", Map.of("kind", "ISSUE", "private", "true")),
            Map.entry("outgoing_mail", letter("FAILED")),
            Map.entry("letter_template", Map.of("template", "identity.invitation")),
            // A session's groups are made before it begins.
            Map.entry("session_grouping", Map.of("proposed_at", "2024-09-01 10:00:00+09")),
            Map.entry("workshop_group", Map.of("changed_at", "2024-09-01 10:00:00+09")),
            Map.entry("group_seat", Map.of("changed_at", "2024-09-01 10:00:00+09")),
            Map.entry("live_workshop", Map.of("state", "RUNNING")),
            Map.entry("output_comment", Map.of("author_role", "LECTURER")),
            Map.entry("material_version", ofFile("1", "2024-10-05 10:00:00+09")),
            Map.entry("commitment", promised()),
            Map.entry("attachment", Map.of("purpose", "ISSUE", "size", "10")),
            Map.entry("attachment_chunk", Map.of("place", "0")),
            Map.entry("post_file", file(null, null)),
            Map.entry("post_file_chunk", Map.of("place", "0")),
            Map.entry("solved_case", Map.of("disclosure", "COMPANY_ONLY")),
            // Room for the files that are laid.
            Map.entry("storage_quota", Map.of("bytes", "10737418240")),
            Map.entry("desk_question", waiting()),
            Map.entry("webhook", Map.of("address", "https://hooks.example.com/in", "events", "{question.asked}")),
            Map.entry("webhook_secret", Map.of("secret", "a-secret-of-more-than-thirty-two-characters")),
            Map.entry("webhook_delivery", message()),
            Map.entry("push_browser", Map.of("p256dh", "B".repeat(87), "auth", "A".repeat(22))),
            Map.entry("dispatch", visit("PLANNED", "3", "2024-10-17")));

    /** Further rows, in the states that other rules are for. */
    private static final List<Map.Entry<String, Map<String, String>>> VARIANTS = List.of(
            Map.entry("issue", Map.of("disclosure", "COHORT")),
            Map.entry("issue", Map.of("disclosure", "COMPANY_ONLY", "state", "CLAIMED")),
            Map.entry("issue", Map.of("disclosure", "ANONYMISED")),
            Map.entry("issue", Map.of("disclosure", "ANONYMISED", "state", "CLAIMED")),
            Map.entry("search_entry", Map.of("kind", "ISSUE", "private", "false")),
            Map.entry("search_entry", ofNoCompany(Map.of("kind", "QUESTION"))),
            Map.entry("search_entry", ofNoCompany(Map.of("kind", "ISSUE"))),
            Map.entry("search_entry", Map.of("kind", "QUESTION", "experts", "true")),
            Map.entry("announcement", ofNoCohort(Map.of("from_at", "2024-10-05 10:00:00+09"))),
            Map.entry("announcement", Map.of("from_at", "2124-10-05 10:00:00+09")),
            Map.entry("search_entry", ofNoCompany(Map.of("kind", "MATERIAL"))),
            Map.entry("survey_version", Map.of("published_at", "2024-10-05 10:00:00+09")),
            Map.entry("worksheet", ofNoCohort(Map.of("version", "7"))),
            Map.entry("diagnosis_run", Map.of("submitted_at", "2024-10-05 10:00:00+09")),
            Map.entry("outgoing_mail", letter("WAITING")),
            Map.entry("dispatch", visit("HELD", "1", "2024-07-30")),
            Map.entry("outgoing_mail", letter("UNCLEAR")),
            Map.entry("material_version", ofFile("2", null)),
            Map.entry("material", Map.of("shown", "1")),
            Map.entry("material_file", Map.of("scan", "CLEAN", "scanned_at", "2024-10-05 10:00:00+09")),
            Map.entry("evidence", Map.of("criterion", "L1-1", "verifier", "STAFF_CHECKED")));

    private static final int ATTEMPTS = 300;
    private static final Set<String> PLACED = Set.of("cohort_id", "company_id", "person_id", "membership_id");
    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'::text");

    private final Connection db;
    private final Map<String, Table> tables;
    private final Map<String, Row> laid = new HashMap<>();
    private final Set<String> inProgress = new HashSet<>();
    private final Map<String, List<String>> candidates = new HashMap<>();
    private int ordinal;

    /** @param db as superuser; rows are laid in its transaction */
    Rows(Connection db, Map<String, Table> tables) {
        this.db = db;
        this.tables = tables;
    }

    void layEverywhere(Cast cast) throws SQLException {
        for (var place : cast.places.values()) {
            for (var table : tables.values()) {
                row(table, place);
            }
            for (var variant : VARIANTS) {
                if (tables.containsKey(variant.getKey())) {
                    lay(tables.get(variant.getKey()), place, variant.getValue());
                }
            }
            // Read by a job alone, and of the other tenant none is in the cast.
            if (!place.name().equals("gamma")) {
                lay(tables.get("outgoing_mail"), place, subscribed());
            }
            layOnAnonymousIssues(place, cast.actors.get("staff").person());
            layQuestions(place, cast.actors.get("staff").person());
        }
        for (var place : cast.places.values()) {
            for (var other : cast.places.values()) {
                if (place.cohort().equals(other.cohort()) && !place.name().equals(other.name())) {
                    layOnWhatIsReadNoMore(place, other);
                }
            }
        }
    }

    /** The company says something of its anonymous issues; staff have looked behind one, and somebody else behind another. */
    private void layOnAnonymousIssues(Place place, String staff) throws SQLException {
        var ofPlace = "disclosure = 'ANONYMISED' and company_id = '" + place.company() + "'";
        for (var issue : read(db, tables.get("issue"), ofPlace)) {
            lay(tables.get("issue_comment"), place, Map.of("issue_id", issue.get("id")));
            lay(tables.get("issue_change"), place, Map.of("issue_id", issue.get("id")));
            layAnswer(place, issue.get("id"));
            lay(tables.get("attachment"), place, Map.of("issue_id", issue.get("id"), "size", "10"));
            lay(tables.get("solved_case"), place, shared(issue));
            if (issue.get("state").equals("CLAIMED")) {
                var by = place.name().equals("alpha") ? staff : place.person();
                lay(tables.get("issue_unmasking"), place, Map.of("issue_id", issue.get("id"), "unmasked_by", by));
            }
        }
    }

    /** For every circle of readers, by name and under a pseudonym; staff have looked behind one, and somebody else behind another. */
    private void layQuestions(Place place, String staff) throws SQLException {
        layFile(place, row(tables.get("question"), place));
        for (var readers : List.of("COHORT", "EXPERTS")) {
            var open = lay(
                    tables.get("question"),
                    place,
                    Map.of("role", "PARTICIPANT", "disclosure", readers, "pseudonymous", "false"));
            var given = lay(
                    tables.get("answer"),
                    place,
                    ofSomebody(Map.of("role", "PARTICIPANT", "question_id", open.get("id"))));
            lay(
                    tables.get("post_comment"),
                    place,
                    onTheQuestion(ofSomebody(Map.of("role", "PARTICIPANT", "question_id", open.get("id")))));
            lay(tables.get("question_change"), place, Map.of("question_id", open.get("id"), "to_value", readers));
            layFaq(place, open.get("id"), given.get("id"));
            layFaq(place, open.get("id"), layHidden(place, open.get("id")));
            lay(tables.get("faq_consent"), place, Map.of("question_id", open.get("id")));
            var hidden =
                    lay(tables.get("question"), place, unnamed("asked_by", "asked_at", Map.of("disclosure", readers)));
            var answer = lay(
                    tables.get("answer"),
                    place,
                    unnamed("answered_by", "answered_at", Map.of("question_id", hidden.get("id"), "alias", "0")));
            var comment = lay(
                    tables.get("post_comment"),
                    place,
                    onTheQuestion(unnamed(
                            "written_by", "written_at", Map.of("question_id", hidden.get("id"), "alias", "0"))));
            for (var post : List.of(hidden, answer, comment)) {
                lay(tables.get("byline"), place, signed(hidden, post));
            }
            layOnModeration(place, hidden);
            for (var post : List.of(open, given, hidden, answer)) {
                layFile(place, post);
            }
            var by = readers.equals("COHORT") && place.name().equals("alpha") ? staff : place.person();
            lay(
                    tables.get("byline_look"),
                    place,
                    Map.of("question_id", hidden.get("id"), "alias", "0", "looked_by", by));
        }
    }

    /** Votes for posts of another company, and an answer to it, which narrowed the readers afterwards. */
    private void layOnWhatIsReadNoMore(Place place, Place other) throws SQLException {
        var question = row(tables.get("question"), other).get("id");
        var answer = row(tables.get("answer"), other).get("id");
        lay(tables.get("question_vote"), place, Map.of("question_id", question));
        var given = new HashMap<>(ofSomebody(Map.of("role", "PARTICIPANT", "question_id", question)));
        given.put("answered_by", place.person());
        given.put("endorsed_by", null);
        given.put("endorsed_at", null);
        var own = lay(tables.get("answer"), place, given);
        lay(
                tables.get("post_version"),
                place,
                Map.of("question_id", question, "post_id", own.get("id"), "number", "2"));
        lay(tables.get("answer_vote"), place, Map.of("answer_id", answer));
    }

    /** An entry that everybody reads, made from an answer that not all of them read. */
    private String layHidden(Place place, String question) throws SQLException {
        var hidden = Map.of("role", "PARTICIPANT", "question_id", question, "body", "〔非表示〕", "hidden", "OFFICE");
        return lay(tables.get("answer"), place, ofSomebody(hidden)).get("id");
    }

    private void layFaq(Place place, String question, String answer) throws SQLException {
        var entry = lay(
                        tables.get("faq_entry"),
                        place,
                        Map.of("newest", "1", "released", "1", "confirmed_at", "2024-10-05 10:00:00+09"))
                .get("id");
        lay(tables.get("faq_version"), place, Map.of("entry_id", entry, "number", "1"));
        lay(tables.get("faq_version"), place, Map.of("entry_id", entry, "number", "2"));
        lay(tables.get("faq_source"), place, Map.of("entry_id", entry, "question_id", question, "answer_id", answer));
        lay(tables.get("faq_dismissal"), place, Map.of("question_id", question, "answer_id", answer));
        lay(tables.get("search_entry"), place, ofNoCohort(ofNoCompany(Map.of("kind", "FAQ", "about", entry))));
    }

    /** What was taken away of a post whose byline alone says whose it is, and what was decided of it. */
    private void layOnModeration(Place place, Row post) throws SQLException {
        var of = new HashMap<>(Map.of("question_id", post.get("id"), "post_id", post.get("id")));
        of.put("company_id", null);
        of.put("written_by", null);
        lay(tables.get("words_aside"), place, of);
        of.putAll(Map.of("verdict", "HIDDEN", "reason", "a"));
        lay(tables.get("post_decision"), place, of);
        of.putAll(Map.of("verdict", "KEPT", "place", "2"));
        lay(tables.get("post_decision"), place, of);
        lay(tables.get("post_report"), place, Map.of("question_id", post.get("id")));
        lay(tables.get("question_order"), place, Map.of("question_id", post.get("id")));
    }

    private void layFile(Place place, Row post) throws SQLException {
        var isAnswer = post.table().name().equals("answer");
        var values = file(isAnswer ? null : post.get("id"), isAnswer ? post.get("id") : null);
        values.put("person_id", null);
        values.put("draft_place", null);
        var file = lay(tables.get("post_file"), place, values);
        lay(tables.get("post_file_chunk"), place, Map.of("file_id", file.get("id"), "place", "0"));
    }

    private static Map<String, String> file(String question, String answer) {
        var values = new HashMap<>(Map.of("place", "1", "size", "10", "scan", "UNSCANNED"));
        Stream.of("thumbnail", "width", "height").forEach(column -> values.put(column, null));
        values.put("question_id", question);
        values.put("answer_id", answer);
        return values;
    }

    /** One that waits to be sent. */
    private static Map<String, String> message() {
        var message = new HashMap<>(Map.of("event", "question.asked", "state", "WAITING"));
        message.put("ended_at", null);
        return message;
    }

    private static Map<String, String> signed(Row question, Row post) {
        return Map.of("question_id", question.get("id"), "post_id", post.get("id"), "alias", "0");
    }

    private static Map<String, String> ofSomebody(Map<String, String> chosen) {
        var values = new HashMap<>(chosen);
        values.put("pseudonymous", "false");
        values.put("alias", null);
        return values;
    }

    private static Map<String, String> onTheQuestion(Map<String, String> chosen) {
        var values = new HashMap<>(chosen);
        values.put("answer_id", null);
        return values;
    }

    private static Map<String, String> unnamed(String person, String moment, Map<String, String> chosen) {
        var values = ofNoCompany(chosen);
        values.put("pseudonymous", "true");
        values.put("role", "PARTICIPANT");
        values.put(moment, "2024-10-05 00:00:00+09");
        values.put(person, null);
        return values;
    }

    /** On the worksheet of whose fields one is laid already. */
    private void layAnswer(Place place, String issue) throws SQLException {
        var field = row(tables.get("worksheet_field"), place);
        var sheet = Map.of("issue_id", issue, "worksheet_id", field.get("worksheet_id"));
        lay(tables.get("issue_sheet"), place, sheet);
        var answer = new HashMap<>(sheet);
        answer.put("field", field.get("name"));
        lay(tables.get("issue_answer"), place, answer);
    }

    /** One without its origin as its issue is, the other by the name of its company. */
    private static Map<String, String> shared(Row issue) {
        return Map.of(
                "issue_id",
                issue.get("id"),
                "disclosure",
                issue.get("state").equals("CLAIMED") ? "COHORT" : "ANONYMISED",
                "shared_at",
                "2024-10-05 10:00:00+09");
    }

    private static Map<String, String> promised() {
        var values = new HashMap<>(Map.of("state", "AGREED"));
        Stream.of("planned_on", "claimed_by", "claimed_at", "verified_by", "verified_at", "evidence_question")
                .forEach(column -> values.put(column, null));
        values.put("evidence_answer", null);
        return values;
    }

    /** Nobody holds it. */
    private static Map<String, String> waiting() {
        var values = new HashMap<>(Map.of("state", "RUNNING", "due_at", "2024-10-18 00:00:00+09"));
        Stream.of("expert_id", "held_since", "handed_by").forEach(column -> values.put(column, null));
        return values;
    }

    private static Map<String, String> letter(String state) {
        return Map.of("template", "identity.invitation", "state", state, "subject", "a", "body", "a");
    }

    private static Map<String, String> subscribed() {
        var values = new HashMap<>(letter("WAITING"));
        values.put("template", "notification.now");
        return values;
    }

    private static Map<String, String> ofFile(String number, String releasedAt) {
        var values = new HashMap<>(Map.of("number", number));
        values.put("released_at", releasedAt);
        values.put("link", null);
        return values;
    }

    private static Map<String, String> visit(String state, String number, String day) {
        return Map.of("state", state, "number", number, "held_on", day, "starts_at", "13:30", "minutes", "120");
    }

    private static Map<String, String> ofNoCohort(Map<String, String> chosen) {
        var values = new HashMap<>(chosen);
        values.put("cohort_id", null);
        return values;
    }

    private static Map<String, String> ofNoCompany(Map<String, String> chosen) {
        var values = new HashMap<>(chosen);
        values.put("company_id", null);
        return values;
    }

    /** All rows of the tenants of the cast, by table. */
    static Map<String, List<Row>> of(Connection db, Map<String, Table> tables, Cast cast) throws SQLException {
        var rows = new LinkedHashMap<String, List<Row>>();
        for (var table : tables.values()) {
            rows.put(table.name(), read(db, table, "tenant_id in ('" + cast.tenant + "', '" + cast.otherTenant + "')"));
        }
        return rows;
    }

    static String literal(String value, String type) {
        return value == null ? "null" : "'" + value.replace("'", "''") + "'::" + type;
    }

    private static List<Row> read(Connection db, Table table, String where) throws SQLException {
        var names = table.names();
        var rows = new ArrayList<Row>();
        try (var statement = db.createStatement();
                var found = statement.executeQuery(
                        "select " + names.stream().map(n -> n + "::text").collect(Collectors.joining(", ")) + " from "
                                + table.name() + " where " + where)) {
            while (found.next()) {
                var values = new LinkedHashMap<String, String>();
                for (int i = 0; i < names.size(); i++) {
                    values.put(names.get(i), found.getString(i + 1));
                }
                rows.add(new Row(table, values));
            }
        }
        return rows;
    }

    /** The row of a table at a place; null when it is just being laid (a reference in a circle). */
    private Row row(Table table, Place place) throws SQLException {
        var shared = table.kind().equals("tenant") && PLACED.stream().noneMatch(table::has);
        var ofCohort = table.key().equals(List.of("tenant_id", "cohort_id"));
        var name = table.name() + "@" + (shared ? place.tenant() : ofCohort ? place.cohort() : place.name());
        if (laid.containsKey(name)) {
            return laid.get(name);
        }
        var given = given(table, place);
        if (given != null) {
            laid.put(name, given);
            return given;
        }
        if (!inProgress.add(name)) {
            return null;
        }
        var row = lay(table, place, CHOSEN.getOrDefault(table.name(), Map.of()));
        inProgress.remove(name);
        laid.put(name, row);
        return row;
    }

    /** What the cast itself consists of. */
    private Row given(Table table, Place place) throws SQLException {
        var id = switch (table.name()) {
            case "tenant" -> "tenant_id = '" + place.tenant() + "'";
            case "cohort" -> "id = '" + place.cohort() + "'";
            case "company" -> "id = '" + place.company() + "'";
            case "person" -> "id = '" + place.person() + "'";
            case "membership" -> "id = '" + place.membership() + "'";
            case "account" -> "person_id = '" + place.person() + "'";
            case "enrolment" -> "company_id = '" + place.company() + "'";
            default -> null;
        };
        return id == null ? null : read(db, table, id).getFirst();
    }

    private Row lay(Table table, Place place, Map<String, String> chosen) throws SQLException {
        ordinal++;
        var failures = new ArrayList<String>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var row = new Row(table, values(table, place, chosen, attempt));
            ProofDatabase.execute(db, "savepoint laying");
            try {
                ProofDatabase.execute(db, row.insert());
                return read(db, table, row.where()).getFirst();
            } catch (SQLException refused) {
                failures.add(refused.getMessage().lines().collect(Collectors.joining(" ")));
                ProofDatabase.execute(db, "rollback to savepoint laying");
            }
        }
        throw new IllegalStateException("No row could be laid into table " + table.name()
                + ". Name values for it in Rows.CHOSEN. Refused with: "
                + failures.stream().distinct().limit(5).toList());
    }

    private Map<String, String> values(Table table, Place place, Map<String, String> chosen, int attempt)
            throws SQLException {
        var random = new Random(attempt);
        var values = new LinkedHashMap<String, String>();
        for (var column : table.columns()) {
            var value = chosen.containsKey(column.name()) ? chosen.get(column.name()) : placed(column, place);
            if (value != null) {
                values.put(column.name(), value);
            }
        }
        for (var reference : table.references()) {
            var open = reference.columns().stream()
                    .filter(c -> !values.containsKey(c))
                    .toList();
            var optional = open.stream().anyMatch(c -> !column(table, c).required());
            var leftEmpty = open.stream().anyMatch(chosen::containsKey);
            if (open.isEmpty() || leftEmpty || optional && !filled(attempt, random)) {
                continue;
            }
            var target = row(tables.get(reference.target()), place);
            if (target != null) {
                open.forEach(c -> values.put(
                        c,
                        target.get(reference
                                .targetColumns()
                                .get(reference.columns().indexOf(c)))));
            }
        }
        var referring =
                table.references().stream().flatMap(r -> r.columns().stream()).collect(Collectors.toSet());
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var leave = column.byDefault() != null && !table.key().contains(column.name()) && attempt % 2 == 0
                    || !column.required() && !filled(attempt, random)
                    || referring.contains(column.name()) && !column.required();
            if (!values.containsKey(column.name()) && !chosen.containsKey(column.name()) && !leave) {
                var options = options(table, column, i, place);
                if (options.isEmpty()) {
                    throw new IllegalStateException("No value is known for " + table.name() + "." + column.name()
                            + " of type " + column.type() + ". Name one in Rows.CHOSEN");
                }
                values.put(
                        column.name(), attempt < 2 ? options.getFirst() : options.get(random.nextInt(options.size())));
            }
        }
        return values;
    }

    /** Optional columns are left out first, then filled, then either. */
    private static boolean filled(int attempt, Random random) {
        return attempt == 1 || attempt > 1 && random.nextBoolean();
    }

    private static Column column(Table table, String name) {
        return table.columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String placed(Column column, Place place) {
        return switch (column.name()) {
            case "tenant_id" -> place.tenant();
            case "cohort_id" -> place.cohort();
            case "company_id" -> place.company();
            case "person_id", "owner_id" -> place.person();
            case "membership_id" -> place.membership();
            default ->
                switch (column.byDefault() == null ? "" : column.byDefault()) {
                    case "acting_person()" -> place.person();
                    case "acting_company()" -> place.company();
                    case "acting_cohort()" -> place.cohort();
                    case "acting_role()" -> "PARTICIPANT";
                    default -> null;
                };
        };
    }

    private List<String> options(Table table, Column column, int position, Place place) throws SQLException {
        if (column.type().equals("uuid")) {
            return List.of(UUID.randomUUID().toString());
        }
        if (column.name().equals("key")) {
            return List.of(place.name() + "-" + ordinal);
        }
        var name = table.name() + "." + column.name() + "@" + place.name();
        if (!candidates.containsKey(name)) {
            var allowed = new ArrayList<String>();
            for (var value : Stream.concat(ofType(column, position, place), literals(table, column))
                    .toList()) {
                if (isAllowed(table, column, value)) {
                    allowed.add(value);
                }
            }
            candidates.put(name, allowed);
        }
        return candidates.get(name);
    }

    private Stream<String> ofType(Column column, int position, Place place) {
        var type = column.type().replaceAll("\\(.*\\)", "");
        if (type.endsWith("[]")) {
            return Stream.of("{}", "{1}");
        }
        return switch (type) {
            case "text", "character varying", "character", "citext" ->
                Stream.of(
                        place.name() + "-" + ordinal,
                        ordinal + "@example.org",
                        String.valueOf(ordinal),
                        ordinal + "-1",
                        "1-1",
                        "%013d".formatted(ordinal),
                        "%064x".formatted(ordinal),
                        "0123456789abcdef".repeat(4),
                        String.format("%064x", ordinal),
                        "#336699",
                        "https://example.org/" + ordinal,
                        "a",
                        "ab",
                        "abc",
                        "");
            case "integer", "smallint", "bigint", "numeric", "real", "double precision" ->
                Stream.of(String.valueOf(ordinal), "1", "2", "3", "4", "5", "0", "10", "60", "100", "2024", "20260101");
            case "boolean" -> Stream.of("false", "true");
            case "date" -> Stream.of("2024-10-" + (10 + position % 20));
            case "timestamp with time zone", "timestamp without time zone" ->
                Stream.of("2024-10-" + (10 + position % 20) + " 10:00:00+09");
            case "time without time zone" -> Stream.of((position % 14 + 10) + ":00");
            case "jsonb", "json" -> Stream.of("{}", "[]", "\"a\"");
            case "bytea" -> Stream.of("\\x00");
            case "interval" -> Stream.of("1 hour");
            case "tsvector" -> Stream.of("a");
            case "inet" -> Stream.of("192.0.2.1");
            default -> Stream.of();
        };
    }

    private static Stream<String> literals(Table table, Column column) {
        return table.checks().stream()
                .filter(check -> check.columns().contains(column.name()))
                .flatMap(check -> QUOTED.matcher(check.expression()).results())
                .map(found -> found.group(1).replace("''", "'"))
                .distinct();
    }

    private boolean isAllowed(Table table, Column column, String value) throws SQLException {
        for (var check : table.checks()) {
            if (check.columns().equals(List.of(column.name()))) {
                ProofDatabase.execute(db, "savepoint choosing");
                try {
                    if (!ProofDatabase.texts(
                                    db,
                                    "select coalesce((" + check.expression() + "), true) from (select "
                                            + literal(value, column.type()) + " as " + column.name() + ") x")
                            .equals(List.of("t"))) {
                        return false;
                    }
                } catch (SQLException refused) {
                    ProofDatabase.execute(db, "rollback to savepoint choosing");
                    return false;
                }
            }
        }
        return true;
    }
}
