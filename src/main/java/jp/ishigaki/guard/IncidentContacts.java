package jp.ishigaki.guard;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the own company calls when something has happened. Only its own people read it. */
@Service
@Transactional
@AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
public class IncidentContacts {

    public static final int NAME = 80;
    public static final int REACH = 120;
    public static final int NOTE = 300;
    /** The database keeps to it as well. */
    public static final int MOST = 40;

    private final JdbcClient db;

    IncidentContacts(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<IncidentContact> all() {
        return db.sql("""
                        select id, kind, name, reach, note, version from incident_contact
                        where company_id = acting_company() order by name, id
                        """).query(IncidentContact.class).list().stream()
                .sorted(Comparator.comparing(IncidentContact::kind))
                .toList();
    }

    public UUID add(ContactKind kind, String name, String reach, String note) {
        var id = UUID.randomUUID();
        db.sql("insert into incident_contact (id, kind, name, reach, note) values (?, ?, ?, ?, ?)")
                .param(id)
                .param(kind.name())
                .param(name.strip())
                .param(reach.strip())
                .param(note.strip())
                .update();
        return id;
    }

    /** @throws StaleContactException when the version shown is no longer the last */
    public void change(IncidentContact shown, ContactKind kind, String name, String reach, String note) {
        var changed = db.sql("""
                        update incident_contact set kind = ?, name = ?, reach = ?, note = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .param(kind.name())
                .param(name.strip())
                .param(reach.strip())
                .param(note.strip())
                .param(shown.id())
                .param(shown.version())
                .update();
        if (changed == 0) {
            throw new StaleContactException();
        }
    }

    public void remove(UUID contact) {
        if (db.sql("delete from incident_contact where id = ?").param(contact).update() == 0) {
            throw new MissingException();
        }
    }
}
