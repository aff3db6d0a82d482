package jp.ishigaki.identity;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Founds a tenant with its first member of staff. This is the operator's act, so it connects as the owner of the
 * database, with Flyway's credentials; the runtime role cannot do it.
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
        try (var connection = DriverManager.getConnection(url, owner, password);
                var found = connection.createStatement().executeQuery("select exists (select 1 from tenant)")) {
            found.next();
            return !found.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The tenants could not be counted", e);
        }
    }

    /** Founds a tenant; answers the membership of its first member of staff. */
    public UUID found(UUID tenant, String name, String nameEn, String staffName, String staffEmail) {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var call = connection.prepareStatement("select found_tenant(?, ?, ?, ?, ?, ?)")) {
            call.setObject(1, tenant);
            call.setString(2, name);
            call.setString(3, nameEn);
            call.setString(4, staffName);
            call.setString(5, staffEmail);
            call.setTimestamp(6, Timestamp.from(clock.instant()));
            try (var seat = call.executeQuery()) {
                seat.next();
                return seat.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant could not be founded", e);
        }
    }
}
