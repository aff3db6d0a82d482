package jp.ishigaki.office;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.tenancy.AccessEndedException;
import jp.ishigaki.tenancy.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** One tenant's reminders: those of its rules as its job, and each member of the staff's day as that member. */
@Component
class ReminderRun {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRun.class);

    private final Acting acting;
    private final ReminderService reminders;
    private final DigestService digests;

    ReminderRun(Acting acting, ReminderService reminders, DigestService digests) {
        this.acting = acting;
        this.reminders = reminders;
        this.digests = digests;
    }

    void of(UUID tenant) {
        List<String> kinds = acting.asJob(tenant, () -> reminders.kindsDue());
        kinds.forEach(kind -> remind(tenant, kind));
        List<UUID> seats = acting.asJob(tenant, () -> reminders.digestsDue());
        seats.forEach(this::digest);
    }

    /** What cannot be told of one kind of thing keeps no other from being told. */
    private void remind(UUID tenant, String kind) {
        try {
            acting.asJob(tenant, () -> reminders.remind(kind));
        } catch (RuntimeException e) {
            LOG.error("Reminders {} of tenant {} could not be put", kind, tenant, e);
        }
    }

    /** Who has not agreed to the texts in force, or left meanwhile, is told nothing. */
    private void digest(UUID seat) {
        try {
            acting.as(seat, () -> digests.write());
        } catch (AccessDeniedException | AccessEndedException mayNot) {
            return;
        } catch (RuntimeException e) {
            LOG.error("The staff's day could not be written to seat {}", seat, e);
        }
    }
}
