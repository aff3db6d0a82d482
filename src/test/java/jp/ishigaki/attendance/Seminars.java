package jp.ishigaki.attendance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.shared.TravellingClock;
import org.springframework.stereotype.Component;

/**
 * A small programme with two sessions: the fifth, about part 7, on 24 September 2024, and the sixth, about part 8, on
 * 8 October. Seminars are at 13:00, workshops end at 17:15.
 */
@Component
public class Seminars {

    private final Programme programme;
    private final CurriculumService curriculum;
    private final ScheduleService service;
    private final ReleaseService releases;

    Seminars(Programme programme, CurriculumService curriculum, ScheduleService service, ReleaseService releases) {
        this.programme = programme;
        this.curriculum = curriculum;
        this.service = service;
        this.releases = releases;
    }

    public record Held(World world, UUID fifth, UUID sixth) {}

    public Held found() {
        var world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
        var fifth = plan(world, 5, "2024-09-24", 7);
        var sixth = plan(world, 6, "2024-10-08", 8);
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第1版"));
        return new Held(world, fifth, sixth);
    }

    private UUID plan(World world, int number, String heldOn, Integer... parts) {
        return programme.as(
                world.staff(), () -> service.plan(world.cohort(), SessionPlans.plan(number, heldOn, parts)));
    }

    public <T> T as(UUID seat, String moment, Supplier<T> work) {
        var answer = new AtomicReference<T>();
        TravellingClock.at(tokyo(moment), () -> answer.set(programme.as(seat, work)));
        return answer.get();
    }

    public static Instant tokyo(String moment) {
        return LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
    }
}
