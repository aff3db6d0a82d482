package jp.ishigaki.workshop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.worksheet.FieldKind;
import jp.ishigaki.worksheet.Worksheet;
import jp.ishigaki.worksheet.WorksheetField;
import jp.ishigaki.worksheet.WorksheetQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers on their way into the database; the company acts. Only what has changed is written, as it goes on record. */
@Component
class IssueSheets {

    private static final Pattern THREAT = Pattern.compile("(\\d{4})-(\\d{1,2})");

    private final WorksheetQueries worksheets;
    private final JdbcClient db;

    IssueSheets(WorksheetQueries worksheets, JdbcClient db) {
        this.worksheets = worksheets;
        this.db = db;
    }

    /** @throws SheetRefusedException when something required is missing or does not fit its field */
    void keep(UUID issue, IssueExtras extras) {
        var before = answers(issue);
        var was = worksheetOf(issue);
        if (!Objects.equals(was, extras.worksheet())) {
            before.keySet().forEach(field -> remove(issue, field));
            before.clear();
            db.sql("delete from issue_sheet where issue_id = ?").param(issue).update();
            if (extras.worksheet() != null) {
                db.sql("insert into issue_sheet (issue_id, worksheet_id) values (?, ?)")
                        .params(issue, extras.worksheet())
                        .update();
            }
        }
        if (extras.worksheet() != null) {
            var worksheet = worksheets.worksheet(extras.worksheet()).orElseThrow(MissingException::new);
            requireFit(worksheet, extras.answers());
            before.keySet().stream()
                    .filter(field -> !extras.answers().containsKey(field))
                    .forEach(field -> remove(issue, field));
            worksheet.fields().stream()
                    .filter(field -> extras.answers().containsKey(field.name()))
                    .forEach(field -> put(issue, worksheet, field, before, extras.answers()));
        }
    }

    private static void requireFit(Worksheet worksheet, Map<String, String> answers) {
        var unfit = new ArrayList<String>();
        for (var field : worksheet.fields()) {
            var answer = answers.get(field.name());
            if (answer == null ? field.required() : !fits(field, answer)) {
                unfit.add(field.name());
            }
        }
        if (!unfit.isEmpty()) {
            throw new SheetRefusedException(unfit);
        }
    }

    private static boolean fits(WorksheetField field, String answer) {
        return answer.length() <= field.kind().longest()
                && switch (field.kind()) {
                    case TEXT, LONG_TEXT -> true;
                    case CHOICE ->
                        field.choices().stream().anyMatch(each -> each.ja().equals(answer));
                    case THREAT -> THREAT.matcher(answer).matches();
                };
    }

    private void put(
            UUID issue,
            Worksheet worksheet,
            WorksheetField field,
            Map<String, String> before,
            Map<String, String> answers) {
        var answer = Objects.requireNonNull(answers.get(field.name()));
        if (!answer.equals(before.get(field.name()))) {
            var isThreat = field.kind() == FieldKind.THREAT;
            db.sql("""
                            insert into issue_answer (issue_id, worksheet_id, field, value, threat_year, threat_number)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (tenant_id, issue_id, field) do update set value = excluded.value,
                                threat_year = excluded.threat_year, threat_number = excluded.threat_number
                            """)
                    .param(issue)
                    .param(worksheet.id())
                    .param(field.name())
                    .param(answer)
                    .param(isThreat ? ofThreat(answer, 1) : null)
                    .param(isThreat ? ofThreat(answer, 2) : null)
                    .update();
        }
    }

    private static @Nullable Integer ofThreat(String answer, int part) {
        var matcher = THREAT.matcher(answer);
        return matcher.matches() ? Integer.valueOf(matcher.group(part)) : null;
    }

    private void remove(UUID issue, String field) {
        db.sql("delete from issue_answer where issue_id = ? and field = ?")
                .params(issue, field)
                .update();
    }

    private @Nullable UUID worksheetOf(UUID issue) {
        return db.sql("select worksheet_id from issue_sheet where issue_id = ?")
                .param(issue)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private Map<String, String> answers(UUID issue) {
        var answers = new HashMap<String, String>();
        db.sql("select field, value from issue_answer where issue_id = ?")
                .param(issue)
                .query(row -> {
                    answers.put(row.getString("field"), row.getString("value"));
                });
        return answers;
    }
}
