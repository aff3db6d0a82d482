package jp.ishigaki.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import jp.ishigaki.TestDatabase;
import org.junit.jupiter.api.Test;

/** The shared test database has the same three roles, whichever server it is. */
class DatabaseRolesTest {

    @Test
    void theRuntimeRoleOwnsNothingAndMakesNothing() throws SQLException {
        try (var connection = TestDatabase.connect(DatabaseRoles.RUNTIME);
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(
                    "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user");
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
            assertThatThrownBy(() -> statement.execute("create table forbidden ()"))
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void theServerCompilesNoQueryOfTheRuntimeRole() throws SQLException {
        try (var connection = TestDatabase.connect(DatabaseRoles.RUNTIME);
                var statement = connection.createStatement();
                var row = statement.executeQuery("show jit")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("off");
        }
    }

    @Test
    void theOwnerMigratesAndTheBackupOnlyReads() throws SQLException {
        try (var owner = TestDatabase.connect(DatabaseRoles.OWNER);
                var backup = TestDatabase.connect(DatabaseRoles.BACKUP);
                var migration = owner.createStatement();
                var copy = backup.createStatement()) {
            migration.execute("create table roles_test (word text)");
            try {
                migration.execute("alter table roles_test enable row level security");
                migration.execute("alter table roles_test force row level security");
                migration.execute("create policy nobody on roles_test for select using (false)");
                migration.execute("create policy anybody on roles_test for insert with check (true)");
                migration.execute("insert into roles_test values ('石垣')");
                var row = copy.executeQuery("select word from roles_test");
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("石垣");
                assertThatThrownBy(() -> copy.execute("delete from roles_test"));
            } finally {
                migration.execute("drop table roles_test");
            }
        }
    }
}
