package jp.ishigaki.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Role;
import org.springframework.stereotype.Component;

/** A small programme with a session on 8 October 2024 that the lecturer teaches; its workshop ends at 17:15. */
@Component
public class Surveys {

    public static final String OPENS = "2024-10-08T17:15:00";

    private final Programme programme;
    private final CurriculumService curriculum;
    private final ScheduleService schedule;
    private final ReleaseService releases;
    private final MembershipService members;
    private final EnrolmentService enrolments;

    Surveys(
            Programme programme,
            CurriculumService curriculum,
            ScheduleService schedule,
            ReleaseService releases,
            MembershipService members,
            EnrolmentService enrolments) {
        this.programme = programme;
        this.curriculum = curriculum;
        this.schedule = schedule;
        this.releases = releases;
        this.members = members;
        this.enrolments = enrolments;
    }

    public record Asked(World world, UUID session) {}

    public Asked found() {
        var world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
        var session = programme.as(
                world.staff(),
                () -> schedule.plan(world.cohort(), SessionPlans.full(6, "2024-10-08", world.lecturer(), 8)));
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第1版"));
        return new Asked(world, session);
    }

    /** Participants of further companies of the cohort. */
    public List<UUID> more(World world, int number) {
        var companies = new ArrayList<UUID>();
        var seats = new ArrayList<UUID>();
        for (int i = 0; i < number; i++) {
            var name = "企業" + UUID.randomUUID().toString().substring(0, 8);
            var company = programme.as(
                    world.staff(), () -> members.registerCompany(name, "", QuotaFrame.SERVICE_OTHER, "", 10));
            companies.add(company);
            seats.add(programme.seat(
                    world.staff(),
                    name,
                    UUID.randomUUID() + "@example.org",
                    Role.PARTICIPANT,
                    world.cohort(),
                    company));
        }
        programme.as(world.staff(), () -> enrolments.confirmOnPaper(world.cohort(), companies, "書庫"));
        return seats;
    }

    public <T> T at(String moment, UUID seat, Supplier<T> work) {
        var answer = new AtomicReference<T>();
        TravellingClock.at(Seminars.tokyo(moment), () -> answer.set(programme.as(seat, work)));
        return answer.get();
    }

    public void at(String moment, UUID seat, Runnable work) {
        TravellingClock.at(Seminars.tokyo(moment), () -> programme.as(seat, work));
    }

    /** Everything that is required, and what comes next in these words. */
    public static Map<String, SurveyAnswer> answers(int satisfaction, String next) {
        return Map.of(
                "satisfaction", SurveyAnswer.placing(satisfaction),
                "understanding", SurveyAnswer.rating(Map.of("seminar", 4, "textbook", 3, "workshop", 5)),
                "pace", SurveyAnswer.choosing("right"),
                "useful", SurveyAnswer.choosing("cases", "group"),
                "share", SurveyAnswer.choosing(SurveyAnswer.YES),
                "next", SurveyAnswer.writing(next),
                "recommend", SurveyAnswer.placing(9));
    }
}
