package jp.ishigaki.reach.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.community.QuestionState;
import jp.ishigaki.maturity.CriterionState;
import jp.ishigaki.maturity.VerifierClass;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * The documents of the API, {@code /api/v1}. They are a promise to programs that others wrote: nothing is taken out or
 * changes its meaning within a version, whatever the application's own records do.
 */
interface Shown {

    record Seats(List<Seat> seats) {}

    record Seat(
            UUID id,
            Role role,
            String programme,
            @Nullable String company,
            @Nullable UUID cohort) {

        static Seat of(jp.ishigaki.identity.Seat seat) {
            return new Seat(seat.membership(), seat.role(), seat.tenantName(), seat.companyName(), seat.cohort());
        }
    }

    /**
     * A page of the list.
     *
     * @param next to be asked for the page after this one; null on the last
     */
    record Questions(List<Question> questions, @Nullable String next) {}

    /**
     * A question in the list.
     *
     * @param askedAt null of one under a pseudonym, of which only the day is told
     */
    record Question(
            UUID id,
            String title,
            QuestionState state,
            QuestionDisclosure readers,
            Author asker,
            LocalDate askedOn,
            @Nullable Instant askedAt,
            @Nullable Integer part,
            @Nullable String section,
            int answers,
            boolean endorsed,
            String url) {}

    /**
     * Who wrote it, as far as the reader may know.
     *
     * @param alias of one under a pseudonym: 0 is whoever asked, others count from 1 within the question
     * @param company of one under a pseudonym only for readers who may know it
     */
    record Author(
            Role role,
            boolean pseudonymous,
            @Nullable Integer alias,
            @Nullable String company,
            @Nullable String person) {}

    /**
     * A question with its answers, the accepted one first.
     *
     * @param body in Markdown
     */
    record QuestionWithAnswers(
            Question question,
            String body,
            List<String> tags,
            @Nullable Reference reference,
            List<Answer> answers) {}

    record Reference(String edition, String section, String pages) {}

    record Answer(
            UUID id,
            String body,
            Author author,
            LocalDate answeredOn,
            @Nullable Instant answeredAt,
            boolean accepted,
            boolean endorsed) {}

    record Sessions(List<Session> sessions) {}

    record Session(
            UUID id,
            UUID cohort,
            int number,
            String title,
            String goals,
            LocalDate heldOn,
            Hours seminar,
            Hours workshop,
            @Nullable Hours roundTable,
            String place,
            String room,
            List<Integer> parts,
            @Nullable String track,
            boolean cancelled,
            Instant releasedAt,
            String url) {}

    /** In the programme's own zone, Asia/Tokyo. */
    record Hours(LocalTime from, LocalTime to) {}

    record Level(
            UUID company,
            String name,
            LocalDate day,
            int level,
            String text,
            List<Criterion> criteria,
            @Nullable Diagnosis diagnosis) {}

    record Criterion(
            String id,
            int level,
            String title,
            CriterionState state,
            @Nullable LocalDate goodUntil,
            @Nullable VerifierClass verifiedBy) {}

    record Diagnosis(LocalDate submittedOn, int total, String band) {}
}
