package jp.ishigaki.announcement;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announcements for whoever may read them; the office sees those to come as well. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class AnnouncementQueries {

    private static final int FEW = 3;
    private static final int MOST = 100;
    private static final String ROWS = """
            select a.id, a.cohort_id, k.name as cohort, a.title, a.body, a.from_at, a.until_at, a.mail_title, a.number,
                   a.changed_at,
                   a.from_at <= acting_moment() and (a.until_at is null or a.until_at > acting_moment())
                       and coalesce(r.number < a.shown_number, true) as open
            from announcement a
            left join cohort k on k.tenant_id = a.tenant_id and k.id = a.cohort_id
            left join announcement_reading r on r.tenant_id = a.tenant_id and r.announcement_id = a.id
                and r.person_id = (select acting_person())
            """;

    private final JdbcClient db;

    AnnouncementQueries(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    public Slice<AnnouncementRow, AnnouncementKey> announcements(@Nullable AnnouncementKey after, int size) {
        var rows = db.sql(ROWS + """
                        where cast(:id as uuid) is null or (a.from_at, a.id) < (:at, cast(:id as uuid))
                        order by a.from_at desc, a.id desc limit :rows
                        """)
                .param("id", after == null ? null : after.id())
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.fromAt()))
                .param("rows", size + 1)
                .query(AnnouncementRow.class)
                .list();
        return Slice.of(rows, size, AnnouncementRow::key);
    }

    /** What is to be on top of the reader's pages: a few, the latest first. The office has no need of it. */
    public List<AnnouncementRow> open() {
        return db.sql(ROWS + """
                        where (select acting_role()) <> 'STAFF' and a.from_at <= acting_moment()
                          and (a.until_at is null or a.until_at > acting_moment())
                          and coalesce(r.number < a.shown_number, true)
                        order by a.from_at desc, a.id desc limit\s""" + FEW).query(AnnouncementRow.class).list();
    }

    public AnnouncementRow announcement(UUID id) {
        return db.sql(ROWS + "where a.id = ?")
                .param(id)
                .query(AnnouncementRow.class)
                .optional()
                .orElseThrow(MissingException::new);
    }

    /** What it said before, the latest first. */
    @AllowedFor(Role.STAFF)
    public List<AnnouncementVersion> versions(UUID announcement) {
        return db.sql("""
                        select v.number, v.title, v.body, coalesce(p.name, '') as person, v.written_at as at
                        from announcement_version v
                        left join person p on p.tenant_id = v.tenant_id and p.id = v.written_by
                        where v.announcement_id = ? order by v.number desc limit\s""" + MOST)
                .param(announcement)
                .query(AnnouncementVersion.class)
                .list();
    }

    /** How many have read them, by cohort; in one statement, however many they are. */
    @AllowedFor(Role.STAFF)
    public List<ReaderCount> readers(List<UUID> announcements) {
        return db.sql("""
                        select r.announcement, k.name as cohort, r.readers, r.members
                        from announcement_readers(cast(? as uuid[])) r
                        join cohort k on k.tenant_id = acting_tenant() and k.id = r.cohort
                        order by k.name
                        """)
                .param(announcements.toArray(UUID[]::new))
                .query(ReaderCount.class)
                .list();
    }
}
