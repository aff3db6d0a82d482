package jp.ishigaki.identity;

import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.shared.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes to the invited, where an SMTP server is configured; the mail leaves only once the seat is really open. */
@Component
class InvitationMails {

    private final ObjectProvider<JavaMailSender> mail;
    private final JdbcClient db;
    private final Messages messages;
    private final String address;
    private final String sender;

    InvitationMails(
            ObjectProvider<JavaMailSender> mail,
            JdbcClient db,
            Messages messages,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address,
            @Value("${ishigaki.mail-from:ishigaki@localhost}") String sender) {
        this.mail = mail;
        this.db = db;
        this.messages = messages;
        this.address = address;
        this.sender = sender;
    }

    @EventListener
    void on(PersonInvited invited) {
        mail.ifAvailable(server -> {
            var letter = letter(invited.person());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    Thread.ofVirtual().name("invitation").start(() -> server.send(letter));
                }
            });
        });
    }

    private SimpleMailMessage letter(UUID person) {
        return db.sql("""
                        select a.email, p.name, t.name as organiser from account a
                        join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
                        join tenant t on t.tenant_id = a.tenant_id where a.person_id = ?
                        """)
                .param(person)
                .query((row, index) -> {
                    var letter = new SimpleMailMessage();
                    letter.setFrom(sender);
                    letter.setTo(row.getString("email"));
                    letter.setSubject(messages.getTranslation("identity.Invitation.subject", Locale.JAPANESE));
                    letter.setText(messages.getTranslation(
                            "identity.Invitation.body",
                            Locale.JAPANESE,
                            row.getString("name"),
                            row.getString("organiser"),
                            address));
                    return letter;
                })
                .single();
    }
}
