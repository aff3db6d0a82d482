package jp.ishigaki.identity;

import java.util.Locale;
import java.util.Map;
import jp.ishigaki.mail.Letter;
import jp.ishigaki.mail.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to the invited; the letter is put with the seat and leaves only once that is really open. */
@Component
class InvitationLetters {

    private final Outbox outbox;
    private final JdbcClient db;
    private final String address;

    InvitationLetters(
            Outbox outbox,
            JdbcClient db,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.outbox = outbox;
        this.db = db;
        this.address = address;
    }

    @EventListener
    void on(PersonInvited invited) {
        outbox.put(db.sql("""
                        select a.email, p.name, t.name as organiser from account a
                        join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
                        join tenant t on t.tenant_id = a.tenant_id where a.person_id = ?
                        """)
                .param(invited.person())
                .query((row, index) -> new Letter(
                        "identity.invitation",
                        row.getString("email"),
                        Locale.JAPANESE,
                        Map.of(
                                "name",
                                row.getString("name"),
                                "organiser",
                                row.getString("organiser"),
                                "address",
                                address),
                        "identity.invitation " + invited.membership()))
                .single());
    }
}
