package jp.ishigaki.enrolment;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.ishigaki.TestDatabase;

/** Rows by the thousand, laid past the services and past every policy. */
class ManyCompanies {

    private final UUID tenant;
    private final UUID cohort = UUID.randomUUID();

    ManyCompanies(UUID tenant) {
        this.tenant = tenant;
    }

    /** One of the cohorts, with as many companies as each of the others. */
    UUID cohort() {
        return cohort;
    }

    /** All eligible, a third of them in each frame, with the same numbers in every cohort. */
    void layApplications(UUID of, int number) {
        execute("""
                insert into application (tenant_id, id, cohort_id, number, corporate_number, company_name, company_kana,
                    industry, quota_frame, capital, employees, address, contact_name, contact_email, contact_phone,
                    language, state, received_at)
                select '%1$s', gen_random_uuid(), '%2$s', 'A' || lpad(n::text, 6, '0'), lpad(n::text, 13, '0'), '会社 ' || n,
                       'かいしゃ' || n, 'MANUFACTURING',
                       (array['RETAIL_WHOLESALE', 'CONSTRUCTION_MANUFACTURING', 'SERVICE_OTHER'])[n %% 3 + 1],
                       10000000, 38, '東京都', '森', 'a' || n || '@company.example', '00-0000-0000', 'ja', 'ELIGIBLE',
                       timestamptz '2024-06-20 09:00+09' + n * interval '1 second'
                from generate_series(1, %3$d) n
                """.formatted(tenant, of, number));
    }

    /** Companies spread evenly over cohorts, a participant in each, and ten sessions in every cohort. */
    void layCohorts(int number, int companies) {
        execute(
                "create temporary table laid as select n, case when n = 0 then uuid '%s' else gen_random_uuid() end as id from generate_series(0, %d) n"
                        .formatted(cohort, number - 1),
                """
                insert into cohort (tenant_id, id, name, name_en, fiscal_year, state)
                select '%s', id, '令和6年度 第' || n || '期', 'FY2024 ' || n, 2024, 'RUNNING' from laid
                """.formatted(tenant),
                """
                insert into session (tenant_id, id, cohort_id, number, held_on, seminar_from, seminar_to, workshop_from,
                    workshop_to, workshop_title, capacity)
                select '%s', gen_random_uuid(), id, s, date '2024-07-02' + 14 * s, '13:00', '15:00', '15:15', '17:15', '題', 45
                from laid, generate_series(1, 10) s
                """.formatted(tenant),
                "create temporary table member as select n, gen_random_uuid() as company, gen_random_uuid() as person from generate_series(1, %d) n"
                        .formatted(companies),
                """
                insert into company (tenant_id, id, name, name_kana, quota_frame, industry, employees)
                select '%s', company, '会社 ' || n, 'かいしゃ' || lpad(n::text, 6, '0'), 'SERVICE_OTHER', '製造業', 38 from member
                """.formatted(tenant),
                """
                insert into person (tenant_id, id, name, name_kana)
                select '%s', person, '森 ' || n, 'もり' || lpad(n::text, 6, '0') from member
                """.formatted(tenant),
                """
                insert into account (tenant_id, person_id, email)
                select '%s', person, 'mori' || n || '@company.example' from member
                """.formatted(tenant),
                """
                insert into membership (tenant_id, id, person_id, role, cohort_id, company_id, started_at)
                select '%s', gen_random_uuid(), m.person, 'PARTICIPANT', l.id, m.company, now()
                from member m join laid l on l.n = m.n %% %d
                """.formatted(tenant, number),
                "analyze");
    }

    /** What the draw made of each number. */
    Map<String, String> ranks(UUID of) {
        var ranks = new TreeMap<String, String>();
        try (var superuser = TestDatabase.connectAsSuperuser();
                var rows = superuser
                        .createStatement()
                        .executeQuery("select number, rank || ' ' || state from application where cohort_id = '" + of
                                + "' and rank is not null")) {
            while (rows.next()) {
                ranks.put(rows.getString(1), rows.getString(2));
            }
            return ranks;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String... statements) {
        try (var superuser = TestDatabase.connectAsSuperuser()) {
            for (var statement : statements) {
                superuser.createStatement().execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
