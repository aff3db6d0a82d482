package jp.ishigaki.identity;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Founds a tenant with its first member of staff and the texts to agree to, as nobody acts in a tenant without them.
 * This is the operator's act, so it connects as the owner of the database, with Flyway's credentials; the runtime role
 * cannot do it.
 */
@Component
public class Founding {

    private final String url;
    private final String owner;
    private final String password;
    private final Clock clock;

    Founding(
            @Value("${spring.flyway.url:${spring.datasource.url}}") String url,
            @Value("${spring.flyway.user}") String owner,
            @Value("${spring.flyway.password}") String password,
            Clock clock) {
        this.url = url;
        this.owner = owner;
        this.password = password;
        this.clock = clock;
    }

    /** Whether no tenant has been founded yet. */
    public boolean isDue() {
        return asOwner(owner -> answersYes(owner, "select not exists (select 1 from tenant)"));
    }

    /** Founds a tenant; answers the membership of its first member of staff. */
    public UUID found(UUID tenant, String name, String nameEn, String staffName, String staffEmail) {
        return asOwner(owner -> found(owner, tenant, name, nameEn, staffName, staffEmail));
    }

    /** Founds a tenant unless there is one already, also when several nodes start at once. */
    public Optional<UUID> foundFirst(String name, String nameEn, String staffName, String staffEmail) {
        return asOwner(owner -> {
            owner.createStatement().execute("lock table tenant in share row exclusive mode");
            return answersYes(owner, "select not exists (select 1 from tenant)")
                    ? Optional.of(found(owner, UUID.randomUUID(), name, nameEn, staffName, staffEmail))
                    : Optional.empty();
        });
    }

    /** Founds a tenant in which nobody can sit down before {@link #open}. */
    public UUID foundUnopened(UUID tenant, String name, String nameEn, String staffName, String staffEmail) {
        return asOwner(owner -> {
            var seat = found(owner, tenant, name, nameEn, staffName, staffEmail);
            try (var shut = owner.prepareStatement("update tenant set opened = false where tenant_id = ?")) {
                shut.setObject(1, tenant);
                shut.executeUpdate();
            }
            return seat;
        });
    }

    /** Opens all tenants that are not open yet, at one moment. */
    public void open() {
        asOwner(owner -> owner.createStatement().executeUpdate("update tenant set opened = true where not opened"));
    }

    /**
     * Removes what an interrupted load has left. It empties the database, so it does that only when no tenant was ever
     * opened in it; answers whether it did.
     */
    public boolean discardUnopened() {
        return asOwner(owner -> {
            var left = answersYes(
                    owner, "select exists (select 1 from tenant) and not exists (select 1 from tenant where opened)");
            if (left) {
                owner.createStatement().execute("truncate tenant cascade");
            }
            return left;
        });
    }

    private UUID found(Connection owner, UUID tenant, String name, String nameEn, String staffName, String staffEmail)
            throws SQLException {
        try (var call = owner.prepareStatement("select found_tenant(?, ?, ?, ?, ?, ?)")) {
            call.setObject(1, tenant);
            call.setString(2, name);
            call.setString(3, nameEn);
            call.setString(4, staffName);
            call.setString(5, staffEmail);
            call.setTimestamp(6, Timestamp.from(clock.instant()));
            try (var seat = call.executeQuery()) {
                seat.next();
                putTextsInForce(owner, tenant);
                return seat.getObject(1, UUID.class);
            }
        }
    }

    private void putTextsInForce(Connection owner, UUID tenant) throws SQLException {
        try (var text = owner.prepareStatement("""
                insert into consent_document (tenant_id, kind, version, body, body_en, valid_from)
                values (?, ?, 1, ?, ?, least(?, now()))
                """)) {
            for (var reference : ReferenceConsents.texts()) {
                text.setObject(1, tenant);
                text.setString(2, reference.kind());
                text.setString(3, reference.body());
                text.setString(4, reference.bodyEn());
                text.setTimestamp(5, Timestamp.from(clock.instant()));
                text.executeUpdate();
            }
        }
    }

    private static boolean answersYes(Connection owner, String question) throws SQLException {
        try (var asked = owner.createStatement();
                var answer = asked.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private <T> T asOwner(OwnersAct<T> act) {
        try (var connection = DriverManager.getConnection(url, owner, password)) {
            connection.setAutoCommit(false);
            var answer = act.by(connection);
            connection.commit();
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException("The owner of the database could not found or look up a tenant", e);
        }
    }

    private interface OwnersAct<T> {

        T by(Connection owner) throws SQLException;
    }
}
