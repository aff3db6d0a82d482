package jp.ishigaki.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.Programme;
import jp.ishigaki.curriculum.CurriculumService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ten sessions of R6, for cohorts of tests. */
@Component
public class ModelYear {

    public static final List<LocalDate> DAYS = Stream.of(
                    "2024-07-23 2024-08-06 2024-08-20 2024-09-10 2024-09-24 2024-10-08 2024-10-22 2024-11-19 2024-12-17 2025-01-21"
                            .split(" "))
            .map(LocalDate::parse)
            .toList();

    private static final List<List<Integer>> PARTS = List.of(
            List.of(1, 2),
            List.of(3, 4, 5),
            List.of(6),
            List.of(7),
            List.of(7),
            List.of(),
            List.of(),
            List.of(9),
            List.of(9),
            List.of(10));

    private final Programme programme;
    private final CurriculumService curriculum;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    ModelYear(Programme programme, CurriculumService curriculum, JdbcClient db, PlatformTransactionManager manager) {
        this.programme = programme;
        this.curriculum = curriculum;
        this.db = db;
        this.transaction = new TransactionTemplate(manager);
    }

    /** Ten sessions that leave part 8 out. */
    public void plan(UUID staff, UUID cohort) {
        programme.as(staff, () -> curriculum.load());
        programme.as(
                staff,
                () -> transaction.executeWithoutResult(running -> {
                    for (int i = 0; i < DAYS.size(); i++) {
                        session(cohort, i + 1);
                    }
                }));
        for (int number = 1; number <= DAYS.size(); number++) {
            for (var part : PARTS.get(number - 1)) {
                teach(staff, cohort, number, part);
            }
        }
    }

    public void teach(UUID staff, UUID cohort, int number, int part) {
        programme.as(
                staff,
                () -> transaction.executeWithoutResult(
                        running -> db.sql("""
                                insert into session_part (cohort_id, session_id, part)
                                select cohort_id, id, ? from session where cohort_id = ? and number = ?
                                """).params(part, cohort, number).update()));
    }

    private void session(UUID cohort, int number) {
        db.sql("""
                        insert into session (id, cohort_id, number, held_on, seminar_from, seminar_to, workshop_from,
                                             workshop_to, workshop_title, place, capacity)
                        values (gen_random_uuid(), ?, ?, ?, '13:00', '15:00', '15:15', '17:15', ?, '石積会館', 45)
                        """).params(cohort, number, DAYS.get(number - 1), "回" + number).update();
    }
}
