package jp.ishigaki.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded database when no other is configured, and says so in {@code ishigaki.embedded}. The demo belongs
 * to the embedded mode alone: {@code ishigaki.demo} is always decided here, so that no stray setting brings the demo's
 * accounts to a real database.
 */
public class EmbeddedPostgresEnvironment implements EnvironmentPostProcessor, Ordered {

    public static final int ORDER = Ordered.LOWEST_PRECEDENCE - 10;

    /** The day the demo programme is told for: between its fifth and its sixth session. */
    private static final String DEMO_TODAY = "2024-10-01";

    private final Log log;

    EmbeddedPostgresEnvironment(DeferredLogFactory logs) {
        this.log = logs.getLog(EmbeddedPostgresEnvironment.class);
    }

    /** Late, when the configuration files have been read. */
    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean embedded = !environment.containsProperty("spring.datasource.url");
        boolean empty = environment.getProperty("ishigaki.empty", Boolean.class, false);
        var properties = new HashMap<String, Object>();
        properties.put("ishigaki.embedded", embedded);
        properties.put("ishigaki.demo", embedded && !empty);
        if (embedded && !empty && !environment.containsProperty("ishigaki.today")) {
            properties.put("ishigaki.today", DEMO_TODAY);
        }
        if (embedded && !environment.containsProperty("server.address")) {
            // The demo's password is in the README, so only this machine may knock.
            properties.put("server.address", "127.0.0.1");
        }
        if (embedded) {
            properties.putAll(start(Path.of(environment.getProperty("ishigaki.data", ".data"))));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("embeddedPostgres", properties));
    }

    private Map<String, Object> start(Path data) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
        // Spring runs these after it has closed its contexts; a plain shutdown hook would cut their last statements.
        SpringApplication.getShutdownHandlers().add(postgres::stop);
        log.info("Embedded PostgreSQL listens on 127.0.0.1:" + postgres.port() + ", data in " + data);
        return Map.of(
                "spring.datasource.url", postgres.jdbcUrl(),
                "spring.datasource.username", DatabaseRoles.RUNTIME,
                "spring.datasource.password", postgres.runtimePassword(),
                "spring.flyway.url", postgres.jdbcUrl(),
                "spring.flyway.user", DatabaseRoles.OWNER,
                "spring.flyway.password", postgres.ownerPassword());
    }
}
