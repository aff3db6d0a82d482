package jp.ishigaki.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.survey.SurveyDesk;
import org.springframework.stereotype.Component;

/**
 * 10,000 companies in 100 cohorts on 1 October 2024, with everything that seven sessions leave behind. Founded once for
 * all benches of a run.
 */
@Component
public class BigProgramme {

    private final Programme programme;
    private final CurriculumService curriculum;
    private final SurveyDesk surveys;

    BigProgramme(Programme programme, CurriculumService curriculum, SurveyDesk surveys) {
        this.programme = programme;
        this.curriculum = curriculum;
        this.surveys = surveys;
    }

    /**
     * @param busy a cohort of 400 companies
     * @param parted a cohort of 400 companies in two tracks
     * @param recruiting a cohort that 5,000 have applied to
     * @param session the eighth of the busy cohort, on 8 October at 13:00
     */
    public record Laid(World world, UUID busy, UUID parted, UUID recruiting, UUID session) {

        /** A seat of an expert of the busy cohort, who looks after 20 companies. */
        UUID expert() {
            return Laying.ids("select id from membership where role = 'EXPERT' and cohort_id = '" + busy + "' limit 1")
                    .getFirst();
        }

        /** The seat of the expert of the parted cohort, who looks after 400. */
        UUID expertOfMany() {
            return Laying.ids("select id from membership where role = 'EXPERT' and cohort_id = '" + parted + "'")
                    .getFirst();
        }

        /** The seats of the participants of the busy cohort whose companies are enrolled. */
        List<UUID> participants() {
            return Laying.ids("""
                    select m.id from membership m
                    join enrolment e on e.tenant_id = m.tenant_id and e.cohort_id = m.cohort_id
                        and e.company_id = m.company_id and e.state = 'ENROLLED'
                    where m.role = 'PARTICIPANT' and m.cohort_id = '%s' order by m.id
                    """.formatted(busy));
        }
    }

    public Laid lay() {
        var world = programme.found();
        programme.as(world.staff(), () -> {
            curriculum.load();
            surveys.templates();
        });
        var busy = UUID.randomUUID();
        var parted = UUID.randomUUID();
        var staff = Laying.ids("select person_id from membership where id = '" + world.staff() + "'")
                .getFirst();
        Laying.lay("programme", Map.of("tenant", world.tenant(), "staff", staff, "busy", busy, "parted", parted));
        Laying.layApplications(world.tenant(), world.cohort(), 5_000, true);
        Laying.tidy();
        var session = Laying.ids("select id from session where number = 8 and cohort_id = '" + busy + "'")
                .getFirst();
        return new Laid(world, busy, parted, world.cohort(), session);
    }
}
