package jp.ishigaki.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.TestDatabase;

/** Rows by the thousand, laid past the services and past every policy by the scripts beside this class. */
public final class Laying {

    private Laying() {}

    /** @param values by the places of the script, which are written as {@code :name} */
    public static void lay(String script, Map<String, ?> values) {
        var sql = read(script);
        for (var value : values.entrySet()) {
            sql = sql.replace(":" + value.getKey(), value.getValue().toString());
        }
        var text = sql;
        look(statement -> statement.execute(text));
    }

    /** Applications that are all eligible, or of several states. */
    public static void layApplications(UUID tenant, UUID cohort, int number, boolean mixed) {
        lay("applications", Map.of("tenant", tenant, "cohort", cohort, "number", number, "mixed", mixed));
    }

    /** What the server does by itself, within minutes of such a growth. */
    public static void tidy() {
        look(statement -> statement.execute("vacuum analyze"));
    }

    /** What no service answers: a column of ids. */
    public static List<UUID> ids(String sql) {
        var ids = new ArrayList<UUID>();
        look(statement -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        });
        return ids;
    }

    /** What is done behind the policies. */
    public interface Look {

        void at(Statement statement) throws SQLException;
    }

    public static void look(Look look) {
        try (Connection superuser = TestDatabase.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            look.at(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String script) {
        try (var in = Laying.class.getResourceAsStream("/bench/" + script + ".sql")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
