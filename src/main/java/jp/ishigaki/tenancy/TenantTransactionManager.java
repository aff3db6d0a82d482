package jp.ishigaki.tenancy;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes entering by the actor's door, at the clock's moment, the first statement of every transaction. */
class TenantTransactionManager extends JpaTransactionManager {

    private static final long serialVersionUID = 1L;
    static final Object ACTOR = "jp.ishigaki.actor";

    /** Who came in by which door. */
    record Entered(Door door, Actor actor) {}

    private final transient Acting acting;
    private final transient GuardedDataSource guarded;
    private final transient Clock clock;

    TenantTransactionManager(EntityManagerFactory factory, GuardedDataSource dataSource, Acting acting, Clock clock) {
        super(factory);
        this.clock = clock;
        this.guarded = dataSource;
        this.acting = acting;
        setDataSource(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        var door = acting.door().orElseThrow(() -> new NoActorException("Database access while nobody is acting"));
        guarded.whileOpen(() -> super.doBegin(transaction, definition));
        if (door.kind() != Door.Kind.NOBODY) {
            try {
                TransactionSynchronizationManager.bindResource(ACTOR, new Entered(door, enter(door)));
            } catch (SQLException | RuntimeException e) {
                giveUp(transaction);
                throw e instanceof RuntimeException unchecked
                        ? unchecked
                        : new TransactionSystemException("The actor could not be bound", e);
            }
        }
    }

    /** The transaction was begun by super.doBegin and never reached its caller, so nobody else ends it. */
    private void giveUp(Object transaction) {
        try {
            if (TransactionSynchronizationManager.getResource(obtainEntityManagerFactory())
                    instanceof EntityManagerHolder holder) {
                holder.getEntityManager().getTransaction().rollback();
            }
        } finally {
            doCleanupAfterCompletion(transaction);
        }
    }

    private Actor enter(Door door) throws SQLException {
        try (var enter = connection().prepareStatement(door.kind().statement)) {
            // What is timed later in the transaction is never earlier than this, also when both are rounded.
            enter.setString(1, clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
            enter.setObject(2, door.id());
            try (var row = enter.executeQuery()) {
                if (!row.next()) {
                    throw door.whenShut();
                }
                return actor(door.membership().orElse(null), row);
            }
        }
    }

    private Connection connection() {
        if (TransactionSynchronizationManager.getResource(guarded) instanceof ConnectionHolder holder) {
            return holder.getConnection();
        }
        throw new TransactionSystemException("No connection is bound to the transaction");
    }

    private static Actor actor(@Nullable UUID membership, ResultSet row) throws SQLException {
        return new Actor(
                membership,
                row.getObject("tenant_id", UUID.class),
                uuidOrNull(row, "person_id"),
                Role.valueOf(row.getString("role")),
                uuidOrNull(row, "cohort_id"),
                uuidOrNull(row, "company_id"),
                uuids(row, "companies"),
                row.getBoolean("consented"));
    }

    @SuppressWarnings("NullAway") // ResultSet.getObject answers null for SQL null
    private static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray(column).getArray());
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(ACTOR);
        super.doCleanupAfterCompletion(transaction);
    }

    @Override
    protected Object doSuspend(Object transaction) {
        throw new IllegalStateException("Transactions are not nested: one actor, one transaction");
    }
}
