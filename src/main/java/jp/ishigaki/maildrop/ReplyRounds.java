package jp.ishigaki.maildrop;

import jakarta.mail.MessagingException;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.OpenTenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** When the mailbox is looked into, and seats are told what became of their mails. Every node does so. */
class ReplyRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyRounds.class);

    private final ImapBox box;
    private final Acting acting;
    private final OpenTenants tenants;
    private final Replies replies;

    ReplyRounds(ImapBox box, Acting acting, OpenTenants tenants, Replies replies) {
        this.box = box;
        this.acting = acting;
        this.tenants = tenants;
        this.replies = replies;
    }

    @Scheduled(initialDelayString = "${ishigaki.reply.every:30s}", fixedDelayString = "${ishigaki.reply.every:30s}")
    void take() {
        try {
            box.empty();
        } catch (MessagingException | RuntimeException e) {
            // Its words may quote a mail.
            LOG.warn("the mailbox for answers cannot be read: {}", e.getClass().getSimpleName());
        } finally {
            tell();
        }
    }

    void tell() {
        for (var tenant : tenants.ids()) {
            try {
                while (acting.asJob(tenant, replies::tell)) {
                    // The next portion.
                }
            } catch (RuntimeException e) {
                LOG.error("Letters about answers by mail of tenant {} could not be written", tenant, e);
            }
        }
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 1_200_000)
    void forget() {
        tenants.each(tenant -> replies.forget());
    }
}
