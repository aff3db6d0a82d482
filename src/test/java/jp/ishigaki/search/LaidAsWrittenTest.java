package jp.ishigaki.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.bench.Laying;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.shared.TravellingClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Figures are worth what they are measured on: whoever asks, answers, confirms and accepts by the services leaves behind
 * just what {@link BigCommunity} lays past them.
 */
@DatabaseTest
class LaidAsWrittenTest {

    private static final int SAMPLE = 40;

    /** What a thread leaves in each table, without what only tells one thread from another. */
    private static final Map<String, String> LEFT = new TreeMap<>(Map.of(
            "question",
                    "select (to_jsonb(t) - '{id,accepted_answer}'::text[]) || jsonb_build_object('accepted',"
                            + " (select a.place from answer a where a.id = t.accepted_answer))"
                            + " from question t where id = '%1$s'",
            "answer",
                    "select to_jsonb(t) - '{id,question_id}'::text[] from answer t where question_id = '%1$s' order by place",
            "byline", "select to_jsonb(t) - '{post_id,question_id}'::text[] from byline t where question_id = '%1$s'",
            "search_entry",
                    "select to_jsonb(t) - '{about,path}'::text[] || jsonb_build_object('there', path ="
                            + " 'question/' || about) from search_entry t where about = '%1$s'",
            "notice",
                    "select to_jsonb(t) - '{id,about,path}'::text[] || jsonb_build_object('path',"
                            + " regexp_replace(path, '[0-9a-f]{8}-[0-9a-f-]{27}', 'id', 'g'))"
                            + " from notice t where about = '%1$s' order by created_at, person_id, message_key",
            "desk_question", "select to_jsonb(t) - 'question_id' from desk_question t where question_id = '%1$s'",
            "desk_event",
                    "select to_jsonb(t) - '{question_id,answer_id}'::text[] || jsonb_build_object('answer',"
                            + " answer_id is not null) from desk_event t where question_id = '%1$s' order by place",
            "audit_entry",
                    "select to_jsonb(t) - '{id,subject}'::text[] from audit_entry t where subject in"
                            + " (select id::text from answer where question_id = '%1$s') order by at, action"));

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CurriculumService curriculum;

    @Autowired
    BusinessCalendar calendar;

    private record Asked(
            UUID id,
            UUID seat,
            String title,
            String body,
            int part,
            List<String> tags,
            String disclosure,
            boolean pseudonymous,
            Instant at) {}

    private record Given(UUID seat, String body, Instant at, UUID endorser, Instant endorsedAt, boolean accepted) {}

    @Test
    void whatIsLaidIsWhatTheServicesWrite() {
        var world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
        var daysOff = programme.as(
                world.staff(),
                () -> calendar.daysOff(LocalDate.of(2021, 6, 1), LocalDate.of(2024, 12, 31))
                        .keySet());
        new BigCommunity(world, 2_000, 4, step -> {}).lay(daysOff);
        everybodyAgrees(world.tenant());
        var sample = sample(world);
        assertThat(sample).extracting(Asked::disclosure).contains("COHORT", "EXPERTS", "COMPANY");
        assertThat(sample).extracting(Asked::pseudonymous).contains(true, false);

        for (var asked : sample) {
            var replayed = replay(world, asked);

            LEFT.forEach((table, sql) -> assertThat(texts(sql.formatted(replayed)))
                    .as(table + " of " + asked)
                    .isEqualTo(texts(sql.formatted(asked.id()))));
        }
    }

    private UUID replay(Programme.World world, Asked asked) {
        var question = new UUID[1];
        var answers = given(asked.id());
        at(asked.at(), asked.seat(), () -> {
            var text = new NewQuestion(asked.title(), asked.body(), null, asked.part(), asked.tags())
                    .readBy(QuestionDisclosure.valueOf(asked.disclosure()));
            question[0] = community.ask(asked.pseudonymous() ? text.underPseudonym() : text);
        });
        var accepted = new UUID[1];
        for (var each : answers) {
            var answer = new UUID[1];
            at(each.at(), each.seat(), () -> answer[0] = community.answer(question[0], each.body()));
            if (each.endorser() != null) {
                at(each.endorsedAt(), each.endorser(), () -> community.endorse(answer[0]));
            }
            accepted[0] = each.accepted() ? answer[0] : accepted[0];
        }
        if (accepted[0] != null) {
            var last = answers.getLast().at().plusSeconds(3_600);
            at(last, asked.seat(), () -> community.accept(question[0], accepted[0]));
        }
        return question[0];
    }

    private void at(Instant moment, UUID seat, Runnable work) {
        TravellingClock.at(moment, () -> programme.as(seat, work));
    }

    /** Some of each kind, and as many as come first. */
    private static List<Asked> sample(Programme.World world) {
        var sample = new ArrayList<Asked>();
        Laying.look(statement -> {
            try (var rows = statement.executeQuery("""
                    select q.*, m.id as seat, coalesce(n.created_at, q.asked_at) as moment from (
                        select *, row_number() over (partition by disclosure, pseudonymous order by id) as nth
                        from question where tenant_id = '%1$s') q
                    left join byline b on b.post_id = q.id
                    join membership m on m.tenant_id = q.tenant_id and m.person_id = coalesce(q.asked_by, b.person_id)
                    left join lateral (select min(created_at) as created_at from notice where about = q.id) n on true
                    where q.answers < 20 order by nth, q.id limit %2$d
                    """.formatted(world.tenant(), SAMPLE))) {
                while (rows.next()) {
                    sample.add(new Asked(
                            rows.getObject("id", UUID.class),
                            rows.getObject("seat", UUID.class),
                            rows.getString("title"),
                            rows.getString("body"),
                            rows.getInt("part"),
                            Arrays.asList((String[]) rows.getArray("tags").getArray()),
                            rows.getString("disclosure"),
                            rows.getBoolean("pseudonymous"),
                            rows.getTimestamp("moment").toInstant()));
                }
            }
        });
        return sample;
    }

    private static List<Given> given(UUID question) {
        var given = new ArrayList<Given>();
        Laying.look(statement -> {
            try (var rows = statement.executeQuery("""
                    select a.*, m.id as seat, e.id as endorser, a.id is not distinct from q.accepted_answer as accepted
                    from answer a
                    join question q on q.tenant_id = a.tenant_id and q.id = a.question_id
                    join membership m on m.tenant_id = a.tenant_id and m.person_id = a.answered_by
                    left join membership e on e.tenant_id = a.tenant_id and e.person_id = a.endorsed_by
                    where a.question_id = '%s' order by a.place
                    """.formatted(question))) {
                while (rows.next()) {
                    var endorsed = rows.getTimestamp("endorsed_at");
                    given.add(new Given(
                            rows.getObject("seat", UUID.class),
                            rows.getString("body"),
                            rows.getTimestamp("answered_at").toInstant(),
                            rows.getObject("endorser", UUID.class),
                            endorsed == null ? null : endorsed.toInstant(),
                            rows.getBoolean("accepted")));
                }
            }
        });
        return given;
    }

    private static void everybodyAgrees(UUID tenant) {
        Laying.look(
                statement -> statement.execute("insert into consent (tenant_id, person_id, kind, version, agreed_at)"
                        + " select d.tenant_id, p.id, d.kind, d.version, '2021-06-01' from consent_document d"
                        + " join person p on p.tenant_id = d.tenant_id where d.tenant_id = '" + tenant
                        + "' on conflict do nothing"));
    }

    private static List<String> texts(String sql) {
        var texts = new ArrayList<String>();
        Laying.look(statement -> {
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        });
        return texts;
    }
}
