package jp.ishigaki.support;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.mail.Letter;
import jp.ishigaki.mail.Outbox;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.ui.Days;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes to the company and the expert when a visit is set, moved or called off, and leaves a notice; to an expert whose
 * visit another one makes, too, who would otherwise go there.
 */
@Component
class DispatchLetters {

    private static final Locale LANGUAGE = Locale.JAPANESE;

    private record Recipient(UUID person, String name, String email, String role) {}

    private final Outbox outbox;
    private final Notifications notifications;
    private final Dispatches dispatches;
    private final Messages messages;
    private final JdbcClient db;
    private final String address;

    DispatchLetters(
            Outbox outbox,
            Notifications notifications,
            Dispatches dispatches,
            Messages messages,
            JdbcClient db,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.outbox = outbox;
        this.notifications = notifications;
        this.dispatches = dispatches;
        this.messages = messages;
        this.db = db;
        this.address = address;
    }

    @EventListener
    void on(DispatchChanged changed) {
        dispatches.dispatch(changed.dispatch()).ifPresent(dispatch -> {
            var word = changed.kind().name().toLowerCase(Locale.ROOT);
            var recipients = recipients(dispatch.id());
            recipients.forEach(recipient -> notifications.tell(recipient.person(), notice(dispatch, word)));
            if (changed.kind() != DispatchChanged.Kind.REPORTED) {
                recipients.forEach(recipient -> outbox.put(letter(dispatch, word, recipient)));
            }
            former(changed).ifPresent(expert -> {
                notifications.tell(expert.person(), notice(dispatch, "reassigned"));
                outbox.put(letter(dispatch, "reassigned", expert));
            });
        });
    }

    /** Only staff give a visit to another expert, and they may read addresses. */
    private Optional<Recipient> former(DispatchChanged changed) {
        return Optional.ofNullable(changed.former())
                .flatMap(membership ->
                        db.sql("""
                                select m.person_id as person, p.name, a.email, m.role from membership m
                                join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                                join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
                                where m.id = ? and m.ended_at is null
                                """).param(membership).query(Recipient.class).optional());
    }

    private List<Recipient> recipients(UUID dispatch) {
        return db.sql("select person, name, email, role from dispatch_recipients(?)")
                .param(dispatch)
                .query(Recipient.class)
                .list();
    }

    private static Notice notice(DispatchRow dispatch, String word) {
        return new Notice(
                "support.DispatchNotifications." + word,
                List.of(String.valueOf(dispatch.number())),
                DispatchPaths.dispatch(dispatch.id()) + "?n=" + dispatch.sequence(),
                dispatch.id());
    }

    private Letter letter(DispatchRow dispatch, String word, Recipient recipient) {
        return new Letter(
                "support." + word,
                recipient.email(),
                LANGUAGE,
                Map.of(
                        "name", recipient.name(),
                        "company", dispatch.companyName(),
                        "number", String.valueOf(dispatch.number()),
                        "expert", dispatch.expertName(),
                        "date", Days.dayAndYear(dispatch.heldOn(), LANGUAGE),
                        "hours", Days.hours(dispatch.startsAt(), dispatch.endsAt()),
                        "place", place(dispatch, recipient),
                        "reason", dispatch.reason().isEmpty() ? text("noReason") : dispatch.reason(),
                        "address", address + "/" + DispatchPaths.dispatch(dispatch.id())),
                "support." + word + " " + dispatch.id() + " " + dispatch.sequence() + " " + recipient.person());
    }

    private String place(DispatchRow dispatch, Recipient recipient) {
        return switch (dispatch.mode()) {
            case VISIT ->
                dispatch.place().isEmpty()
                        ? text(recipient.role().equals("EXPERT") ? "atTheirs" : "atCompany")
                        : dispatch.place();
            case ONLINE -> text(dispatch.link().isEmpty() ? "online" : "onlineLink");
        };
    }

    private String text(String key) {
        return messages.getTranslation("support.DispatchLetters." + key, LANGUAGE);
    }
}
