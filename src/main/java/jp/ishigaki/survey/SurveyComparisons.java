package jp.ishigaki.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same question over the sessions of a cohort. What is asked anew in a later version of a template keeps its id, so the
 * answers stand side by side; free texts are not compared.
 */
@Service
@Transactional(readOnly = true)
@AllowedFor(Role.STAFF)
public class SurveyComparisons {

    private record Form(UUID sessionId, String form) {}

    private record Counted(UUID sessionId, String kind, String question, String place, String value, int answers) {}

    private record Asked(SessionRow session, QuestionResult result) {}

    private final ScheduleQueries schedule;
    private final JdbcClient db;

    SurveyComparisons(ScheduleQueries schedule, JdbcClient db) {
        this.schedule = schedule;
        this.db = db;
    }

    /** All questions of a cohort that were answered, in the order in which they came to be asked. */
    public List<SurveyComparison> of(UUID cohort) {
        var sessions = schedule.sessions(cohort).stream()
                .filter(session -> !session.cancelled())
                .collect(Collectors.toMap(SessionRow::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        var forms = forms(cohort);
        var tallies = tallies(cohort);
        var asked = new LinkedHashMap<String, List<Asked>>();
        sessions.forEach((id, session) -> {
            var tally = new Tally(tallies.getOrDefault(id, List.of()));
            Optional.ofNullable(forms.get(id)).stream()
                    .flatMap(form -> form.questions().stream())
                    .filter(question -> !question.kind().isText())
                    .map(tally::of)
                    .filter(result -> result.answered() > 0)
                    .forEach(result -> asked.computeIfAbsent(result.question().id(), question -> new ArrayList<>())
                            .add(new Asked(session, result)));
        });
        return asked.values().stream().map(SurveyComparisons::comparison).toList();
    }

    private Map<UUID, SurveyForm> forms(UUID cohort) {
        return db.sql("""
                        select a.session_id, v.form from session_survey a
                        join survey_version v on v.tenant_id = a.tenant_id and v.id = a.version_id
                        where a.cohort_id = ?
                        """).param(cohort).query(Form.class).list().stream()
                .collect(Collectors.toMap(Form::sessionId, form -> FormText.form(form.form())));
    }

    private Map<UUID, List<Tally.Line>> tallies(UUID cohort) {
        return db.sql("""
                        select a.session_id, t.kind, t.question, t.place, t.value, t.answers
                        from session_survey a cross join lateral survey_tally(a.session_id, 1) t
                        where a.cohort_id = ? and t.kind <> 'TEXT'
                        """).param(cohort).query(Counted.class).list().stream()
                .collect(Collectors.groupingBy(
                        Counted::sessionId,
                        Collectors.mapping(
                                line -> new Tally.Line(
                                        line.kind(), line.question(), line.place(), line.value(), line.answers()),
                                Collectors.toList())));
    }

    private static SurveyComparison comparison(List<Asked> asked) {
        var question = asked.getLast().result().question();
        var same = asked.stream()
                .filter(one -> one.result().question().kind() == question.kind())
                .toList();
        var lines = same.stream()
                .map(one ->
                        new SurveyComparison.Line(one.session(), one.result().answered(), values(one.result())))
                .toList();
        var series = lines.stream()
                .flatMap(line -> line.values().keySet().stream())
                .distinct()
                .toList();
        return new SurveyComparison(
                question, question.kind().hasChoices() || question.kind() == QuestionKind.YES_NO, series, lines);
    }

    private static Map<String, Double> values(QuestionResult result) {
        var values = new LinkedHashMap<String, Double>();
        result.choices().forEach((choice, count) -> values.put(choice, 100.0 * count / result.answered()));
        result.rows().forEach((row, places) -> QuestionResult.meanOf(places).ifPresent(mean -> values.put(row, mean)));
        result.mean().ifPresent(mean -> values.put("", mean));
        return values;
    }
}
