package jp.ishigaki.announcement;

import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.OpenTenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When people are told of what was written for later. Every node asks; the database lets one of them tell. */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "ishigaki.mail.deliver", matchIfMissing = true)
class AnnouncementSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(AnnouncementSchedule.class);

    private final AnnouncementTelling telling;
    private final Acting acting;
    private final OpenTenants tenants;

    AnnouncementSchedule(AnnouncementTelling telling, Acting acting, OpenTenants tenants) {
        this.telling = telling;
        this.acting = acting;
        this.tenants = tenants;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void run() {
        for (var tenant : tenants.ids()) {
            try {
                acting.asJob(tenant, telling::tellWhatIsDue);
            } catch (RuntimeException e) {
                LOG.error("The announcements of tenant {} could not be told", tenant, e);
            }
        }
    }
}
