package jp.ishigaki.commitment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.tenancy.Acting;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who hears of what became of a commitment: the other side, and always its owner. */
@Component
class CommitmentNotifications {

    private final Notifications notifications;
    private final Acting acting;
    private final JdbcClient db;

    CommitmentNotifications(Notifications notifications, Acting acting, JdbcClient db) {
        this.notifications = notifications;
        this.acting = acting;
        this.db = db;
    }

    @EventListener
    void on(CommitmentChanged changed) {
        word(changed.kind()).ifPresent(word -> {
            var version = db.sql("select changes from commitment where id = ?")
                    .param(changed.commitment())
                    .query(Integer.class)
                    .single();
            var notice = new Notice(
                    "commitment.CommitmentNotifications." + word,
                    List.of(),
                    CommitmentPaths.commitment(changed.commitment()) + "?n=" + version,
                    changed.commitment());
            people(changed).forEach(person -> notifications.tell(person, notice));
        });
    }

    private static Optional<String> word(CommitmentChanged.Kind kind) {
        return switch (kind) {
            case AGREED -> Optional.of("agreed");
            case REVISED -> Optional.of("revised");
            case CLAIMED -> Optional.of("claimed");
            case SENT_BACK -> Optional.of("sentBack");
            case VERIFIED -> Optional.of("verified");
            case TRANSFERRED -> Optional.of("transferred");
            case CALLED_OFF -> Optional.of("calledOff");
            case TAKEN_BACK, RESUMED -> Optional.empty();
        };
    }

    /** What the company does concerns its expert, what others do its people; the owner hears of both. */
    private List<UUID> people(CommitmentChanged changed) {
        return db.sql("""
                        select distinct m.person_id from commitment c
                        join membership m on m.tenant_id = c.tenant_id and m.cohort_id = c.cohort_id and m.ended_at is null
                        where c.id = :id
                          and (m.company_id = c.company_id and (not :company or m.person_id = c.owner_id)
                               or :company and m.role = 'EXPERT' and exists (
                                   select from assignment a where a.tenant_id = m.tenant_id and a.membership_id = m.id
                                   and a.company_id = c.company_id))
                        """)
                .param("id", changed.commitment())
                .param("company", acting.actor().role().isOfCompany())
                .query(UUID.class)
                .list();
    }
}
