package jp.ishigaki.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.survey.SurveyAnswer;
import jp.ishigaki.survey.SurveyAnswering;
import jp.ishigaki.survey.SurveyReports;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the companies of the first organiser said after the sessions held so far, and what staff told of it. */
@Component
@EmbeddedOnly
@Order(14)
class SurveyDemo implements DemoPart {

    private static final int TENANT = 1;

    private final SurveyAnswering answering;
    private final SurveyReports reports;

    SurveyDemo(SurveyAnswering answering, SurveyReports reports) {
        this.answering = answering;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "surveys";
    }

    @Override
    public void load(DemoWorld world) {
        var companies = world.data("companies")
                .get("companies")
                .valueStream()
                .filter(company -> company.get("tenant").asInt() == TENANT)
                .map(company -> company.get("key").asString())
                .toList();
        var dates = dates(world);
        world.data("surveys").get("sessions").forEach(session -> {
            var number = session.get("number").asInt();
            var day = Objects.requireNonNull(dates.get(number));
            answer(world, session, day, companies);
            report(world, number, day);
        });
    }

    private static Map<Integer, LocalDate> dates(DemoWorld world) {
        var dates = new HashMap<Integer, LocalDate>();
        world.tenant(TENANT)
                .get("cohorts")
                .get(0)
                .get("sessions")
                .forEach(session -> dates.put(
                        session.get("number").asInt(),
                        LocalDate.parse(session.get("date").asString())));
        return dates;
    }

    private void answer(DemoWorld world, JsonNode session, LocalDate day, List<String> companies) {
        var number = session.get("number").asInt();
        var id = world.session(world.keyOf(TENANT), number);
        var silent = new ArrayList<String>();
        world.data("surveys")
                .get("unanswered")
                .valueStream()
                .filter(one -> one.get("session").asInt() == number)
                .forEach(one -> one.get("companies").forEach(company -> silent.add(company.asString())));
        var late = new ArrayList<String>();
        world.data("surveys").get("late").forEach(company -> late.add(company.asString()));
        for (int place = 0; place < companies.size(); place++) {
            var company = companies.get(place);
            if (!silent.contains(company)) {
                var answers = answers(world.data("surveys"), session, number, place);
                var at = moment(day, place, late.contains(company) && number % 2 == 0);
                world.as(company, at, () -> answering.send(id, answers));
            }
        }
    }

    /** Most on the way home, some in the evening, the late ones on the next morning. */
    private static Instant moment(LocalDate day, int place, boolean late) {
        return late
                ? DemoWorld.tokyo(day.plusDays(1).toString(), "09:%02d".formatted(10 + place))
                : DemoWorld.tokyo(
                        day.toString(), place % 5 == 0 ? "21:%02d".formatted(place) : "17:%02d".formatted(18 + place));
    }

    private static Map<String, SurveyAnswer> answers(JsonNode told, JsonNode session, int number, int place) {
        var answers = new HashMap<String, SurveyAnswer>();
        var mood = (place * 7 + number * 5) % 10;
        var satisfaction = mood < 5 ? 5 : mood < 9 ? 4 : 3;
        answers.put("satisfaction", SurveyAnswer.placing(satisfaction));
        answers.put(
                "understanding",
                SurveyAnswer.rating(Map.of(
                        "seminar", satisfaction - (place % 4 == 0 ? 1 : 0),
                        "textbook", 3 + (place + number) % 3 - (place % 7 == 0 ? 1 : 0),
                        "workshop", 5 - (place * 3 + number) % 3)));
        answers.put(
                "pace", SurveyAnswer.choosing((place + number) % 4 == 0 ? "fast" : place % 13 == 0 ? "slow" : "right"));
        answers.put("useful", SurveyAnswer.choosing(useful(number, place)));
        answers.put("share", SurveyAnswer.choosing(place % 5 == 3 ? SurveyAnswer.NO : SurveyAnswer.YES));
        answers.put(
                "next", SurveyAnswer.writing(text(told.get("openings"), place) + text(session.get("actions"), place)));
        some(told.get("obstacles"), number, place, 3).ifPresent(text -> answers.put("obstacle", text));
        some(told.get("requests"), number, place + 1, 4).ifPresent(text -> answers.put("requests", text));
        if (place % 3 != 1) {
            answers.put("hours", SurveyAnswer.placing(1 + (place + number) % 5));
        }
        answers.put("recommend", SurveyAnswer.placing(mood < 4 ? 9 + place % 2 : mood < 8 ? 8 : 6));
        return answers;
    }

    private static String[] useful(int number, int place) {
        var all = List.of("lecture", "cases", "group", "peers", "forms");
        return all.stream()
                .filter(choice -> (all.indexOf(choice) * 3 + place * 2 + number) % 5 < 2
                        || choice.equals("group") && place % 3 == 0)
                .toArray(String[]::new);
    }

    private static String text(JsonNode list, int place) {
        return list.get(place % list.size()).asString();
    }

    /** Every so many companies write something, each something else. */
    private static Optional<SurveyAnswer> some(JsonNode list, int number, int place, int every) {
        return place % every == 0
                ? Optional.of(SurveyAnswer.writing(text(list, place / every + number * 2)))
                : Optional.empty();
    }

    private void report(DemoWorld world, int number, LocalDate day) {
        var told = world.data("surveys");
        var id = world.session(world.keyOf(TENANT), number);
        if (told.get("published").valueStream().noneMatch(one -> one.asInt() == number)) {
            return;
        }
        world.as(world.staffOf(TENANT), DemoWorld.tokyo(day.plusDays(7).toString(), "11:00"), () -> {
            told.get("quotations")
                    .valueStream()
                    .filter(one -> one.get("session").asInt() == number)
                    .forEach(one -> quote(id, one));
            reports.publish(id);
        });
    }

    private void quote(UUID session, JsonNode one) {
        var original = one.get("original").asString();
        reports.choose(session, one.get("question").asString(), original);
        reports.quotations(session).stream()
                .filter(quotation -> quotation.original().equals(original))
                .forEach(quotation ->
                        reports.word(quotation.id(), one.get("words").asString(), quotation.version()));
    }
}
