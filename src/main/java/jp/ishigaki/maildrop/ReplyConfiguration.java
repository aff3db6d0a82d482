package jp.ishigaki.maildrop;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import jp.ishigaki.mail.ReplyWays;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.OpenTenants;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Answering by mail, where it is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({"ishigaki.reply.address", "ishigaki.reply.mailbox"})
@EnableConfigurationProperties(ReplySettings.class)
@EnableScheduling
class ReplyConfiguration {

    @Bean
    ReplyAddress replyAddress(ReplySettings settings) {
        var address = settings.address();
        if (address == null || settings.trusted().isBlank()) {
            throw new IllegalStateException(
                    "ishigaki.reply.trusted names the server whose word about senders is taken; without it nobody's is");
        }
        return new ReplyAddress(address);
    }

    @Bean
    ReplyWays replyWays(ReplyAddress address, Replies replies, Messages messages) {
        return new OpenedWays(address, replies, messages);
    }

    @Bean
    ReplyRounds replyRounds(
            ReplySettings settings,
            ReplyAddress address,
            @Value("${ishigaki.mail-from:ishigaki@localhost}") String ours,
            WayFinder ways,
            Acting acting,
            OpenTenants tenants,
            Replies replies,
            ReplyPosting posting,
            Clock clock)
            throws AddressException {
        var mailbox = settings.mailbox();
        if (mailbox == null) {
            throw new IllegalStateException("ishigaki.reply.mailbox is missing");
        }
        var from = new InternetAddress(ours, true).getAddress();
        var postman = new Postman(address, new SenderProof(settings.trusted()), from, ways, acting, replies, posting);
        return new ReplyRounds(new ImapBox(mailbox, settings, postman, clock), acting, tenants, replies);
    }
}
