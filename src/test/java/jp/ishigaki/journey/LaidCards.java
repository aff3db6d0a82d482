package jp.ishigaki.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Cards by the thousand on the board of a running demo, laid past the services by the owner of its tables. */
final class LaidCards {

    private static final String OF_ACCOUNT = """
            select m.tenant_id, m.cohort_id from membership m
            join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id where a.email = ?""";
    private static final String LAY = """
            with home as (%s limit 1),
            seats as (select m.*, row_number() over (order by m.company_id) - 1 as n, count(*) over () as companies
                from (select distinct on (m.company_id) m.tenant_id, m.cohort_id, m.company_id, m.person_id
                      from membership m join home using (tenant_id, cohort_id)
                      where m.role = 'PARTICIPANT' and m.ended_at is null order by m.company_id, m.id) m),
            checker as (select m.person_id from membership m join home using (tenant_id, cohort_id)
                where m.role = 'EXPERT' order by m.id limit 1)
            insert into issue (tenant_id, id, cohort_id, company_id, raised_by, raised_at, touched_at, title, situation,
                disclosure, state, place, evidence, claimed_by, verified_by, due_on, owner_id, tags)
            select s.tenant_id, gen_random_uuid(), s.cohort_id, s.company_id, s.person_id, now(), now(),
                '共有フォルダの権限がゆるいまま残っている ' || g, 'だれでも開けるフォルダが残っていて、退職した人の名前も見えます。',
                case when g %% 23 = 5 then 'ANONYMISED' else 'COHORT' end,
                (array['RAISED', 'WORKING', 'AGREED', 'CLAIMED', 'VERIFIED'])[g %% 5 + 1], g * 4294967296,
                case when g %% 5 > 2 then '済' else '' end, case when g %% 5 > 2 then s.person_id end,
                case when g %% 5 = 4 then c.person_id end, case when g %% 3 = 0 then date '2024-11-08' end,
                case when g %% 2 = 0 then s.person_id end, case when g %% 4 = 0 then array['権限', '共有'] else '{}' end
            from generate_series(?, ?) g cross join checker c join seats s on s.n = (g / 5) %% s.companies
            """.formatted(OF_ACCOUNT);

    private LaidCards() {}

    /** On the board that an account of the demo sees, so that it has as many cards more. */
    static void lay(Path folder, String account, int from, int to) {
        try (var owner = DriverManager.getConnection(database(folder), "ishigaki_owner", password(folder));
                var lay = owner.prepareStatement(LAY);
                var analyze = owner.createStatement()) {
            lay.setString(1, account + "@demo.example");
            lay.setInt(2, from);
            lay.setInt(3, to);
            if (lay.executeUpdate() != to - from + 1) {
                throw new IllegalStateException("Not all cards were laid");
            }
            analyze.execute("analyze issue");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String database(Path folder) {
        try {
            var port = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                    .get(3)
                    .strip();
            return "jdbc:postgresql://127.0.0.1:" + port + "/ishigaki";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String password(Path folder) {
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("data/passwords"))) {
            passwords.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return passwords.getProperty("ishigaki_owner");
    }
}
