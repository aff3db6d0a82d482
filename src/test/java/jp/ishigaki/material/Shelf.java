package jp.ishigaki.material;

import java.util.UUID;
import jp.ishigaki.Programme;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.material.file.SampleFiles;
import jp.ishigaki.schedule.Block;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlan;
import jp.ishigaki.schedule.SessionPlans;
import org.springframework.boot.test.context.TestComponent;

/** Two released sessions: the lecturer of the world teaches the second, nobody the sixth. */
@TestComponent
public class Shelf {

    private final Programme programme;
    private final CurriculumService curriculum;
    private final ScheduleService schedule;
    private final ReleaseService releases;
    private final MaterialService materials;

    Shelf(
            Programme programme,
            CurriculumService curriculum,
            ScheduleService schedule,
            ReleaseService releases,
            MaterialService materials) {
        this.programme = programme;
        this.curriculum = curriculum;
        this.schedule = schedule;
        this.releases = releases;
        this.materials = materials;
    }

    public record Sessions(UUID second, UUID sixth) {}

    public Sessions plan(Programme.World world) {
        programme.as(world.staff(), () -> curriculum.load());
        var second = plan(world, SessionPlans.full(2, "2024-08-06", world.lecturer(), 3, 4, 5));
        var sixth = plan(world, SessionPlans.plan(6, "2024-10-08", 8));
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第1版"));
        return new Sessions(second, sixth);
    }

    private UUID plan(Programme.World world, SessionPlan plan) {
        return programme.as(world.staff(), () -> schedule.plan(world.cohort(), plan));
    }

    public UUID add(UUID seat, UUID session, String title, boolean released) {
        return add(seat, session, title, SampleFiles.pdf(title), released);
    }

    public UUID add(UUID seat, UUID session, String title, byte[] content, boolean released) {
        try (var file = SampleFiles.received(title + ".pdf", content)) {
            return programme.as(
                    seat,
                    () -> materials.add(
                            session,
                            new MaterialPlan(title, Block.SEMINAR),
                            new NewVersion(new MaterialContent.OfFile(file), "", released)));
        }
    }

    public void addVersion(UUID seat, UUID material, String content, boolean released) {
        try (var file = SampleFiles.received("資料.pdf", SampleFiles.pdf(content))) {
            programme.as(
                    seat,
                    () -> materials.addVersion(
                            material, new NewVersion(new MaterialContent.OfFile(file), content, released)));
        }
    }
}
