package jp.ishigaki.mail;

import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import jp.ishigaki.Programme;
import jp.ishigaki.identity.Founding;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.OpenTenants;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** A tenant with an empty outbox, and workers for any mail server. */
@Component
class Office {

    private final Founding founding;
    private final Programme programme;
    private final Acting acting;
    private final Outbox outbox;
    private final OpenTenants tenants;
    private final Deliveries deliveries;
    private final Clock clock;

    Office(
            Founding founding,
            Programme programme,
            Acting acting,
            Outbox outbox,
            OpenTenants tenants,
            Deliveries deliveries,
            Clock clock) {
        this.founding = founding;
        this.programme = programme;
        this.acting = acting;
        this.outbox = outbox;
        this.tenants = tenants;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    record Desk(UUID tenant, UUID staff) {}

    Desk found() {
        var tenant = UUID.randomUUID();
        var staff = founding.found(tenant, "機構", "Organiser", "事務局", "staff@" + tenant + ".example");
        return new Desk(tenant, programme.agreeing(staff));
    }

    static Letter letter(String key) {
        return new Letter(
                "identity.invitation",
                "hanako@alpha.example",
                Locale.JAPANESE,
                Map.of("name", "石垣 花子", "organiser", "支援機構", "address", "https://ishigaki.example"),
                key);
    }

    void put(Desk desk, String key) {
        acting.as(desk.staff(), () -> outbox.put(letter(key)));
    }

    MailServer server(int port) {
        var settings = new JavaMailSenderImpl();
        settings.setHost("127.0.0.1");
        settings.setPort(port);
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", "5000");
        properties.put("mail.smtp.timeout", "60000");
        settings.setJavaMailProperties(properties);
        try {
            return new MailServer(
                    new StaticListableBeanFactory(Map.of("settings", settings))
                            .getBeanProvider(JavaMailSenderImpl.class),
                    "office@ishigaki.example",
                    new Subscriptions("https://ishigaki.example", "office@ishigaki.example"),
                    clock);
        } catch (AddressException e) {
            throw new IllegalStateException(e);
        }
    }

    Delivery worker(MailServer server) {
        return worker(server, new StaticListableBeanFactory());
    }

    /** @param ways to answer, if the factory has any */
    private Delivery worker(MailServer server, StaticListableBeanFactory ways) {
        return new Delivery(tenants, acting, deliveries, server, clock, ways.getBeanProvider(ReplyWays.class));
    }

    Delivery worker(int port, ReplyWays ways) {
        return worker(server(port), new StaticListableBeanFactory(Map.of("ways", ways)));
    }

    Delivery worker(int port) {
        return worker(server(port));
    }
}
