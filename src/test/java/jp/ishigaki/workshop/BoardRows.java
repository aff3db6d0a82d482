package jp.ishigaki.workshop;

import java.sql.SQLException;
import java.util.UUID;
import jp.ishigaki.Programme;
import jp.ishigaki.TestDatabase;

/** Boards by the thousand cards, and what stands around them, laid past the services and past every policy. */
public final class BoardRows {

    private final Programme.World world;

    public BoardRows(Programme.World world) {
        this.world = world;
    }

    /** Cards over five columns and ten parts, of companies that take part in the cohort; every 23rd is anonymous. */
    public void layCards(int number, int companies) {
        execute(
                """
                create temporary table laid as select n, case n when 0 then uuid '%s' else gen_random_uuid() end as company
                from generate_series(0, %d) n
                """.formatted(world.alphaCompany(), companies - 1),
                """
                insert into company (tenant_id, id, name, name_kana, quota_frame, industry, employees)
                select '%s', company, '参加企業' || n || '株式会社', 'さんか' || lpad(n::text, 4, '0'), 'SERVICE_OTHER', '製造業', 38
                from laid where n > 0
                """.formatted(world.tenant()),
                """
                insert into issue (tenant_id, id, cohort_id, company_id, raised_by, raised_at, touched_at, title, situation,
                    disclosure, state, place, evidence, claimed_by, verified_by, due_on, owner_id, tags)
                select m.tenant_id, gen_random_uuid(), m.cohort_id, l.company, m.person_id, now(), now(),
                    '共有フォルダの権限がゆるいまま残っている ' || g, 'だれでも開けるフォルダが残っていて、退職した人の名前も見えます。',
                    case when g %% 23 = 5 then 'ANONYMISED' else 'COHORT' end,
                    (array['RAISED', 'WORKING', 'AGREED', 'CLAIMED', 'VERIFIED'])[g %% 5 + 1], g * 4294967296,
                    case when g %% 5 > 2 then '済' else '' end, case when g %% 5 > 2 then m.person_id end,
                    case when g %% 5 = 4 then e.person_id end, case when g %% 3 = 0 then date '2024-11-08' end,
                    case when l.n = 0 then m.person_id end,
                    case when g %% 4 = 0 then array['権限', '共有'] else '{}' end
                from generate_series(1, %d) g join laid l on l.n = (g / 5) %% %d
                join membership m on m.tenant_id = '%s' and m.id = '%s'
                join membership e on e.tenant_id = '%s' and e.id = '%s'
                """.formatted(number, companies, world.tenant(), world.alpha(), world.tenant(), world.expert()),
                "drop table laid",
                "analyze");
    }

    /** A session with one group, in which one person sits. */
    public void layGroup(int session, int group, UUID membership) {
        var id = UUID.randomUUID();
        execute(
                """
                insert into session (tenant_id, id, cohort_id, number, held_on, seminar_from, seminar_to, workshop_from,
                    workshop_to, workshop_title, capacity)
                values ('%s', '%s', '%s', %d, '2024-10-08', '13:00', '15:00', '15:15', '17:15', '題', 45)
                """.formatted(world.tenant(), id, world.cohort(), session),
                """
                insert into session_grouping (tenant_id, cohort_id, session_id, seed, proposed_by, proposed_at, published_at)
                select '%s', '%s', '%s', 1, person_id, '2024-09-01 10:00+09', '2024-09-01 10:00+09' from membership
                where id = '%s'
                """.formatted(world.tenant(), world.cohort(), id, world.staff()),
                """
                insert into workshop_group (tenant_id, cohort_id, session_id, number, changed_at)
                values ('%s', '%s', '%s', %d, '2024-09-01 10:00+09')
                """.formatted(world.tenant(), world.cohort(), id, group),
                """
                insert into group_seat (tenant_id, cohort_id, session_id, group_number, membership_id, changed_at)
                values ('%s', '%s', '%s', %d, '%s', '2024-09-01 10:00+09')
                """.formatted(world.tenant(), world.cohort(), id, group, membership));
    }

    /** Whatever else a test needs to have happened; the tenant's id stands for {@code %s}. */
    public void execute(String... statements) {
        try (var superuser = TestDatabase.connectAsSuperuser();
                var statement = superuser.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
