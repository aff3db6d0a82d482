package jp.ishigaki.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.TestDatabase;
import jp.ishigaki.embedded.DatabaseRoles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class TenancyTest {

    private static final String ACTING_TENANT = "select coalesce(acting_tenant()::text, 'none')";

    @Autowired
    Programme programme;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient db;

    @Autowired
    GuardedDataSource dataSource;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void theApplicationsOwnRolePasses() {
        assertThatCode(() -> check(DatabaseRoles.RUNTIME)).doesNotThrowAnyException();
    }

    @Test
    void theStartIsRefusedToASuperuser() throws SQLException {
        String superuser;
        try (var connection = TestDatabase.connectAsSuperuser()) {
            superuser = connection.getMetaData().getUserName();
        }
        assertThatThrownBy(() -> check(superuser))
                .isInstanceOf(UnsafeRuntimeRoleException.class)
                .hasMessageContaining("is a superuser");
    }

    @Test
    void theStartIsRefusedToTheOwnerOfTheTables() {
        assertThatThrownBy(() -> check(DatabaseRoles.OWNER))
                .isInstanceOf(UnsafeRuntimeRoleException.class)
                .hasMessageContaining("it owns table membership");
    }

    @Test
    void theStartIsRefusedToARoleThatBypassesRowSecurity() {
        assertThatThrownBy(() -> check(DatabaseRoles.BACKUP))
                .isInstanceOf(UnsafeRuntimeRoleException.class)
                .hasMessageContaining("bypasses row security");
    }

    @Test
    void sqlOutsideATransactionIsAnError() {
        var world = programme.found();

        assertThatThrownBy(() -> db.sql(ACTING_TENANT).query(String.class).single())
                .hasRootCauseInstanceOf(NoActorException.class);
        assertThatThrownBy(() -> programme.as(
                        world.alpha(),
                        () -> db.sql(ACTING_TENANT).query(String.class).single()))
                .hasRootCauseInstanceOf(NoActorException.class);
        assertThatThrownBy(() -> dataSource.getConnection(DatabaseRoles.OWNER, "guessed"))
                .isInstanceOf(NoActorException.class);
    }

    @Test
    void anotherThreadDoesNotInheritWhoActs() {
        var world = programme.found();

        assertThatThrownBy(() -> programme.as(
                        world.alpha(),
                        () -> CompletableFuture.supplyAsync(this::tenantActing).join()))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(NoActorException.class);
    }

    @Test
    void anotherThreadIsNotInTheTransactionEither() {
        var world = programme.found();

        assertThatThrownBy(() -> programme.as(
                        world.alpha(),
                        () -> inTransaction(() -> CompletableFuture.supplyAsync(() -> db.sql(ACTING_TENANT)
                                        .query(String.class)
                                        .single())
                                .join())))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseInstanceOf(NoActorException.class);
    }

    @Test
    void theActorDoesNotChangeInsideATransaction() {
        var world = programme.found();

        assertThatThrownBy(() -> programme.as(
                        world.alpha(), () -> inTransaction(() -> programme.as(world.beta(), this::tenantActing))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot change inside a transaction");
    }

    @Test
    void transactionsAreNotNested() {
        var world = programme.found();
        var another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() -> programme.as(world.alpha(), () -> inTransaction(() -> another.execute(status -> 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not nested");
    }

    /** Another user's session, handed a task while this transaction runs, would show as another membership. */
    @Test
    void aTransactionIsNotLentToAnotherMembership() {
        var world = programme.found();

        programme.as(
                world.alpha(),
                () -> inTransaction(() -> {
                    assertThat(acting.actor().membership()).isEqualTo(world.alpha());
                    org.springframework.transaction.support.TransactionSynchronizationManager.unbindResource(
                            TenantTransactionManager.ACTOR);
                    org.springframework.transaction.support.TransactionSynchronizationManager.bindResource(
                            TenantTransactionManager.ACTOR,
                            new TenantTransactionManager.Entered(
                                    Door.ofSeat(world.beta()),
                                    new Actor(
                                            world.beta(),
                                            world.tenant(),
                                            world.beta(),
                                            Role.PARTICIPANT,
                                            null,
                                            null,
                                            java.util.List.of(),
                                            true)));
                    assertThatThrownBy(() -> acting.actor())
                            .isInstanceOf(NoActorException.class)
                            .hasMessageContaining("another membership");
                    return null;
                }));
    }

    @Test
    void nobodySeesNothing() {
        programme.found();

        assertThat(acting.asNobody(() -> inTransaction(() ->
                        db.sql("select count(*) from tenant").query(Long.class).single())))
                .isZero();
        assertThat(acting.asNobody(this::tenantActing)).isEqualTo("none");
    }

    @Test
    void aJobSeesTheTenantsOwnAndNoCompanysBusiness() {
        var world = programme.found();

        var seen = acting.asJob(
                world.tenant(),
                () -> inTransaction(() -> {
                    assertThat(acting.actor().role()).isEqualTo(Role.JOB);
                    assertThatThrownBy(() -> acting.actor().person()).isInstanceOf(IllegalStateException.class);
                    return db.sql(
                                    "select tenant_id from tenant union all select id from company union all select id from cohort")
                            .query(UUID.class)
                            .list();
                }));

        assertThat(seen).containsExactly(world.tenant());
    }

    @Test
    void aVisitorSeesNothingThatIsNotOpenToThePublic() {
        var world = programme.found();
        var recruiting = recruiting(world);

        var seen = acting.asVisitor(
                recruiting,
                () -> inTransaction(() -> {
                    assertThat(acting.actor().role()).isEqualTo(Role.VISITOR);
                    assertThat(tenantActingNow()).isEqualTo("none");
                    return db.sql(
                                    "select count(*) from (select id from cohort union all select id from person"
                                            + " union all select id from company union all select tenant_id from tenant) everything")
                            .query(Long.class)
                            .single();
                }));

        assertThat(seen).isZero();
    }

    @Test
    void aCohortThatDoesNotRecruitIsMissingToVisitors() {
        var world = programme.found();

        assertThatThrownBy(() -> acting.asVisitor(world.cohort(), this::tenantActing))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void whatAnActorWasBeforeInATransactionIsForgottenOnEnteringAnew() throws SQLException {
        var world = programme.found();
        var recruiting = recruiting(world);
        try (var connection = ProofDatabase.runtime()) {
            ProofDatabase.texts(connection, "select tenant_id from enter('" + world.alpha() + "')");
            ProofDatabase.texts(connection, "select tenant_id from enter_as_visitor('" + recruiting + "')");
            assertThat(ProofDatabase.texts(connection, "select id from company"))
                    .isEmpty();
            ProofDatabase.texts(connection, "select tenant_id from enter_job('" + world.tenant() + "')");
            assertThat(
                            ProofDatabase.texts(
                                    connection,
                                    "select coalesce(acting_person(), acting_cohort(), acting_company(), visited_tenant())::text"))
                    .containsExactly((String) null);
            connection.rollback();
        }
    }

    @Test
    void jobsFindTheTenantsTheyWorkFor() {
        var world = programme.found();

        assertThat(acting.asNobody(() -> inTransaction(() ->
                        db.sql("select * from open_tenants()").query(UUID.class).list())))
                .contains(world.tenant(), world.otherTenant());
    }

    /** The pool hands the same connection out again; nothing of the last actor may be left on it. */
    @Test
    void whoActsIsForgottenWithTheTransaction() throws SQLException {
        var world = programme.found();
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(TestDatabase.jdbcUrl());
            pool.setUsername(DatabaseRoles.RUNTIME);
            pool.setPassword(TestDatabase.password(DatabaseRoles.RUNTIME));
            pool.setMaximumPoolSize(1);
            pool.setAutoCommit(false);
            String backend;
            for (var end : new String[] {"commit", "rollback"}) {
                try (var connection = pool.getConnection()) {
                    backend = ProofDatabase.texts(connection, "select pg_backend_pid()")
                            .getFirst();
                    ProofDatabase.texts(connection, "select tenant_id from enter('" + world.alpha() + "')");
                    assertThat(ProofDatabase.texts(connection, ACTING_TENANT))
                            .containsExactly(world.tenant().toString());
                    ProofDatabase.execute(connection, end);
                }
                try (var connection = pool.getConnection()) {
                    assertThat(ProofDatabase.texts(connection, "select pg_backend_pid()"))
                            .containsExactly(backend);
                    assertThat(ProofDatabase.texts(connection, ACTING_TENANT)).containsExactly("none");
                    assertThat(ProofDatabase.texts(connection, "select id from company"))
                            .isEmpty();
                }
            }
        }
    }

    private String tenantActing() {
        return inTransaction(this::tenantActingNow);
    }

    private String tenantActingNow() {
        return db.sql(ACTING_TENANT).query(String.class).single();
    }

    private UUID recruiting(Programme.World world) {
        var cohort = UUID.randomUUID();
        programme.as(
                world.staff(),
                () -> inTransaction(() -> db.sql(
                                "insert into cohort (id, name, name_en, fiscal_year, state) values (?, 'R7', 'R7', 2025, 'RECRUITING')")
                        .param(cohort)
                        .update()));
        return cohort;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private static void check(String role) {
        new RuntimeRoleCheck(new GuardedDataSource(
                        new DriverManagerDataSource(TestDatabase.jdbcUrl(), role, TestDatabase.password(role))))
                .afterPropertiesSet();
    }
}
