package jp.ishigaki.reach.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import jp.ishigaki.community.AnswerRow;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.QuestionRow;
import jp.ishigaki.curriculum.TextbookReference;
import jp.ishigaki.diagnosis.DiagnosisResult;
import jp.ishigaki.maturity.CompanyMaturity;
import jp.ishigaki.maturity.CriterionResult;
import jp.ishigaki.schedule.Hours;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.SessionRow;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the application's services answer, in the documents of the API. */
@Component
class Showing {

    private final Clock clock;
    private final String address;

    Showing(Clock clock, @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.clock = clock;
        this.address = address;
    }

    Shown.Question question(QuestionRow row) {
        return question(row, "");
    }

    private Shown.Question question(QuestionRow row, String person) {
        return new Shown.Question(
                row.id(),
                row.title(),
                row.state(),
                row.disclosure(),
                new Shown.Author(
                        row.role(), row.pseudonymous(), row.pseudonymous() ? 0 : null, row.company(), known(person)),
                day(row.askedAt()),
                row.pseudonymous() ? null : row.askedAt(),
                row.part(),
                row.section(),
                row.answers(),
                row.endorsed(),
                url(CommunityPaths.question(row.id())));
    }

    Shown.QuestionWithAnswers thread(QuestionDetails details) {
        return new Shown.QuestionWithAnswers(
                question(details.question(), details.person()),
                details.body(),
                details.tags(),
                reference(details.reference()),
                details.answers().stream().map(this::answer).toList());
    }

    private Shown.Answer answer(AnswerRow row) {
        var alias = row.alias();
        return new Shown.Answer(
                row.id(),
                row.body(),
                new Shown.Author(row.role(), alias != null, alias, row.company(), known(row.person())),
                day(row.answeredAt()),
                alias == null ? row.answeredAt() : null,
                row.accepted(),
                row.endorsed());
    }

    Shown.Session session(SessionRow row, Locale reader) {
        var plan = row.plan();
        var track = row.track();
        var roundTable = plan.roundTable();
        return new Shown.Session(
                row.id(),
                row.cohort(),
                plan.number(),
                plan.workshopTitle(),
                plan.workshopGoals(),
                plan.heldOn(),
                hours(plan.seminar()),
                hours(plan.workshop()),
                roundTable == null ? null : hours(roundTable),
                plan.place(),
                plan.room(),
                plan.parts(),
                track == null ? null : track.nameIn(reader),
                plan.cancelled(),
                row.releasedAt(),
                url(SchedulePaths.session(row.id())));
    }

    Shown.Level level(CompanyMaturity maturity, Locale reader) {
        return new Shown.Level(
                maturity.company(),
                maturity.name(),
                maturity.day(),
                maturity.level().level().value(),
                maturity.level().text().in(reader),
                maturity.criteria().stream()
                        .map(result -> criterion(result, reader))
                        .toList(),
                diagnosis(maturity.diagnosis(), reader));
    }

    private static Shown.Criterion criterion(CriterionResult result, Locale reader) {
        var criterion = result.criterion();
        return new Shown.Criterion(
                criterion.id(),
                criterion.level().value(),
                criterion.title().in(reader),
                result.state(),
                result.goodUntil(),
                result.verifiedBy());
    }

    private static Shown.@Nullable Diagnosis diagnosis(@Nullable DiagnosisResult result, Locale reader) {
        return result == null
                ? null
                : new Shown.Diagnosis(
                        result.submittedOn(),
                        result.total(),
                        result.band().label().in(reader));
    }

    private static Shown.@Nullable Reference reference(@Nullable TextbookReference reference) {
        return reference == null
                ? null
                : new Shown.Reference(
                        reference.edition(),
                        reference.section(),
                        reference.pages().toString());
    }

    private static Shown.Hours hours(Hours hours) {
        return new Shown.Hours(hours.from(), hours.to());
    }

    private static @Nullable String known(String person) {
        return person.isEmpty() ? null : person;
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }

    private String url(String path) {
        return address + "/" + path;
    }
}
